package org.florilege.catalog.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.Statement;
import org.florilege.catalog.store.StoreException;
import org.florilege.catalog.store.TdbRecordStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {

    private static final Selection DATASETS = Selection.of(EnumSet.of(Kind.DATASET));
    private static final SourceId ONE = new SourceId("une");
    private static final SourceId OTHER = new SourceId("autre");
    private static final String HEALTH = "urn:theme:health";

    @TempDir
    private Path directory;

    private TdbRecordStore store;
    private Roster roster;
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    @BeforeEach
    void open() {
        store = TdbRecordStore.open(directory);
        roster = new Roster(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static RecordId id(int number) {
        return new RecordId("https://data.example.org/" + number);
    }

    private static CatalogRecord record(int number, String title, Kind kind, SourceId source) {
        Graph graph = GraphFactory.createGraphMem();
        graph.add(id(number).node(), DCTerms.title.asNode(), NodeFactory.createLiteralString(title));
        if (number % 2 == 0) graph.add(id(number).node(), DCTerms.subject.asNode(), NodeFactory.createURI(HEALTH));
        return new CatalogRecord(
                id(number),
                kind,
                Slug.of("", id(number)),
                new Provenance(source, "", List.of()),
                CanonicalGraph.of(graph));
    }

    private static CatalogRecord record(int number, String title) {
        return record(number, title, Kind.DATASET, ONE);
    }

    private void put(CatalogRecord... records) {
        now = now.plus(Duration.ofHours(1));
        store.commit(CommitBatch.of(List.of(records), now));
    }

    private void put(int... numbers) {
        put(Arrays.stream(numbers).mapToObj(number -> record(number, "Jeu")).toArray(CatalogRecord[]::new));
    }

    private void withdraw(int... numbers) {
        now = now.plus(Duration.ofHours(1));
        store.commit(CommitBatch.withdrawing(
                Arrays.stream(numbers).mapToObj(RosterTest::id).toList(), now));
    }

    private static List<Place> all(Walk walk) {
        return walk.places(0, walk.total());
    }

    private static List<RecordKey> keys(Walk walk) {
        return all(walk).stream().map(Place::recordKey).toList();
    }

    private static RecordKey key(int number) {
        return RecordKey.of(id(number));
    }

    @Test
    void what_is_new_stands_at_the_end() {
        put(7);
        put(3);
        assertThat(keys(roster.begin(DATASETS))).containsExactly(key(7), key(3));

        put(5);

        assertThat(keys(roster.begin(DATASETS))).containsExactly(key(7), key(3), key(5));
    }

    @Test
    void a_record_that_comes_back_stands_where_it_stood() {
        put(1);
        put(2);
        put(3);
        withdraw(1);
        assertThat(keys(roster.begin(DATASETS))).containsExactly(key(2), key(3));

        put(1);

        assertThat(keys(roster.begin(DATASETS))).containsExactly(key(1), key(2), key(3));
    }

    @Test
    void each_source_counts_for_the_records_that_it_describes() {
        put(1, 2, 3);
        assertThat(roster.shares()).isEqualTo(Map.of(ONE, 3L));

        put(record(3, "Autre", Kind.DATASET, OTHER), record(4, "Code", Kind.ALGORITHM, OTHER));
        withdraw(1);

        assertThat(roster.shares()).isEqualTo(Map.of(ONE, 2L, OTHER, 2L));
    }

    @Test
    void a_roster_that_followed_the_log_says_what_a_new_one_says() {
        put(IntStream.range(0, 40).toArray());
        roster.begin(DATASETS);
        put(record(3, "Autre"), record(50, "Jeu"), record(4, "Code", Kind.ALGORITHM, ONE));
        withdraw(7, 8, 50);
        put(8);

        Walk followed = roster.begin(DATASETS);
        Walk counted = new Roster(store).begin(DATASETS);

        assertThat(all(followed)).isEqualTo(all(counted)).hasSize(38);
        assertThat(roster.entries(all(followed))).isEqualTo(new Roster(store).entries(all(counted)));
    }

    @Test
    void a_walk_does_not_change_while_records_do() {
        put(1, 2, 3);
        Walk walk = roster.begin(DATASETS);
        List<RecordKey> before = keys(walk);

        put(4);
        withdraw(2);

        assertThat(keys(roster.resume(DATASETS, walk.sequence()))).isEqualTo(before);
        assertThat(roster.entries(all(walk)))
                .extracting(entry -> entry.place().recordKey())
                .containsExactlyInAnyOrder(key(1), key(3));
    }

    @Test
    void a_walk_that_nobody_remembers_is_reconstructed() {
        put(1, 2, 3, 4, 5);
        withdraw(5);
        Walk walk = roster.begin(DATASETS);
        put(6, 7);
        withdraw(2, 6, 4);
        put(record(3, "Autre"), record(4, "Revenu"), record(5, "Revenu"));

        Walk again = new Roster(store).resume(DATASETS, walk.sequence());

        assertThat(all(again)).isEqualTo(all(walk));
        assertThat(again.sequence()).isEqualTo(walk.sequence());
    }

    @Test
    void a_walk_in_the_future_cannot_be_continued() {
        put(1);

        assertThatExceptionOfType(PastWalkException.class).isThrownBy(() -> roster.resume(DATASETS, 2));
    }

    @Test
    void while_nobody_comes_or_goes_it_is_the_same_walk() {
        put(1, 2);
        Walk first = roster.begin(DATASETS);

        put(record(1, "Autre"));
        assertThat(roster.begin(DATASETS)).isSameAs(first);
        assertThat(roster.entries(all(first)).getFirst().moment()).isAfter(first.moment());

        put(3);
        assertThat(roster.begin(DATASETS).sequence()).isEqualTo(4);
        assertThat(roster.begin(DATASETS).moment()).isEqualTo(now);
    }

    @Test
    void records_are_chosen_by_kind_source_statement_and_moment() {
        put(record(1, "Jeu"), record(2, "Code", Kind.ALGORITHM, ONE), record(3, "Jeu", Kind.DATASET, OTHER));
        Instant later = now.plusSeconds(1);
        put(4);

        assertThat(keys(roster.begin(Selection.of(EnumSet.of(Kind.ALGORITHM))))).containsExactly(key(2));
        assertThat(keys(roster.begin(DATASETS.from(OTHER)))).containsExactly(key(3));
        assertThat(keys(roster.begin(DATASETS.changedSince(later)))).containsExactly(key(4));
        assertThat(keys(roster.begin(DATASETS.stating(new Statement(DCTerms.subject.getURI(), HEALTH)))))
                .containsExactly(key(4));
        assertThat(roster.begin(DATASETS).contains(key(4))).isTrue();
        assertThat(roster.begin(DATASETS).contains(key(2))).isFalse();
    }

    @Test
    void a_walk_goes_on_behind_a_place_whoever_stands_there() {
        put(1);
        put(2);
        put(3);
        Walk walk = roster.begin(DATASETS);
        Place second = all(walk).get(1);

        assertThat(walk.indexBehind(second)).isEqualTo(2);
        assertThat(walk.indexBehind(new Place(second.created() + 1, 0))).isEqualTo(2);
        assertThat(walk.indexBehind(new Place(0, 0))).isZero();
        assertThat(walk.places(2, 9)).hasSize(1);
        assertThat(walk.places(8, 9)).isEmpty();
    }

    @Test
    void a_store_that_cannot_be_read_is_a_failure_and_never_a_shorter_walk() {
        put(1, 2);
        Walk walk = roster.begin(DATASETS);
        store.close();

        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> roster.begin(DATASETS));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> roster.resume(DATASETS, walk.sequence()));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> roster.entries(all(walk)));
    }

    @Test
    void a_key_and_its_bits_say_the_same() {
        for (int i = 0; i < 200; i++)
            assertThat(RecordKey.ofBits(key(i).bits())).isEqualTo(key(i));
    }
}
