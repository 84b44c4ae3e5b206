package org.florilege.catalog.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.Precedence;
import org.florilege.catalog.store.Statement;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.catalog.store.Withdrawal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleTest {

    private static final Subset DATASETS = Subset.of(EnumSet.of(Kind.DATASET));
    private static final SourceId ONE = new SourceId("une");
    private static final SourceId OTHER = new SourceId("autre");
    private static final String HEALTH = "urn:theme:health";
    private static final String TRANSPORT = "urn:theme:transport";
    private static final Subset ON_HEALTH = DATASETS.stating(Set.of(theme(HEALTH)));

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

    private static Statement theme(String theme) {
        return new Statement(DCTerms.subject.getURI(), theme);
    }

    private static RecordId id(int number) {
        return new RecordId("https://data.example.org/" + number);
    }

    private static CatalogRecord record(int number, String title, String theme, SourceId source) {
        Graph graph = GraphFactory.createGraphMem();
        graph.add(id(number).node(), DCTerms.title.asNode(), NodeFactory.createLiteralString(title));
        graph.add(id(number).node(), DCTerms.subject.asNode(), NodeFactory.createURI(theme));
        return new CatalogRecord(
                id(number),
                Kind.DATASET,
                Slug.of("", id(number)),
                new Provenance(source, "", List.of()),
                CanonicalGraph.of(graph));
    }

    private void put(CatalogRecord... records) {
        now = now.plus(Duration.ofHours(1));
        store.commit(CommitBatch.of(List.of(records), now));
    }

    private void put(int... numbers) {
        put(Arrays.stream(numbers)
                .mapToObj(number -> record(number, "Jeu " + now, HEALTH, ONE))
                .toArray(CatalogRecord[]::new));
    }

    private void withdraw(int... numbers) {
        now = now.plus(Duration.ofHours(1));
        store.commit(CommitBatch.withdrawing(
                Arrays.stream(numbers).mapToObj(ChronicleTest::id).toList(), now));
    }

    /// Their numbers; those that are withdrawn are negative.
    private static List<Integer> numbers(Chronicle chronicle) {
        return numbers(chronicle.entries(0, chronicle.size()));
    }

    private static List<Integer> numbers(List<Entry> entries) {
        return entries.stream()
                .map(entry -> {
                    int number = 1;
                    while (!Slug.of("", id(number)).key().equals(entry.key())) number++;
                    return entry.withdrawn() ? -number : number;
                })
                .toList();
    }

    @Test
    void what_changed_last_stands_last() {
        put(1, 2, 3);
        assertThat(numbers(roster.chronicle(DATASETS))).containsExactly(1, 2, 3);

        put(2);
        withdraw(1);

        assertThat(numbers(roster.chronicle(DATASETS))).containsExactly(3, 2, -1);
        assertThat(numbers(new Roster(store).chronicle(DATASETS))).containsExactly(3, 2, -1);
    }

    @Test
    void a_record_that_comes_back_is_live_again() {
        put(1, 2);
        withdraw(1);
        roster.chronicle(DATASETS);
        put(1);

        assertThat(numbers(roster.chronicle(DATASETS))).containsExactly(2, 1);
        assertThat(numbers(new Roster(store).chronicle(DATASETS))).containsExactly(2, 1);
    }

    @Test
    void whoever_goes_on_behind_the_last_change_they_saw_misses_nothing() {
        put(1, 2, 3, 4);
        Chronicle first = roster.chronicle(DATASETS);
        long seen = first.entries(0, 2).getLast().sequence();

        put(1, 3);
        Chronicle then = roster.chronicle(DATASETS);

        assertThat(numbers(then.entries(then.indexBehind(seen), then.size()))).containsExactly(4, 1, 3);
        assertThat(numbers(first)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_chronicle_knows_what_changed_since_a_moment() {
        put(1);
        put(2);
        Instant second = now;
        put(3);

        Chronicle chronicle = roster.chronicle(DATASETS);

        assertThat(chronicle.indexSince(Instant.EPOCH)).isZero();
        assertThat(chronicle.indexSince(second)).isEqualTo(1);
        assertThat(chronicle.indexSince(second.plusMillis(1))).isEqualTo(2);
        assertThat(chronicle.indexSince(now.plusMillis(1))).isEqualTo(3);
        assertThat(chronicle.indexSince(Instant.MAX)).isEqualTo(3);
        assertThat(chronicle.indexSince(Instant.MIN)).isZero();
        assertThat(chronicle.dateOf(2)).isEqualTo(second);
        assertThat(chronicle.dateOf(99)).isEqualTo(now);
    }

    @Test
    void a_clock_that_goes_back_makes_no_later_change_older() {
        put(1);
        Instant latest = now;
        now = now.minus(Duration.ofHours(5));
        put(2);

        Chronicle chronicle = roster.chronicle(DATASETS);

        assertThat(chronicle.dateOf(2)).isEqualTo(latest);
        assertThat(chronicle.indexSince(latest)).isZero();
    }

    @Test
    void a_source_that_begins_to_describe_a_record_changes_it() {
        put(1, 2);
        roster.chronicle(DATASETS);
        put(record(1, "Jeu", HEALTH, OTHER));

        assertThat(numbers(roster.chronicle(DATASETS))).containsExactly(2, 1);
        assertThat(numbers(roster.chronicle(DATASETS.from(OTHER)))).containsExactly(1);
        assertThat(roster.chronicle(DATASETS).dateOf(3)).isEqualTo(now);
    }

    @Test
    void a_subset_of_what_records_state_follows_their_changes() {
        put(record(1, "Un", HEALTH, ONE), record(2, "Deux", TRANSPORT, ONE), record(3, "Trois", HEALTH, ONE));
        assertThat(numbers(roster.chronicle(ON_HEALTH))).containsExactly(1, 3);

        put(record(1, "Un", TRANSPORT, ONE), record(2, "Deux", HEALTH, ONE));

        assertThat(numbers(roster.chronicle(ON_HEALTH))).containsExactly(3, 2);
        Subset either = DATASETS.stating(Set.of(theme(HEALTH), theme(TRANSPORT)));
        assertThat(numbers(roster.chronicle(either))).containsExactly(3, 1, 2);
    }

    @Test
    void what_is_withdrawn_is_told_to_all_who_might_have_had_it() {
        put(record(1, "Un", HEALTH, ONE), record(2, "Deux", TRANSPORT, OTHER));
        roster.chronicle(ON_HEALTH);
        withdraw(1, 2);

        assertThat(numbers(roster.chronicle(ON_HEALTH))).containsExactlyInAnyOrder(-1, -2);
        assertThat(numbers(roster.chronicle(DATASETS.from(ONE)))).containsExactly(-1);
        assertThat(numbers(new Roster(store).chronicle(DATASETS.from(OTHER)))).containsExactly(-2);
        assertThat(numbers(roster.chronicle(Subset.of(EnumSet.of(Kind.ORGANISATION)))))
                .isEmpty();
    }

    @Test
    void what_is_withdrawn_is_told_to_those_who_had_it_where_that_is_known() {
        Statement health = new Statement(DCAT.theme.getURI(), HEALTH);
        Statement transport = new Statement(DCAT.theme.getURI(), TRANSPORT);
        put(chosen(1, health), chosen(2, transport));
        roster.chronicle(DATASETS.stating(Set.of(health)));
        withdraw(1, 2);

        for (Roster told : List.of(roster, new Roster(store))) {
            assertThat(numbers(told.chronicle(DATASETS.stating(Set.of(health)))))
                    .containsExactly(-1);
            assertThat(numbers(told.chronicle(DATASETS.stating(Set.of(transport)))))
                    .containsExactly(-2);
            assertThat(numbers(told.chronicle(DATASETS.stating(Set.of(health, transport)))))
                    .containsExactlyInAnyOrder(-1, -2);
        }
    }

    private static CatalogRecord chosen(int number, Statement statement) {
        CatalogRecord plain = record(number, "Un", HEALTH, ONE);
        Graph graph = plain.graph();
        graph.add(
                id(number).node(),
                NodeFactory.createURI(statement.property()),
                NodeFactory.createURI(statement.object()));
        return new CatalogRecord(plain.id(), plain.kind(), plain.slug(), plain.provenance(), CanonicalGraph.of(graph));
    }

    @Test
    void a_source_of_several_that_withdraws_leaves_the_record_live() {
        put(record(1, "Un", HEALTH, ONE));
        put(record(1, "Un", HEALTH, OTHER));
        now = now.plus(Duration.ofHours(1));
        store.commit(new CommitBatch(List.of(), List.of(Withdrawal.by(ONE, id(1))), now, Precedence.FIRST_COME));

        assertThat(numbers(roster.chronicle(DATASETS))).containsExactly(1);
        assertThat(numbers(roster.chronicle(DATASETS.from(ONE)))).isEmpty();
    }

    @Test
    void many_changes_are_followed_in_their_order() {
        roster.chronicle(DATASETS);
        for (int round = 0; round < 3; round++) put(IntStream.rangeClosed(1, 40).toArray());

        List<Integer> expected = IntStream.rangeClosed(1, 40).boxed().toList();
        assertThat(numbers(roster.chronicle(DATASETS))).containsExactlyElementsOf(expected);
    }
}
