package org.florilege.harvester.harvest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordStore;
import org.florilege.harvester.mapping.Mapped;
import org.florilege.harvester.reader.RecordTypes;

/// The organisations of a run, each in the fullest description that the source gives: many documents name
/// one in passing, one describes it. Kept until the run ends; there are few.
final class Organisations {

    /// A source with more than this many is not a catalogue of datasets; the others are left out.
    private static final int MAX_KEPT = 50_000;

    /// Its type and its name in two languages.
    private static final int BARE_MENTION = 3;

    private final Map<RecordId, Mapped.Taken> fullest = new LinkedHashMap<>();

    void offer(Mapped.Taken candidate) {
        RecordId id = candidate.record().id();
        if (fullest.size() < MAX_KEPT || fullest.containsKey(id)) fullest.merge(id, candidate, Organisations::fuller);
    }

    /// The order of documents decides nothing: of equally full ones the smaller hash wins.
    private static Mapped.Taken fuller(Mapped.Taken one, Mapped.Taken other) {
        if (one.size() != other.size()) return one.size() > other.size() ? one : other;
        return hash(one).compareTo(hash(other)) <= 0 ? one : other;
    }

    private static String hash(Mapped.Taken candidate) {
        return candidate.record().hash().hex();
    }

    /// What is to be written.
    ///
    /// @param usual in the usual order of sources
    /// @param fuller fuller than what the catalogue has from another source: these come before it
    /// @param kept those that are not to be written, since the catalogue says more of them
    record Worth(List<CatalogRecord> usual, List<CatalogRecord> fuller, List<RecordId> kept) {

        Stream<RecordId> ids() {
            return Stream.concat(Stream.of(usual, fuller).flatMap(List::stream).map(CatalogRecord::id), kept.stream());
        }
    }

    /// Hands out those that are worth writing and forgets all: the content of one that the catalogue describes more
    /// fully already stays as it is.
    ///
    /// @param named whether a record of the source names it as its publisher, creator or the like
    /// @param whole whether all documents of the source were read: only then may a description become shorter
    Worth take(RecordStore store, Predicate<RecordId> named, boolean whole) {
        Map<RecordKey, CatalogRecord> candidates = new LinkedHashMap<>();
        fullest.forEach((id, candidate) -> {
            if (isSure(candidate.record()) || named.test(id)) candidates.put(RecordKey.of(id), candidate.record());
        });
        fullest.clear();
        List<CatalogRecord> fuller = new ArrayList<>();
        List<RecordId> kept = new ArrayList<>();
        List<RecordKey> changed = changed(candidates, store);
        for (CatalogRecord stored : changed.isEmpty() ? List.<CatalogRecord>of() : store.records(changed)) {
            RecordKey key = RecordKey.of(stored.id());
            CatalogRecord candidate = candidates.get(key);
            if (candidate == null) continue;
            boolean own = isOwn(stored, candidate);
            boolean keeps = keeps(stored, candidate, own && whole);
            if (own != keeps) continue;
            candidates.remove(key);
            if (own) kept.add(candidate.id());
            else fuller.add(candidate);
        }
        return new Worth(new ArrayList<>(candidates.values()), fuller, kept);
    }

    private static boolean isSure(CatalogRecord candidate) {
        return RecordTypes.isSurelyOrganisation(candidate
                .graph()
                .find(candidate.id().node(), Node.ANY, Node.ANY)
                .toList());
    }

    private static List<RecordKey> changed(Map<RecordKey, CatalogRecord> candidates, RecordStore store) {
        List<RecordKey> changed = new ArrayList<>();
        store.heads(candidates.keySet()).forEach((key, head) -> {
            CatalogRecord candidate = candidates.get(key);
            if (candidate != null && !head.withdrawn() && !head.hash().equals(candidate.hash())) changed.add(key);
        });
        return changed;
    }

    private static boolean isOwn(CatalogRecord stored, CatalogRecord candidate) {
        return stored.provenance().source().equals(candidate.provenance().source());
    }

    /// A source may shorten its own description, though not to a bare mention; another's it may only enrich.
    ///
    /// @param shortens whether the description may become shorter
    private static boolean keeps(CatalogRecord stored, CatalogRecord candidate, boolean shortens) {
        int before = lines(stored);
        int now = lines(candidate);
        return shortens ? now <= BARE_MENTION && now < before : now <= before;
    }

    private static int lines(CatalogRecord record) {
        return (int) record.body().nTriples().chars().filter(c -> c == '\n').count();
    }
}
