/// Questions in SPARQL 1.1 over what is published: the [org.florilege.catalog.query.RecordQueries] port and
/// the queries that it takes.
///
/// It must not know of stores, which answer, nor of the web, which asks. Start at
/// [org.florilege.catalog.query.CatalogQuery].
@NullMarked
package org.florilege.catalog.query;

import org.jspecify.annotations.NullMarked;
