package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.florilege.catalog.search.Records.dataset;
import static org.florilege.catalog.search.Records.id;
import static org.florilege.catalog.search.Records.record;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.florilege.catalog.elasticsearch.SharedElasticsearch;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.search.Generations.Generation;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.TdbRecordStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFollowerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    @TempDir
    Path directory;

    private TestIndex test;
    private TdbRecordStore store;
    private IndexFollower follower;

    @BeforeEach
    void open() {
        test = new TestIndex();
        store = TdbRecordStore.open(directory.resolve("store"));
        follower = new IndexFollower(store, test.connection, test.alias);
    }

    @AfterEach
    void close() {
        follower.close();
        store.close();
        test.close();
    }

    @Test
    void what_was_committed_can_be_found_once_caught_up() {
        commit(dataset("a", "dct:title 'Registre des cancers'@fr"), dataset("b", "dct:title 'Causes de décès'@fr"));
        follower.catchUp();

        assertThat(test.find("cancer")).containsExactly("a");
        assertThat(follower.position()).isEqualTo(2);
        assertThat(follower.lag()).isZero();
    }

    @Test
    void an_empty_store_gives_an_empty_index_that_answers() {
        follower.catchUp();

        assertThat(test.index.search(SearchQuery.of("", "fr")).total()).isZero();
    }

    @Test
    void a_changed_record_is_found_as_it_is_now() {
        commit(dataset("a", "dct:title 'Registre des cancers'@fr"));
        follower.catchUp();
        commit(dataset("a", "dct:title 'Registre des naissances'@fr"));
        follower.catchUp();

        assertThat(test.find("naissances")).containsExactly("a");
        assertThat(test.find("\"registre des cancers\"")).doesNotContain("a");
    }

    @Test
    void a_withdrawn_record_leaves_the_index_and_comes_back_with_its_next_commit() {
        commit(dataset("a", "dct:title 'Registre'@fr"));
        follower.catchUp();
        store.commit(CommitBatch.withdrawing(List.of(id("a")), NOW));
        follower.catchUp();
        assertThat(test.find("")).isEmpty();

        commit(dataset("a", "dct:title 'Registre'@fr"));
        follower.catchUp();
        assertThat(test.find("")).containsExactly("a");
    }

    @Test
    void a_record_is_counted_with_each_source_that_describes_it() {
        commit(record(Kind.DATASET, "a", "dct:title 'Registre'@fr", new SourceId("ici")));
        follower.catchUp();
        commit(record(Kind.DATASET, "a", "dct:title 'Copie'@fr", new SourceId("ailleurs")));
        follower.catchUp();
        assertThat(sources()).containsExactlyInAnyOrder("ici", "ailleurs");
        assertThat(test.find("registre")).containsExactly("a");

        store.commit(CommitBatch.withdrawing(new SourceId("ici"), List.of(id("a")), NOW));
        follower.catchUp();
        assertThat(sources()).containsExactly("ailleurs");
        assertThat(follower.verify().isEqual()).isTrue();
    }

    private List<String> sources() {
        return test.index.search(SearchQuery.of("", "fr")).facets().stream()
                .filter(counts -> counts.facet() == Facet.SOURCE)
                .flatMap(counts -> counts.buckets().stream())
                .map(FacetCounts.Bucket::value)
                .toList();
    }

    @Test
    void the_position_survives_in_the_index() {
        commit(dataset("a", "dct:title 'Registre'@fr"));
        follower.catchUp();
        Generation before = test.generations.live().orElseThrow();

        IndexFollower next = new IndexFollower(store, test.connection, test.alias);
        assertThat(next.hasReachedIndex()).isFalse();
        next.catchUp();

        assertThat(next.hasReachedIndex()).isTrue();
        assertThat(next.position()).isEqualTo(1);
        assertThat(test.generations.live()).contains(before);
    }

    @Test
    void a_deleted_index_is_built_again() {
        commit(dataset("a", "dct:title 'Registre'@fr"));
        follower.catchUp();
        test.generations.delete(test.generations.live().orElseThrow());
        assertThatThrownBy(() -> test.find("registre")).isInstanceOf(SearchException.class);

        follower.catchUp();

        assertThat(test.find("registre")).containsExactly("a");
    }

    @Test
    void an_index_of_an_older_version_answers_until_the_new_one_takes_its_place() throws Exception {
        commit(dataset("a", "dct:title 'Registre'@fr"));
        follower.catchUp();
        Generation old = test.generations.live().orElseThrow();
        test.connection.send(
                "PUT", "/" + old.index() + "/_mapping", Map.of("_meta", Map.of("version", 0, "position", 1)));
        AtomicBoolean held = new AtomicBoolean(true);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        var slow = new HeldStore(store, () -> {
            if (held.getAndSet(false)) {
                reading.countDown();
                HeldStore.await(go);
            }
        });
        IndexFollower next = new IndexFollower(slow, test.connection, test.alias);
        Thread building = Thread.ofVirtual().start(next::catchUp);
        reading.await();

        assertThat(test.find("registre")).containsExactly("a");
        assertThat(test.generations.live().map(Generation::index)).contains(old.index());

        go.countDown();
        building.join();
        assertThat(test.find("registre")).containsExactly("a");
        assertThat(test.generations.live().map(Generation::version)).contains(Generations.VERSION);
        assertThat(test.generations.others()).isEmpty();
    }

    @Test
    void a_rebuild_that_was_cut_off_goes_on_where_it_stopped() {
        commit(dataset("a", "dct:title 'Registre'@fr"));
        Generation unfinished = test.generations.create();

        follower.catchUp();

        assertThat(test.generations.live().map(Generation::index)).contains(unfinished.index());
        assertThat(test.find("")).containsExactly("a");
    }

    @Test
    void a_rebuild_on_demand_replaces_the_index() {
        commit(dataset("a", "dct:title 'Registre'@fr"));
        follower.catchUp();
        Generation before = test.generations.live().orElseThrow();
        follower.rebuild();

        assertThat(test.find("")).containsExactly("a");
        assertThat(test.generations.live().map(Generation::index)).isPresent().isNotEqualTo(before.index());
        assertThat(test.generations.others()).isEmpty();
    }

    @Test
    void the_index_of_another_store_is_replaced() {
        commit(dataset("a", "dct:title 'Registre'@fr"), dataset("b", "dct:title 'Registre'@fr"));
        follower.catchUp();
        try (TdbRecordStore other = TdbRecordStore.open(directory.resolve("other"))) {
            other.commit(CommitBatch.of(List.of(dataset("c", "dct:title 'Registre'@fr")), NOW));
            new IndexFollower(other, test.connection, test.alias).catchUp();
        }

        assertThat(test.find("registre")).containsExactly("c");
    }

    @Test
    void the_name_of_an_organisation_reaches_the_records_that_point_at_it_whenever_it_is_known() {
        commit(dataset("a", "dct:title 'Registre'@fr ; dct:publisher ex:inca"));
        follower.catchUp();
        assertThat(publisher("registre")).containsExactly("https://example.org/inca");

        commit(record(Kind.ORGANISATION, "inca", "foaf:name 'Institut national du cancer'@fr"));
        follower.catchUp();
        assertThat(publisher("registre")).containsExactly("Institut national du cancer");
        assertThat(test.find("institut cancer")).containsExactly("inca", "a");

        commit(record(Kind.ORGANISATION, "inca", "foaf:name 'INCa'@fr"));
        new IndexFollower(store, test.connection, test.alias).catchUp();
        assertThat(publisher("registre")).containsExactly("INCa");
        assertThat(follower.verify().isEqual()).isTrue();
    }

    @Test
    void a_challenge_reaches_its_data_and_algorithms_whenever_it_is_known() {
        commit(
                dataset("slides", "dct:title 'Lames'@fr"),
                record(Kind.ALGORITHM, "code", "dct:title 'Code'@fr ; dct:relation ex:race"));
        follower.catchUp();
        SearchQuery ofRace = SearchQuery.of("", "fr")
                .with(Facet.CHALLENGE, RecordKey.of(id("race")).value());
        assertThat(test.find(ofRace)).isEmpty();

        commit(record(Kind.CHALLENGE, "race", "dct:title 'Défi'@fr ; prov:used ex:slides"));
        follower.catchUp();
        assertThat(test.find(ofRace)).containsExactlyInAnyOrder("slides", "code");

        commit(record(Kind.CHALLENGE, "race", "dct:title 'Défi'@fr"));
        new IndexFollower(store, test.connection, test.alias).catchUp();
        assertThat(test.find(ofRace)).containsExactly("code");

        store.commit(CommitBatch.withdrawing(List.of(id("race")), NOW));
        new IndexFollower(store, test.connection, test.alias).catchUp();
        assertThat(test.find(ofRace)).isEmpty();
    }

    @Test
    void differences_between_index_and_store_are_found_and_mended() {
        commit(
                dataset("a", "dct:title 'Un'@fr"),
                dataset("b", "dct:title 'Deux'@fr"),
                dataset("c", "dct:title 'Trois'@fr"));
        follower.catchUp();
        assertThat(follower.verify().isEqual()).isTrue();
        tamper();

        IndexComparison comparison = follower.verify();
        assertThat(comparison.compared()).isEqualTo(3);
        assertThat(comparison.differences())
                .extracting(IndexDifference::key, IndexDifference::type)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(key("a"), IndexDifference.Type.MISSING),
                        org.assertj.core.api.Assertions.tuple(key("b"), IndexDifference.Type.OUTDATED),
                        org.assertj.core.api.Assertions.tuple(key("stranger"), IndexDifference.Type.SURPLUS));

        follower.repair(comparison);
        assertThat(follower.verify().isEqual()).isTrue();
        assertThat(test.find("")).containsExactlyInAnyOrder("a", "b", "c");
    }

    private void tamper() {
        Generation live = test.generations.live().orElseThrow();
        BulkBody body = new BulkBody();
        body.delete(key("a"));
        for (var record : List.of(dataset("b", "dct:title 'Avant'@fr"), dataset("stranger", "dct:title 'Intrus'@fr")))
            body.put(
                    record.slug().key(),
                    1,
                    new SearchDocument(org.florilege.catalog.description.Description.of(record), new Neighbours()));
        new IndexWriter(test.connection).write(live, body);
        test.generations.refresh(live);
    }

    @Test
    void many_changes_make_several_batches_and_are_all_followed() {
        List<CatalogRecord> records = new ArrayList<>();
        for (int i = 0; i < 4500; i++) records.add(dataset("d" + i, "dct:title 'Registre " + i + "'@fr"));
        store.commit(CommitBatch.of(records, NOW));
        store.commit(CommitBatch.withdrawing(List.of(id("d7"), id("d4499")), NOW));
        follower.catchUp();

        assertThat(test.index.countByKind()).isEqualTo(Map.of(Kind.DATASET, 4498L));
        assertThat(follower.position()).isEqualTo(4502);
        assertThat(follower.verify().isEqual()).isTrue();
    }

    @Test
    void in_the_background_commits_are_followed_soon() {
        follower.start();
        for (int i = 0; i < 10; i++) {
            commit(dataset("d" + i, "dct:title 'Registre'@fr"));
            follower.wake();
        }

        await().until(() -> follower.lag() == 0 && follower.position() == 10);
        assertThat(test.find("registre")).hasSize(10);
        assertThat(follower.verify().isEqual()).isTrue();
    }

    @Test
    void a_server_that_comes_late_is_waited_for() {
        AtomicBoolean up = new AtomicBoolean();
        URI nobody = URI.create("http://127.0.0.1:1");
        commit(dataset("a", "dct:title 'Registre'@fr"));
        try (var late = ElasticsearchConnection.lazily(
                        () -> ElasticsearchSettings.of(up.get() ? SharedElasticsearch.address() : nobody));
                var patient = new IndexFollower(store, late, test.alias)) {
            assertThatThrownBy(patient::catchUp).isInstanceOf(SearchException.class);
            patient.start();
            up.set(true);
            patient.wake();

            await().until(() -> patient.lag() == 0);
        }
        assertThat(test.find("registre")).containsExactly("a");
    }

    private void commit(CatalogRecord... records) {
        store.commit(CommitBatch.of(List.of(records), NOW));
    }

    private List<String> publisher(String words) {
        return test.index.search(SearchQuery.of(words, "fr")).hits().stream()
                .filter(hit -> hit.record().kind() == Kind.DATASET)
                .findFirst()
                .orElseThrow()
                .facts()
                .publishers();
    }

    private static RecordKey key(String name) {
        return RecordKey.of(new RecordId(Records.NAMESPACE + name));
    }
}
