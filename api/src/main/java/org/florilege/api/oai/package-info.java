/// The catalogue for harvesters that speak OAI-PMH 2.0, at `/oai`.
///
/// A request is read as an [org.florilege.api.oai.OaiRequest], or refused with the protocol's own errors;
/// [org.florilege.api.oai.Provider] answers each verb. Lists go along a
/// [org.florilege.catalog.roster.Chronicle], and where one goes on is told by a signed
/// [org.florilege.api.oai.ListToken], so that the portal remembers nobody. How a record is shown is said by
/// a [org.florilege.api.oai.MetadataFormat], which groups of records there are by
/// [org.florilege.api.oai.Sets]. Start at [org.florilege.api.oai.OaiController].
@NullMarked
package org.florilege.api.oai;

import org.jspecify.annotations.NullMarked;
