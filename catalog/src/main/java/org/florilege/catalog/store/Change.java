package org.florilege.catalog.store;

import java.time.Instant;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;

/// One entry of the change log.
///
/// @param sequence 1 for the first change of the catalogue, then without gaps
/// @param at when it was committed, to the millisecond
public record Change(long sequence, ChangeType type, RecordId id, Kind kind, Instant at) {}
