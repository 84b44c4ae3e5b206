package org.florilege.harvester.harvest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    /// Hands out those that are worth writing and forgets all: one that the catalogue describes more fully
    /// already stays as it is.
    ///
    /// @param named whether a record of the source names it as its publisher, creator or the like
    /// @param whole whether all documents of the source were read: only then may a description become shorter
    /// @param settled told of each that stays as it is
    List<CatalogRecord> take(RecordStore store, Predicate<RecordId> named, boolean whole, Runnable settled) {
        Map<RecordKey, CatalogRecord> candidates = new LinkedHashMap<>();
        fullest.forEach((id, candidate) -> {
            if (isSure(candidate.record()) || named.test(id)) candidates.put(RecordKey.of(id), candidate.record());
        });
        fullest.clear();
        List<RecordKey> changed = changed(candidates, store);
        if (changed.isEmpty()) return new ArrayList<>(candidates.values());
        for (CatalogRecord stored : store.records(changed)) {
            RecordKey key = RecordKey.of(stored.id());
            CatalogRecord candidate = candidates.get(key);
            if (candidate == null || !keeps(stored, candidate, whole)) continue;
            candidates.remove(key);
            settled.run();
        }
        return new ArrayList<>(candidates.values());
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

    /// A source may shorten its own description, though not to a bare mention; another's it may only enrich.
    private static boolean keeps(CatalogRecord stored, CatalogRecord candidate, boolean whole) {
        int before = lines(stored);
        int now = lines(candidate);
        boolean own = stored.provenance().source().equals(candidate.provenance().source());
        if (own && whole) return now <= BARE_MENTION && now < before;
        return now <= before;
    }

    private static int lines(CatalogRecord record) {
        return (int) record.body().nTriples().chars().filter(c -> c == '\n').count();
    }
}
