/// Finding records: an Elasticsearch index that follows the store's change log, and what can be asked
/// of it.
///
/// The index is a projection: it can be lost and built again from the store at any time. Nothing
/// outside this package and its embedded server knows Elasticsearch. Start at
/// [org.florilege.catalog.search.SearchIndex] (asking) or [org.florilege.catalog.search.IndexFollower]
/// (following).
@NullMarked
package org.florilege.catalog.search;

import org.jspecify.annotations.NullMarked;
