/// Where records live: the [org.florilege.catalog.store.RecordStore] port, its change log and its adapters
/// (an embedded Jena TDB2, any SPARQL 1.1 server).
///
/// The store is the truth: the search index, feeds and event streams are projections of its log. It must not
/// know of sources' protocols, of Elasticsearch or of the web. Start at
/// [org.florilege.catalog.store.RecordStore].
@NullMarked
package org.florilege.catalog.store;

import org.jspecify.annotations.NullMarked;
