package org.florilege.catalog.store;

import java.time.Instant;
import java.util.List;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordId;

/// What one commit carries.
///
/// @param records to put in place; when an id comes twice, the last one counts
/// @param withdrawals ids to withdraw; an id that is also among the records is withdrawn
/// @param at the moment that the log entries state, to the millisecond
public record CommitBatch(List<CatalogRecord> records, List<RecordId> withdrawals, Instant at) {

    public CommitBatch {
        records = List.copyOf(records);
        withdrawals = List.copyOf(withdrawals);
        if (records.size() + withdrawals.size() > RecordStore.MAX_BATCH)
            throw new IllegalArgumentException("a batch holds at most " + RecordStore.MAX_BATCH + " records");
    }

    /// @return a batch that only puts records in place
    public static CommitBatch of(List<CatalogRecord> records, Instant at) {
        return new CommitBatch(records, List.of(), at);
    }

    /// @return a batch that only withdraws
    public static CommitBatch withdrawing(List<RecordId> withdrawals, Instant at) {
        return new CommitBatch(List.of(), withdrawals, at);
    }
}
