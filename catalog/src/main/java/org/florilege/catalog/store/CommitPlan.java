package org.florilege.catalog.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;

/// What a batch comes to, given what the store holds: decided once, here, for every adapter. Each record is
/// written at most once, whatever the batch says of it.
final class CommitPlan {

    private final Map<RecordKey, RecordHead> heads;
    private final Instant at;
    private final Map<RecordKey, RecordDraft> drafts = new LinkedHashMap<>();
    private final Map<Kind, Long> live = new EnumMap<>(Kind.class);
    private final List<Write> writes = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<SourceId> toReread = new LinkedHashSet<>();
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
        batch.withdrawals().forEach(withdrawal -> keys.add(RecordKey.of(withdrawal.id())));
        return keys;
    }

    /// @param heads of those of the batch's records that the store knows
    /// @throws StoreException when two ids share a key
    static CommitPlan of(CommitBatch batch, Map<RecordKey, RecordHead> heads, StoreState state) {
        CommitPlan plan = new CommitPlan(heads, state, batch.at());
        for (CatalogRecord record : batch.records())
            plan.draft(record.key(), record.id()).put(record, batch.precedence());
        batch.withdrawals().forEach(plan::withdraw);
        plan.drafts.values().forEach(plan::settle);
        return plan;
    }

    /// @throws StoreException when the key is another id's
    private RecordDraft draft(RecordKey key, RecordId id) {
        RecordDraft draft = drafts.computeIfAbsent(key, k -> {
            Optional<RecordHead> before = Optional.ofNullable(heads.get(key));
            return new RecordDraft(before.map(RecordHead::id).orElse(id), before);
        });
        if (!draft.id().equals(id))
            throw new StoreException("The record <" + id + "> cannot be stored: its key " + key + " is taken by <"
                    + draft.id() + ">; ask its source to name one of the two otherwise.");
        return draft;
    }

    /// What is absent, withdrawn or another's is left alone.
    private void withdraw(Withdrawal withdrawal) {
        RecordKey key = RecordKey.of(withdrawal.id());
        RecordHead head = heads.get(key);
        RecordDraft known = drafts.get(key);
        RecordId id = known != null ? known.id() : head != null ? head.id() : withdrawal.id();
        if (!id.equals(withdrawal.id()) || (known == null && head == null)) return;
        RecordDraft draft = draft(key, id);
        withdrawal.source().ifPresentOrElse(draft::withdraw, draft::withdraw);
    }

    private void settle(RecordDraft draft) {
        if (draft.isDescribed()) put(draft);
        else draft.live().ifPresent(this::withdraw);
    }

    private void put(RecordDraft draft) {
        Optional<RecordHead> live = draft.live();
        if (live.isEmpty()) draft.content().ifPresent(record -> bring(draft, record));
        else
            draft.content()
                    .filter(record -> !record.hash().equals(live.get().hash()))
                    .ifPresentOrElse(record -> update(draft, live.get(), record), () -> keep(draft, live.get()));
    }

    private void bring(RecordDraft draft, CatalogRecord content) {
        created++;
        count(content.kind(), 1);
        CatalogRecord record = content.withProvenances(draft.stated());
        log(ChangeType.CREATE, record.id(), record.kind());
        Instant first = draft.before().map(RecordHead::created).orElse(at);
        RecordHead after = head(draft, record.kind(), record.slug(), record.hash(), first, at);
        writes.add(draft.before()
                .<Write>map(before -> new Write.Return(before, after, record))
                .orElseGet(() -> new Write.Create(after, record)));
    }

    private void update(RecordDraft draft, RecordHead before, CatalogRecord record) {
        updated++;
        count(before.kind(), -1);
        count(record.kind(), 1);
        log(ChangeType.UPDATE, record.id(), record.kind());
        RecordHead after = head(draft, record.kind(), record.slug(), record.hash(), before.created(), at);
        writes.add(new Write.Update(before, after, record, draft.stated()));
    }

    private void keep(RecordDraft draft, RecordHead before) {
        if (draft.describers().equals(before.describers())) {
            if (draft.isPut()) unchanged++;
            return;
        }
        updated++;
        draft.heir().ifPresent(toReread::add);
        log(ChangeType.UPDATE, before.id(), before.kind());
        RecordHead after = head(draft, before.kind(), before.slug(), before.hash(), before.created(), before.changed());
        writes.add(new Write.Describe(before, after, draft.stated()));
    }

    private void withdraw(RecordHead before) {
        withdrawn++;
        count(before.kind(), -1);
        log(ChangeType.DELETE, before.id(), before.kind());
        RecordHead after = new RecordHead(
                before.id(),
                before.kind(),
                before.slug(),
                before.describers(),
                before.hash(),
                true,
                sequence,
                before.created(),
                at);
        writes.add(new Write.Withdraw(before, after));
    }

    private RecordHead head(
            RecordDraft draft, Kind kind, Slug slug, ContentHash hash, Instant created, Instant changed) {
        return new RecordHead(draft.id(), kind, slug, draft.describers(), hash, false, sequence, created, changed);
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
        return new CommitReceipt(created, updated, unchanged, withdrawn, sequence, toReread);
    }
}
