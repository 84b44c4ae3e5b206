package org.florilege.api.ldes;

import java.time.Instant;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.store.ChangeType;

/// One version of a record, as it was published first. Never changes.
///
/// @param sequence the number of the change that made it
/// @param at when that was committed
/// @param graph its canonical N-Triples; empty for a deletion
record Member(long sequence, ChangeType type, RecordId record, Instant at, String graph) {}
