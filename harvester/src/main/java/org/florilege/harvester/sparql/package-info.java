/// SPARQL endpoints that hold DCAT: their records are listed in pages, each page's records are constructed with
/// all that belongs to them in one answer.
///
/// Knows queries and the limits of endpoints (rows, time). Start at
/// [org.florilege.harvester.sparql.SparqlReader].
@NullMarked
package org.florilege.harvester.sparql;

import org.jspecify.annotations.NullMarked;
