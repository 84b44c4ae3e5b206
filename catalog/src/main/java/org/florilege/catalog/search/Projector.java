package org.florilege.catalog.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Texts;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.Change;
import org.florilege.catalog.store.RecordStore;

/// Makes documents of what the log says has changed.
final class Projector {

    private static final int BATCH = 1000;

    /// How many descriptions are held at once; of the others only the documents.
    private static final int AT_ONCE = 100;

    private final RecordStore store;
    private final Neighbours neighbours;

    /// @param upTo the number of its last change
    /// @param records which records it is about
    record Batch(BulkBody body, long upTo, Set<RecordKey> records, Disturbance disturbance) {

        boolean isEmpty() {
            return records.isEmpty();
        }
    }

    Projector(RecordStore store, Neighbours neighbours) {
        this.store = store;
        this.neighbours = neighbours;
    }

    /// The documents of the records that changed after this; an empty batch when none did.
    ///
    /// A record that changed several times is read once, as it is now. What changes while we read is in
    /// a later batch.
    Batch after(long sequence) {
        Map<RecordKey, Change> changes = new LinkedHashMap<>();
        long upTo = sequence;
        for (Change change : store.changesAfter(sequence, BATCH)) {
            changes.put(RecordKey.of(change.id()), change);
            upTo = change.sequence();
        }
        Disturbance disturbance = new Disturbance();
        changes.values().stream()
                .filter(change -> Neighbours.KINDS.contains(change.kind()))
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> read(keys(some)).values().forEach(neighbour -> meet(neighbour, disturbance)));
        BulkBody body = new BulkBody();
        changes.values().stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> put(some, body, disturbance));
        return new Batch(body, upTo, changes.keySet(), disturbance);
    }

    private static List<RecordKey> keys(List<Change> changes) {
        return changes.stream().map(change -> RecordKey.of(change.id())).toList();
    }

    private void put(List<Change> changes, BulkBody body, Disturbance disturbance) {
        Map<RecordKey, Description> live = read(keys(changes));
        for (Change change : changes) {
            RecordKey key = RecordKey.of(change.id());
            Description description = live.get(key);
            if (description == null) {
                body.delete(key);
                part(change.id(), disturbance);
            } else body.put(key, change.sequence(), new SearchDocument(description, neighbours));
        }
    }

    /// The documents of these records, those of them that are live, with these numbers of their last
    /// change.
    BulkBody of(Map<RecordKey, Long> sequences) {
        BulkBody body = new BulkBody();
        sequences.keySet().stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(keys -> read(keys)
                        .forEach((key, description) -> body.put(
                                key, sequences.getOrDefault(key, 0L), new SearchDocument(description, neighbours))));
        return body;
    }

    private Map<RecordKey, Description> read(Collection<RecordKey> keys) {
        Map<RecordKey, Description> live = new LinkedHashMap<>();
        for (CatalogRecord record : store.records(keys)) live.put(record.slug().key(), Description.of(record));
        return live;
    }

    private void meet(Description description, Disturbance disturbance) {
        String iri = description.id().iri();
        if (description.kind() == Kind.ORGANISATION) {
            Texts name = description.title();
            Texts before = neighbours.putOrganisation(iri, name);
            if (before.isEmpty()) disturbance.nameLearnt(iri);
            else if (!before.equals(name)) disturbance.pointedAt(iri);
        } else if (description.kind() == Kind.CHALLENGE) {
            if (!neighbours.isChallenge(iri)) disturbance.pointedAt(iri);
            disturbance.challengeMoved(neighbours.putChallenge(iri, description.links()));
        }
    }

    private void part(RecordId id, Disturbance disturbance) {
        if (neighbours.removeOrganisation(id.iri()) || neighbours.isChallenge(id.iri()))
            disturbance.pointedAt(id.iri());
        disturbance.challengeMoved(neighbours.removeChallenge(id.iri()));
    }
}
