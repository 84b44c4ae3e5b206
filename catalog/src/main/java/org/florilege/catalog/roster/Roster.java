package org.florilege.catalog.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.Change;
import org.florilege.catalog.store.ChangeType;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.StoreException;

/// All live records in the order in which feeds hand them out, and all that ever were there in the order of their last
/// change. Follows the store's log whenever it is asked, so what it
/// says is never older than the question. Any thread may ask.
///
/// Every failure of the store is a [StoreException], and never an answer with fewer records.
public final class Roster {

    private static final int CHANGES_AT_ONCE = 5_000;

    private final RecordStore store;
    private final Lock lock = new ReentrantLock();
    private final Map<Traits, Traits> traits = new HashMap<>();
    private final Walks walks = new Walks();
    private final Chronicles chronicles;
    private Census census = Census.EMPTY;
    private boolean counted;
    private Shares shares = new Shares(-1, Map.of());

    /// How many records each source described when this change was the last one.
    private record Shares(long sequence, Map<SourceId, Long> counts) {}

    /// Asks nothing yet.
    public Roster(RecordStore store) {
        this.store = store;
        this.chronicles = new Chronicles(store);
    }

    /// A walk over these records that begins now. While nobody comes or goes among them it is the same walk.
    public Walk begin(Selection selection) {
        lock.lock();
        try {
            Census now = upToDate();
            Optional<Walk> last = walks.latest(selection, now.sequence());
            if (last.isPresent()) return last.get();
            return walks.begin(selection, now, places(selection, now));
        } finally {
            lock.unlock();
        }
    }

    /// The walk that began when this change was the last one.
    ///
    /// Where it is not remembered any more, it is reconstructed from the log: who was live then is exact; whether a
    /// record that changed since belonged to the selection is told by what it is now.
    ///
    /// @throws PastWalkException when there was no such change yet
    public Walk resume(Selection selection, long sequence) {
        lock.lock();
        try {
            Census now = upToDate();
            if (sequence > now.sequence() || sequence < 0) throw new PastWalkException(sequence);
            Optional<Walk> known = walks.at(selection, sequence);
            return known.isPresent() ? known.get() : walks.keep(selection, past(selection, sequence, now));
        } finally {
            lock.unlock();
        }
    }

    /// The records that live at these places now.
    ///
    /// @param places in their order
    public List<Entry> entries(List<Place> places) {
        lock.lock();
        try {
            return upToDate().at(places);
        } finally {
            lock.unlock();
        }
    }

    /// How many live records each source describes, be it their authority or one of several; a source that describes
    /// none is absent.
    public Map<SourceId, Long> shares() {
        lock.lock();
        try {
            Census now = upToDate();
            if (shares.sequence() != now.sequence()) shares = new Shares(now.sequence(), shares(now.entries()));
            return shares.counts();
        } finally {
            lock.unlock();
        }
    }

    private static Map<SourceId, Long> shares(List<Entry> entries) {
        Map<SourceId, Long> counts = new HashMap<>();
        for (Entry entry : entries) entry.sources().forEach(source -> counts.merge(source, 1L, Long::sum));
        return Map.copyOf(counts);
    }

    /// These records, withdrawn ones among them, in the order of their last change. The first to ask waits until the
    /// log has been read.
    public Chronicle chronicle(Subset subset) {
        lock.lock();
        try {
            return chronicles.of(subset, upToDate(), this::entry);
        } finally {
            lock.unlock();
        }
    }

    private List<Place> places(Selection selection, Census now) {
        return places(selection, now.entries());
    }

    private List<Place> places(Selection selection, List<Entry> entries) {
        Optional<Set<Long>> stating = selection.statement().map(statement -> {
            Set<Long> keys = new HashSet<>();
            store.forEachStating(statement, id -> keys.add(RecordKey.of(id).bits()));
            return keys;
        });
        List<Place> places = new ArrayList<>();
        for (Entry entry : entries)
            if (selection.includes(entry)
                    && (stating.isEmpty()
                            || stating.get().contains(entry.place().key()))) places.add(entry.place());
        return places;
    }

    private Walk past(Selection selection, long sequence, Census now) {
        Map<RecordKey, ChangeType> first = new LinkedHashMap<>();
        for (long at = sequence; at < now.sequence(); ) {
            List<Change> changes = store.changesAfter(at, CHANGES_AT_ONCE);
            if (changes.isEmpty()) break;
            for (Change change : changes) first.putIfAbsent(RecordKey.of(change.id()), change.type());
            at = changes.getLast().sequence();
        }
        Map<Place, Optional<Entry>> then = new HashMap<>();
        heads(first.keySet()).forEach((key, head) -> {
            boolean wasLive = first.get(key) != ChangeType.CREATE;
            Entry entry = entry(head);
            then.put(entry.place(), wasLive ? Optional.of(entry) : Optional.empty());
        });
        Census past = now.with(sequence, now.moment(), then);
        return new Walk(sequence, past.moment(), places(selection, past.entries()));
    }

    private Census upToDate() {
        if (!counted) count();
        long last = store.state().sequence();
        if (last < census.sequence())
            throw new StoreException("The store went back from change " + census.sequence() + " to " + last
                    + ": restart the portal, which then reads it anew.");
        while (census.sequence() < last) follow();
        return census;
    }

    private void count() {
        List<Entry> entries = new ArrayList<>();
        long sequence = store.forEachHead(head -> entries.add(entry(head)));
        census = Census.of(sequence, moment(sequence), entries);
        counted = true;
    }

    private Instant moment(long sequence) {
        return sequence == 0
                ? Instant.EPOCH
                : store.changesAfter(sequence - 1, 1).getFirst().at();
    }

    private void follow() {
        List<Change> changes = store.changesAfter(census.sequence(), CHANGES_AT_ONCE);
        if (changes.isEmpty())
            throw new StoreException("The store's log ends before its last change; restart the portal and verify it.");
        Set<RecordKey> keys = new HashSet<>();
        changes.forEach(change -> keys.add(RecordKey.of(change.id())));
        Map<Place, Optional<Entry>> changed = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        heads(keys).values().forEach(head -> {
            Entry entry = entry(head);
            entries.add(entry);
            changed.put(entry.place(), head.withdrawn() ? Optional.empty() : Optional.of(entry));
        });
        chronicles.follow(changes, entries);
        Change last = changes.getLast();
        census = census.with(last.sequence(), last.at(), changed);
    }

    /// The store leads other names of a record to its head; here each record counts once, under its own key.
    private Map<RecordKey, RecordHead> heads(Set<RecordKey> keys) {
        Map<RecordKey, RecordHead> heads = new HashMap<>(store.heads(keys));
        heads.entrySet().removeIf(head -> !head.getValue().slug().key().equals(head.getKey()));
        return heads;
    }

    private Entry entry(RecordHead head) {
        Traits wanted = Traits.of(head);
        return Entry.of(head, traits.computeIfAbsent(wanted, same -> wanted));
    }
}
