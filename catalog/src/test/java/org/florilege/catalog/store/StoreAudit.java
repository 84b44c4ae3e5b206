package org.florilege.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Identity;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;

/// Compares everything that a store says with everything else that it says: state, log, heads, records and
/// quads must tell one story.
final class StoreAudit {

    private StoreAudit() {}

    static void requireSound(TdbRecordStore store) {
        StoreState state = store.state();
        Map<RecordId, Change> last = lastChanges(store, state.sequence());
        Map<RecordKey, RecordHead> heads =
                store.heads(last.keySet().stream().map(RecordKey::of).toList());
        assertThat(heads).hasSameSizeAs(last);
        List<RecordKey> live = new ArrayList<>();
        heads.forEach((key, head) -> {
            Change change = Objects.requireNonNull(last.get(head.id()));
            assertThat(head.sequence()).isEqualTo(change.sequence());
            assertThat(head.withdrawn()).isEqualTo(change.type() == ChangeType.DELETE);
            if (!head.withdrawn()) live.add(key);
        });
        assertThat(state.live().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(live.size());
        List<CatalogRecord> records = store.records(live);
        assertThat(records).hasSameSizeAs(live);
        requireSameOfEachSource(store, records);
        DatasetGraph dataset = store.dataset();
        Txn.executeRead(dataset, () -> {
            assertThat(statedIdentities(dataset)).isEqualTo(statedIdentities(records));
            assertThat(Iter.count(dataset.listGraphNodes())).isEqualTo(live.size());
            for (CatalogRecord record : records) {
                Graph graph = dataset.getGraph(record.id().node());
                assertThat(CanonicalGraph.of(graph)).isEqualTo(record.body());
                RecordHead head = Objects.requireNonNull(heads.get(record.key()));
                assertThat(head.hash()).isEqualTo(record.hash());
                assertThat(head.describers()).isEqualTo(describers(record));
            }
        });
    }

    private static List<Describer> describers(CatalogRecord record) {
        return record.provenances().stream()
                .map(provenance ->
                        new Describer(provenance.source(), provenance.alias().orElse(record.id())))
                .toList();
    }

    private static Set<String> statedIdentities(DatasetGraph dataset) {
        Set<String> stated = new HashSet<>();
        dataset.getDefaultGraph()
                .find(Node.ANY, Bookkeeping.OF, Node.ANY)
                .forEachRemaining(triple -> stated.add(triple.getSubject() + " " + triple.getObject()));
        return stated;
    }

    private static Set<String> statedIdentities(List<CatalogRecord> records) {
        Set<String> stated = new HashSet<>();
        for (CatalogRecord record : records)
            for (Identity identity : Identity.statedBy(record))
                stated.add(Bookkeeping.identity(identity) + " " + Bookkeeping.record(record.key()));
        return stated;
    }

    private static void requireSameOfEachSource(RecordStore store, List<CatalogRecord> records) {
        Map<SourceId, Set<RecordId>> bySource = new HashMap<>();
        for (CatalogRecord record : records)
            for (Describer describer : describers(record))
                bySource.computeIfAbsent(describer.source(), source -> new HashSet<>())
                        .add(record.id());
        for (SourceId source : List.of(Records.SOURCE, Records.OTHER_SOURCE)) {
            List<RecordId> shown = new ArrayList<>();
            store.forEachHead(source, head -> shown.add(head.id()));
            assertThat(shown).containsExactlyInAnyOrderElementsOf(bySource.getOrDefault(source, Set.of()));
        }
    }

    private static Map<RecordId, Change> lastChanges(RecordStore store, long sequence) {
        Map<RecordId, Change> last = new LinkedHashMap<>();
        List<Change> changes = store.changesAfter(0, Integer.MAX_VALUE);
        assertThat(changes).hasSize((int) sequence);
        for (int i = 0; i < changes.size(); i++) {
            assertThat(changes.get(i).sequence()).isEqualTo(i + 1);
            last.put(changes.get(i).id(), changes.get(i));
        }
        return last;
    }
}
