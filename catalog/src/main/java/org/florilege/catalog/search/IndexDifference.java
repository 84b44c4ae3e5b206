package org.florilege.catalog.search;

import org.florilege.catalog.record.RecordKey;

/// Something that the index does not say as the store does.
///
/// @param sequence the number of the record's last change in the store, 0 when the store does not know it
public record IndexDifference(RecordKey key, Type type, long sequence) {

    public enum Type {
        /// The record is live and not in the index.
        MISSING,
        /// The index has the record as it was before its last change.
        OUTDATED,
        /// The index has a record that is not live.
        SURPLUS
    }
}
