package org.florilege.catalog.store;

import java.time.Instant;
import java.util.List;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.SourceId;

/// What one commit carries.
///
/// @param records to put in place; when a source gives an id twice, the last one counts
/// @param withdrawals what is to go; done after the records are put
/// @param at the moment that the log entries state, to the millisecond
/// @param precedence whose description counts when several sources describe a record
public record CommitBatch(
        List<CatalogRecord> records, List<Withdrawal> withdrawals, Instant at, Precedence precedence) {

    public CommitBatch {
        records = List.copyOf(records);
        withdrawals = List.copyOf(withdrawals);
        if (records.size() + withdrawals.size() > RecordStore.MAX_BATCH)
            throw new IllegalArgumentException("a batch holds at most " + RecordStore.MAX_BATCH + " records");
    }

    /// @param withdrawals ids to withdraw, whoever describes them
    public CommitBatch(List<CatalogRecord> records, List<RecordId> withdrawals, Instant at) {
        this(records, withdrawals.stream().map(Withdrawal::of).toList(), at, Precedence.FIRST_COME);
    }

    /// @return a batch that only puts records in place
    public static CommitBatch of(List<CatalogRecord> records, Instant at) {
        return new CommitBatch(records, List.of(), at);
    }

    /// @return a batch that only withdraws, whoever describes the records
    public static CommitBatch withdrawing(List<RecordId> withdrawals, Instant at) {
        return new CommitBatch(List.of(), withdrawals, at);
    }

    /// @param withdrawals the IRIs under which the source spoke of what it does not describe any more
    /// @return a batch that only withdraws, for one source
    public static CommitBatch withdrawing(SourceId source, List<RecordId> withdrawals, Instant at) {
        return new CommitBatch(
                List.of(),
                withdrawals.stream().map(id -> Withdrawal.by(source, id)).toList(),
                at,
                Precedence.FIRST_COME);
    }

    /// @return the same batch under the operator's order of sources
    public CommitBatch under(Precedence order) {
        return new CommitBatch(records, withdrawals, at, order);
    }
}
