package org.florilege.catalog.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.Change;
import org.florilege.catalog.store.ChangeType;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.Statement;
import org.jspecify.annotations.Nullable;

/// The chronicle of all records, read from the log when it is first asked for and then kept up with it, and
/// those of the subsets that were asked for last. For one thread at a time.
final class Chronicles {

    private static final int MOST_KEPT = 32;
    private static final long MOST_ENTRIES = 4_000_000;
    private static final int MOST_FOLLOWED = 5_000;
    private static final Comparator<Entry> BY_CHANGE = Comparator.comparingLong(Entry::sequence);

    private final RecordStore store;
    private final Map<Subset, Chronicle> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Set<Statement>, Members> members = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable List<Entry> all;
    private Moments moments = Moments.NONE;

    Chronicles(RecordStore store) {
        this.store = store;
    }

    /// @param now up to date
    /// @param entry makes entries of heads
    Chronicle of(Subset subset, Census now, Function<RecordHead, Entry> entry) {
        List<Entry> entries = all;
        if (entries == null) {
            entries = read(now, entry);
            all = entries;
        }
        Chronicle known = kept.get(subset);
        if (known != null) return known;
        Chronicle chosen = new Chronicle(now.sequence(), chosen(subset, entries), moments);
        keep(subset, chosen);
        return chosen;
    }

    private void keep(Subset subset, Chronicle chronicle) {
        kept.put(subset, chronicle);
        long size = kept.values().stream().mapToLong(Chronicle::size).sum();
        Iterator<Chronicle> eldest = kept.values().iterator();
        while (kept.size() > 1 && (kept.size() > MOST_KEPT || size > MOST_ENTRIES)) {
            size -= eldest.next().size();
            eldest.remove();
        }
    }

    private List<Entry> chosen(Subset subset, List<Entry> entries) {
        Set<Statement> statements = subset.statements();
        List<Entry> chosen = new ArrayList<>();
        Members stating = statements.isEmpty() ? null : members(statements);
        for (Entry entry : entries) {
            if (!subset.includes(entry)) continue;
            if (stating == null
                    || (entry.withdrawn()
                            ? entry.mayHaveStated(statements)
                            : stating.contains(entry.place().key()))) chosen.add(entry);
        }
        return chosen;
    }

    private Members members(Set<Statement> statements) {
        Members known = members.computeIfAbsent(statements, these -> Members.in(store, these));
        if (members.size() > MOST_KEPT) {
            Iterator<Members> eldest = members.values().iterator();
            eldest.next();
            eldest.remove();
        }
        return known;
    }

    private List<Entry> read(Census now, Function<RecordHead, Entry> entry) {
        Set<RecordKey> gone = new HashSet<>();
        Moments read = Moments.NONE;
        for (long at = 0; at < now.sequence(); ) {
            List<Change> changes = store.changesAfter(at, (int) Math.min(MOST_FOLLOWED, now.sequence() - at));
            if (changes.isEmpty()) break;
            for (Change change : changes) {
                read = read.plus(change.sequence(), change.at());
                if (change.type() == ChangeType.DELETE) gone.add(RecordKey.of(change.id()));
                else if (!gone.isEmpty()) gone.remove(RecordKey.of(change.id()));
            }
            at = changes.getLast().sequence();
        }
        List<Entry> entries = new ArrayList<>(now.entries());
        forEachSlice(
                new ArrayList<>(gone),
                keys -> store.heads(keys).forEach((key, head) -> {
                    if (head.withdrawn() && head.slug().key().equals(key)) entries.add(entry.apply(head));
                }));
        entries.sort(BY_CHANGE);
        moments = read;
        return entries;
    }

    private static void forEachSlice(List<RecordKey> keys, Consumer<List<RecordKey>> action) {
        for (int from = 0; from < keys.size(); from += MOST_FOLLOWED)
            action.accept(keys.subList(from, Math.min(keys.size(), from + MOST_FOLLOWED)));
    }

    /// Takes note of what happened.
    ///
    /// @param changes in their order
    /// @param changed the records concerned as they are now
    void follow(List<Change> changes, Collection<Entry> changed) {
        List<Entry> before = all;
        if (before == null) return;
        for (Change change : changes) moments = moments.plus(change.sequence(), change.at());
        Set<Long> keys = HashSet.newHashSet(changed.size());
        changed.forEach(entry -> keys.add(entry.place().key()));
        List<Entry> after = new ArrayList<>(before.size() + changed.size());
        for (Entry entry : before) if (!keys.contains(entry.place().key())) after.add(entry);
        after.addAll(changed);
        after.sort(BY_CHANGE);
        all = after;
        kept.clear();
        if (!members.isEmpty()) followMembers(changed);
    }

    private void followMembers(Collection<Entry> changed) {
        Map<Long, Set<Statement>> stated = new HashMap<>();
        List<RecordKey> live = new ArrayList<>();
        for (Entry entry : changed) {
            stated.put(entry.place().key(), Set.of());
            if (!entry.withdrawn()) live.add(entry.key());
        }
        for (CatalogRecord record : store.records(live)) stated.put(record.key().bits(), Members.stated(record));
        members.replaceAll((statements, known) -> known.with(stated));
    }
}
