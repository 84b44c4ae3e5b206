/// Writes RDF as it comes, in every form that the portal has, without keeping it: what answers to queries and dumps
/// share.
///
/// It must not know where triples come from. Start at [org.florilege.api.rdf.TripleWriter].
@NullMarked
package org.florilege.api.rdf;

import org.jspecify.annotations.NullMarked;
