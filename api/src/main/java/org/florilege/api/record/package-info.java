/// One record, given out: as JSON by the contract, and as RDF in the form that the client reads.
///
/// Start at [org.florilege.api.record.RecordLookup] (which record is meant) and
/// [org.florilege.api.record.LinkedData] (its RDF).
@NullMarked
package org.florilege.api.record;

import org.jspecify.annotations.NullMarked;
