package org.florilege.catalog.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;

/// What a batch comes to, given what the store holds: decided once, here, for every adapter.
final class CommitPlan {

    /// What an adapter has to do for one record.
    sealed interface Write {

        RecordHead after();

        /// Nothing is known of the record yet.
        record Create(RecordHead after, CatalogRecord record) implements Write {}

        /// The record is live and says something else now.
        record Update(RecordHead before, RecordHead after, CatalogRecord record) implements Write {}

        /// There is a tombstone; the record is live again.
        record Return(RecordHead before, RecordHead after, CatalogRecord record) implements Write {}

        /// The record is live and becomes a tombstone.
        record Withdraw(RecordHead before, RecordHead after) implements Write {}
    }

    private final Map<RecordKey, RecordHead> heads;
    private final Instant at;
    private final Map<Kind, Long> live = new EnumMap<>(Kind.class);
    private final List<Write> writes = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private long sequence;
    private int created;
    private int updated;
    private int unchanged;
    private int withdrawn;

    private CommitPlan(Map<RecordKey, RecordHead> heads, StoreState state, Instant at) {
        this.heads = heads;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
        this.sequence = state.sequence();
        live.putAll(state.live());
    }

    /// @return the keys whose heads a plan for this batch needs
    static List<RecordKey> keys(CommitBatch batch) {
        List<RecordKey> keys = new ArrayList<>(batch.records().size());
        batch.records().forEach(record -> keys.add(record.key()));
        batch.withdrawals().forEach(id -> keys.add(RecordKey.of(id)));
        return keys;
    }

    /// @param heads of those of the batch's records that the store knows
    /// @throws StoreException when two ids share a key
    static CommitPlan of(CommitBatch batch, Map<RecordKey, RecordHead> heads, StoreState state) {
        CommitPlan plan = new CommitPlan(heads, state, batch.at());
        Map<RecordKey, CatalogRecord> records = new LinkedHashMap<>();
        for (CatalogRecord record : batch.records()) {
            CatalogRecord earlier = records.put(record.key(), record);
            if (earlier != null) requireSame(earlier.id(), record.id());
        }
        Map<RecordKey, RecordId> withdrawals = new LinkedHashMap<>();
        batch.withdrawals().forEach(id -> withdrawals.put(RecordKey.of(id), id));
        withdrawals.forEach(
                (key, id) -> records.computeIfPresent(key, (k, put) -> put.id().equals(id) ? null : put));
        records.values().forEach(plan::put);
        withdrawals.forEach(plan::withdraw);
        return plan;
    }

    private static void requireSame(RecordId known, RecordId wanted) {
        if (!known.equals(wanted))
            throw new StoreException("The record <" + wanted + "> cannot be stored: its key "
                    + RecordKey.of(wanted) + " is taken by <" + known + ">; ask its source to name one of the two"
                    + " otherwise.");
    }

    private void put(CatalogRecord record) {
        RecordHead before = heads.get(record.key());
        if (before == null) {
            created++;
            count(record.kind(), 1);
            writes.add(new Write.Create(head(record, at, ChangeType.CREATE), record));
            return;
        }
        requireSame(before.id(), record.id());
        if (before.withdrawn()) {
            created++;
            count(record.kind(), 1);
            writes.add(new Write.Return(before, head(record, before.created(), ChangeType.CREATE), record));
        } else if (before.hash().equals(record.hash())) {
            unchanged++;
        } else {
            updated++;
            count(before.kind(), -1);
            count(record.kind(), 1);
            writes.add(new Write.Update(before, head(record, before.created(), ChangeType.UPDATE), record));
        }
    }

    private void withdraw(RecordKey key, RecordId id) {
        RecordHead before = heads.get(key);
        if (before == null || before.withdrawn() || !before.id().equals(id)) return;
        withdrawn++;
        count(before.kind(), -1);
        log(ChangeType.DELETE, id, before.kind());
        RecordHead after = new RecordHead(
                id, before.kind(), before.slug(), before.source(), before.hash(), true, sequence, before.created(), at);
        writes.add(new Write.Withdraw(before, after));
    }

    private RecordHead head(CatalogRecord record, Instant created, ChangeType type) {
        log(type, record.id(), record.kind());
        return new RecordHead(
                record.id(),
                record.kind(),
                record.slug(),
                record.provenance().source(),
                record.hash(),
                false,
                sequence,
                created,
                at);
    }

    private void log(ChangeType type, RecordId id, Kind kind) {
        changes.add(new Change(++sequence, type, id, kind, at));
    }

    private void count(Kind kind, long difference) {
        live.merge(kind, difference, Long::sum);
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    List<Write> writes() {
        return writes;
    }

    List<LogText> log() {
        return LogText.of(changes);
    }

    StoreState state() {
        return new StoreState(sequence, live);
    }

    CommitReceipt receipt() {
        return new CommitReceipt(created, updated, unchanged, withdrawn, sequence);
    }
}
