package org.florilege.catalog.store;

import java.time.Instant;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;

/// What the store knows of a record without reading its graph.
///
/// @param withdrawn whether it is a tombstone; the other facts are then those of its last live moment
/// @param hash of its canonical graph
/// @param sequence the number of its last change
/// @param created the moment of its first commit
/// @param changed the moment of its last change
public record RecordHead(
        RecordId id,
        Kind kind,
        Slug slug,
        SourceId source,
        ContentHash hash,
        boolean withdrawn,
        long sequence,
        Instant created,
        Instant changed) {}
