package org.florilege.catalog.roster;

import java.time.Instant;
import org.florilege.catalog.record.RecordKey;

/// Where a record stands in the order of all records: by the moment of its first commit, then by its key.
///
/// It never changes, not even when the record is withdrawn and comes back, and what is new stands at the end.
///
/// @param created milliseconds since 1970
/// @param key the bits of the record's key
public record Place(long created, long key) implements Comparable<Place> {

    /// The place of a record.
    public static Place of(Instant created, RecordKey key) {
        return new Place(created.toEpochMilli(), key.bits());
    }

    /// @return when it was first committed
    public Instant moment() {
        return Instant.ofEpochMilli(created);
    }

    /// @return the key of the record that stands here
    public RecordKey recordKey() {
        return RecordKey.ofBits(key);
    }

    @Override
    public int compareTo(Place other) {
        int order = Long.compare(created, other.created);
        return order != 0 ? order : Long.compare(key, other.key);
    }
}
