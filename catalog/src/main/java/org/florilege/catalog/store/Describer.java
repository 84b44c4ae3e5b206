package org.florilege.catalog.store;

import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.SourceId;

/// A source that describes a record.
///
/// @param id the IRI under which it speaks of the record: usually the record's own
public record Describer(SourceId source, RecordId id) {}
