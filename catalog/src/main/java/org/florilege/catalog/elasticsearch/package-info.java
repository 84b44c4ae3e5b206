/// The Elasticsearch that the portal starts itself when the operator names none: a real server, run as a child process
/// from a home that the build prepared, with its data and logs in the portal's data directory.
///
/// It knows how to run the server, and nothing of what is indexed in it. Start reading at
/// [org.florilege.catalog.elasticsearch.EmbeddedElasticsearch].
@NullMarked
package org.florilege.catalog.elasticsearch;

import org.jspecify.annotations.NullMarked;
