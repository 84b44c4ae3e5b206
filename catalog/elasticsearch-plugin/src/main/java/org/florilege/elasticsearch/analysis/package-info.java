/// The analysis plugin of the Elasticsearch that the portal starts itself.
///
/// The bare server from Maven Central lacks the `analysis-common` module. This plugin registers the parts of it that
/// our
/// index settings use, under their standard names and with their standard parameters, so that the same settings run
/// unchanged on a full Elasticsearch, where these parts are built in.
///
/// It knows Elasticsearch and Lucene, and nothing of the catalogue. Start reading at {@link FlorilegeAnalysisPlugin}.
@NullMarked
package org.florilege.elasticsearch.analysis;

import org.jspecify.annotations.NullMarked;
