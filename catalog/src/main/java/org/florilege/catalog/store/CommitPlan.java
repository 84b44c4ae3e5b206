package org.florilege.catalog.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
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

    private final Joining joining;
    private final Precedence precedence;
    private final Instant at;
    private final Map<RecordKey, Alias> joined = new LinkedHashMap<>();
    private final List<Alias> parted = new ArrayList<>();
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

    private CommitPlan(Joining joining, StoreState state, CommitBatch batch) {
        this.joining = joining;
        this.precedence = batch.precedence();
        this.at = batch.at().truncatedTo(ChronoUnit.MILLIS);
        this.sequence = state.sequence();
        live.putAll(state.live());
    }

    private static List<RecordKey> keys(CommitBatch batch) {
        List<RecordKey> keys = new ArrayList<>(batch.records().size());
        batch.records().forEach(record -> keys.add(record.key()));
        batch.withdrawals().forEach(withdrawal -> keys.add(RecordKey.of(withdrawal.id())));
        return keys;
    }

    /// @throws StoreException when two ids share a key
    static CommitPlan of(CommitBatch batch, BookkeepingReader reader) {
        Map<RecordKey, RecordHead> known = reader.heads(keys(batch));
        CommitPlan plan = new CommitPlan(new Joining(batch, known, reader), reader.state(), batch);
        List<CatalogRecord> strangers = new ArrayList<>();
        for (CatalogRecord record : batch.records())
            if (known.containsKey(record.key())) plan.putAsItself(record);
            else strangers.add(record);
        strangers.forEach(plan::putUnderAnyName);
        batch.withdrawals().forEach(plan::withdraw);
        plan.drafts.values().forEach(plan::settle);
        return plan;
    }

    private void putAsItself(CatalogRecord record) {
        draft(record.key(), record.id()).put(record, precedence);
    }

    private void putUnderAnyName(CatalogRecord record) {
        Optional<Alias> alias = drafts.containsKey(record.key()) ? Optional.empty() : alias(record);
        if (alias.isPresent()) draft(alias.get().target(), alias.get().record()).put(record, precedence);
        else putAsItself(record);
    }

    /// @return the record under whose name this one goes
    private Optional<Alias> alias(CatalogRecord record) {
        Optional<Alias> known = alias(record.key());
        if (known.isPresent()) {
            requireSame(record.key(), known.get().id(), record.id());
            if (isFree(known.get(), record) && (joined.containsKey(record.key()) || joining.holds(known.get(), record)))
                return known;
            part(known.get());
            return Optional.empty();
        }
        Optional<Alias> found = joining.find(record).filter(alias -> isFree(alias, record));
        found.ifPresent(alias -> joined.put(record.key(), alias));
        return found;
    }

    private Optional<Alias> alias(RecordKey key) {
        return Optional.ofNullable(joined.get(key)).or(() -> joining.alias(key));
    }

    /// A source speaks of a record under one name.
    private boolean isFree(Alias alias, CatalogRecord record) {
        return draft(alias.target(), alias.record())
                .idIn(record.provenance().source())
                .map(record.id()::equals)
                .orElse(true);
    }

    /// The record under that name becomes one of its own.
    private void part(Alias alias) {
        if (joined.remove(RecordKey.of(alias.id())) == null) parted.add(alias);
        draft(alias.target(), alias.record()).part(alias.id());
    }

    /// @throws StoreException when the key is another id's
    private RecordDraft draft(RecordKey key, RecordId id) {
        RecordDraft draft = drafts.computeIfAbsent(key, k -> {
            Optional<RecordHead> before = Optional.ofNullable(joining.heads().get(key));
            return new RecordDraft(before.map(RecordHead::id).orElse(id), before);
        });
        requireSame(key, draft.id(), id);
        return draft;
    }

    private static void requireSame(RecordKey key, RecordId known, RecordId wanted) {
        if (!known.equals(wanted))
            throw new StoreException("The record <" + wanted + "> cannot be stored: its key " + key + " is taken by <"
                    + known + ">; ask its source to name one of the two otherwise.");
    }

    /// What is absent, withdrawn or another's is left alone.
    private void withdraw(Withdrawal withdrawal) {
        RecordKey key = RecordKey.of(withdrawal.id());
        Optional<RecordId> known = Optional.ofNullable(drafts.get(key))
                .map(RecordDraft::id)
                .or(() -> Optional.ofNullable(joining.heads().get(key)).map(RecordHead::id));
        if (known.isPresent()) {
            RecordId id = withdrawal.id();
            if (!known.get().equals(id)) return;
            RecordDraft draft = draft(key, id);
            withdrawal.source().ifPresentOrElse(source -> withdraw(draft, source, id), draft::withdraw);
        } else
            alias(key).filter(alias -> alias.id().equals(withdrawal.id())).ifPresent(alias -> {
                RecordDraft draft = draft(alias.target(), alias.record());
                withdrawal
                        .source()
                        .ifPresentOrElse(source -> withdraw(draft, source, alias.id()), () -> draft.part(alias.id()));
            });
    }

    private static void withdraw(RecordDraft draft, SourceId source, RecordId name) {
        if (draft.idIn(source).map(name::equals).orElse(false)) draft.withdraw(source);
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
        return writes.isEmpty() && joined.isEmpty() && parted.isEmpty();
    }

    List<Write> writes() {
        return writes;
    }

    /// @return the other names that have come up
    Collection<Alias> joined() {
        return joined.values();
    }

    /// @return the other names that are none any more
    List<Alias> parted() {
        return parted;
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
