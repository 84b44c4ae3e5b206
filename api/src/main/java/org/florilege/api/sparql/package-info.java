/// The catalogue as a SPARQL endpoint: the protocol, the page for people, and the descriptions of both for programs
/// (SPARQL 1.1 Protocol, Service Description, VoID).
///
/// It asks through [org.florilege.catalog.query.RecordQueries] and must not know which store answers. Start at
/// [org.florilege.api.sparql.SparqlController].
@NullMarked
package org.florilege.api.sparql;

import org.jspecify.annotations.NullMarked;
