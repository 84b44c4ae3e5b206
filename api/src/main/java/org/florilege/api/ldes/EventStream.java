package org.florilege.api.ldes;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.florilege.api.feed.LeftOut;
import org.florilege.api.feed.LegalTerms;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.Change;
import org.florilege.catalog.store.ChangeType;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.StoreException;
import org.jspecify.annotations.Nullable;

/// The versions of all records, page by page. Page `n` tells of the changes from `n × size + 1` to `(n + 1) × size`.
///
/// The store keeps what a record says now; what a version said is kept here, from the moment at which somebody asked
/// for
/// its page first. A version that was superseded before anybody asked is not in the stream: a later one of the same
/// record is. What was once published never changes, and a full page has nothing added.
///
/// Every failure of the store or of the files is a [org.florilege.catalog.store.StoreException]. Any thread may ask.
public final class EventStream {

    /// How many changes a page tells of.
    public static final int SIZE = 250;

    private final RecordStore store;
    private final PageFile files;
    private final LeftOut leftOut;
    private final int size;
    private final Map<Integer, Span> spans = new ConcurrentHashMap<>();
    private final Lock publishing = new ReentrantLock();

    /// @param directory where what was published is kept
    public EventStream(RecordStore store, Path directory, LeftOut leftOut) {
        this(store, directory, leftOut, SIZE);
    }

    EventStream(RecordStore store, Path directory, LeftOut leftOut, int size) {
        this.store = store;
        this.files = new PageFile(directory);
        this.leftOut = leftOut;
        this.size = size;
    }

    /// How many pages there are, the last one perhaps not full; at least one.
    int pages() {
        return (int) Math.max(1, (store.state().sequence() + size - 1) / size);
    }

    /// The number of the first change of a page.
    long first(int number) {
        return (long) number * size + 1;
    }

    /// From when to when changes were made. A clock that went back makes it longer, never wrong.
    ///
    /// @param isOver whether no other change will be among them
    record Span(Instant from, Instant to, boolean isOver) {}

    /// When the changes of a page were made; empty when there is none yet.
    Optional<Span> span(int number) {
        Span known = spans.get(number);
        if (known != null) return Optional.of(known);
        List<Change> changes = store.changesAfter(first(number) - 1, size);
        if (changes.isEmpty()) return Optional.empty();
        Instant from = Instant.MAX;
        Instant to = Instant.MIN;
        for (Change change : changes) {
            if (change.at().isBefore(from)) from = change.at();
            if (change.at().isAfter(to)) to = change.at();
        }
        Span span = new Span(from, to, changes.size() == size);
        if (span.isOver()) spans.put(number, span);
        return Optional.of(span);
    }

    /// A page, with all that happened until now; empty when there is none of that number.
    Optional<Page> page(int number) {
        long last = store.state().sequence();
        if (number < 0 || number >= Math.max(1, (last + size - 1) / size)) return Optional.empty();
        Optional<Page> known = files.read(number, size);
        long end = Math.min(last, (long) (number + 1) * size);
        if (known.isPresent() && known.get().upTo() == end) return known;
        return Optional.of(publish(number, end));
    }

    private Page publish(int number, long end) {
        publishing.lock();
        try {
            Page before =
                    files.read(number, size).orElseGet(() -> new Page(number, first(number) - 1, false, List.of()));
            if (before.upTo() > end) throw anotherLog(before.upTo(), end);
            if (before.upTo() == end) return before;
            List<Change> changes = store.changesAfter(before.upTo(), (int) (end - before.upTo()));
            List<Member> members = new ArrayList<>(before.members());
            members.addAll(members(changes));
            long upTo = changes.isEmpty() ? before.upTo() : changes.getLast().sequence();
            Page page = new Page(number, upTo, upTo == (number + 1L) * size, members);
            files.write(page);
            return page;
        } finally {
            publishing.unlock();
        }
    }

    private static StoreException anotherLog(long published, long last) {
        return new StoreException(
                "The event stream has published change " + published + ", and the log of the store ends at "
                        + last
                        + ": restore both from the same backup, or remove the directory event-stream and tell consumers to"
                        + " begin anew.");
    }

    private List<Member> members(List<Change> changes) {
        Set<RecordKey> keys = new HashSet<>();
        for (Change change : changes) keys.add(RecordKey.of(change.id()));
        Map<RecordKey, RecordHead> heads = store.heads(keys);
        Map<RecordKey, CatalogRecord> records = new HashMap<>();
        for (CatalogRecord record : store.records(keys)) records.put(record.key(), record);
        List<Member> members = new ArrayList<>();
        for (Change change : changes) {
            RecordKey key = RecordKey.of(change.id());
            member(change, heads.get(key), records.get(key)).ifPresent(members::add);
        }
        return members;
    }

    /// The version that a change made, if it is still the record's last.
    private Optional<Member> member(Change change, @Nullable RecordHead head, @Nullable CatalogRecord record) {
        if (head == null || !head.id().equals(change.id()) || head.sequence() != change.sequence())
            return Optional.empty();
        if (change.type() == ChangeType.DELETE)
            return Optional.of(new Member(change.sequence(), change.type(), change.id(), change.at(), ""));
        if (record == null || !record.hash().equals(head.hash())) return Optional.empty();
        return isLegal(record)
                ? Optional.of(new Member(
                        change.sequence(),
                        change.type(),
                        change.id(),
                        change.at(),
                        record.body().nTriples()))
                : Optional.empty();
    }

    /// One that parsers would stumble over keeps its place free.
    private boolean isLegal(CatalogRecord record) {
        List<String> objections = new ArrayList<>();
        record.body()
                .forEach(triple -> List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .forEach(term -> LegalTerms.objection(term).ifPresent(objections::add)));
        if (!objections.isEmpty()) leftOut.add(record, objections.getFirst());
        return objections.isEmpty();
    }
}
