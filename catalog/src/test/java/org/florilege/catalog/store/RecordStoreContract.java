package org.florilege.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.florilege.catalog.store.Records.OTHER_SOURCE;
import static org.florilege.catalog.store.Records.SOURCE;
import static org.florilege.catalog.store.Records.id;
import static org.florilege.catalog.store.Records.record;
import static org.florilege.catalog.store.Records.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.junit.jupiter.api.Test;

/// What every [RecordStore] promises.
interface RecordStoreContract extends SeveralSourcesContract, JoinedRecordsContract {

    Instant MONDAY = Instant.parse("2026-11-23T08:00:00.123Z");
    Instant TUESDAY = Instant.parse("2026-11-24T08:00:00.456Z");
    Instant WEDNESDAY = Instant.parse("2026-11-25T08:00:00Z");

    /// @return the store of this test, empty at first
    @Override
    RecordStore store();

    /// @return another store over the same data, the first one closed
    @Override
    RecordStore reopened();

    /// @return the triples that stand in the record's named graph, whatever the store says of the record
    @Override
    Graph graph(RecordId id);

    private static RecordKey key(int number) {
        return RecordKey.of(id(number));
    }

    private CommitReceipt put(Instant at, CatalogRecord... records) {
        return store().commit(CommitBatch.of(List.of(records), at));
    }

    private RecordHead head(int number) {
        return store().heads(List.of(key(number))).values().iterator().next();
    }

    @Test
    default void a_new_store_is_empty() {
        assertThat(store().state().sequence()).isZero();
        assertThat(store().state().live().values()).allMatch(count -> count == 0);
        assertThat(store().changesAfter(0, 10)).isEmpty();
        assertThat(store().heads(List.of(key(1)))).isEmpty();
        assertThat(store().records(List.of(key(1)))).isEmpty();
    }

    @Test
    default void a_record_that_was_absent_when_asked_for_is_found_once_committed() {
        assertThat(store().heads(List.of(key(1)))).isEmpty();

        put(MONDAY, record(1));

        assertThat(store().heads(List.of(key(1)))).containsOnlyKeys(key(1));
    }

    @Test
    default void a_record_comes_back_byte_for_byte() {
        CatalogRecord record = record(1);

        put(MONDAY, record);

        assertThat(store().records(List.of(key(1)))).containsExactly(record);
        assertThat(store().records(List.of(key(1))).getFirst().body().nTriples())
                .isEqualTo(record.body().nTriples());
    }

    @Test
    default void the_first_commit_of_a_record_creates_it() {
        CommitReceipt receipt = put(MONDAY, record(1), record(2));

        assertThat(receipt).isEqualTo(new CommitReceipt(2, 0, 0, 0, 2));
        assertThat(store().changesAfter(0, 10))
                .containsExactly(
                        new Change(1, ChangeType.CREATE, id(1), Kind.DATASET, MONDAY),
                        new Change(2, ChangeType.CREATE, id(2), Kind.DATASET, MONDAY));
        assertThat(head(2))
                .isEqualTo(new RecordHead(
                        id(2),
                        Kind.DATASET,
                        record(2).slug(),
                        List.of(new Describer(SOURCE, id(2))),
                        record(2).hash(),
                        false,
                        2,
                        MONDAY,
                        MONDAY));
    }

    @Test
    default void a_tombstone_keeps_the_theme_the_access_and_the_publisher_and_nothing_else() {
        put(MONDAY, Records.chosen(1), record(2));
        assertThat(head(1).stated()).isEmpty();

        store().commit(CommitBatch.withdrawing(List.of(id(1), id(2)), TUESDAY));

        assertThat(head(1).stated()).contains(Set.of(Records.THEME, Records.PUBLISHER));
        assertThat(head(2).stated()).contains(Set.of());
        put(WEDNESDAY, Records.chosen(1));
        assertThat(head(1).stated()).isEmpty();
        store().commit(CommitBatch.withdrawing(List.of(id(1)), WEDNESDAY));
        assertThat(head(1).stated()).contains(Set.of(Records.THEME, Records.PUBLISHER));
    }

    @Test
    default void an_unchanged_record_leaves_no_trace() {
        put(MONDAY, record(1));
        RecordHead before = head(1);

        CommitReceipt receipt = put(TUESDAY, record(1));

        assertThat(receipt).isEqualTo(new CommitReceipt(0, 0, 1, 0, 1));
        assertThat(head(1)).isEqualTo(before);
        assertThat(store().changesAfter(1, 10)).isEmpty();
    }

    @Test
    default void a_changed_record_replaces_the_old_one() {
        put(MONDAY, record(1));
        CatalogRecord changed = record(id(1), "Un autre titre", Kind.DATASET_SERIES, SOURCE);

        CommitReceipt receipt = put(TUESDAY, changed, record(2));

        assertThat(receipt).isEqualTo(new CommitReceipt(1, 1, 0, 0, 3));
        assertThat(store().records(List.of(key(1)))).containsExactly(changed);
        assertThat(head(1).created()).isEqualTo(MONDAY);
        assertThat(head(1).changed()).isEqualTo(TUESDAY);
        assertThat(head(1).sequence()).isEqualTo(2);
        assertThat(store().changesAfter(1, 1))
                .containsExactly(new Change(2, ChangeType.UPDATE, id(1), Kind.DATASET_SERIES, TUESDAY));
        assertThat(live()).isEqualTo(Map.of(Kind.DATASET, 1L, Kind.DATASET_SERIES, 1L));
        assertThat(heads(SOURCE)).containsExactlyInAnyOrder(id(1), id(2));
    }

    private Map<Kind, Long> live() {
        Map<Kind, Long> live = new EnumMap<>(store().state().live());
        live.values().removeIf(count -> count == 0);
        return live;
    }

    private Set<RecordId> heads(SourceId source) {
        Set<RecordId> ids = new HashSet<>();
        store().forEachHead(source, head -> assertThat(ids.add(head.id())).isTrue());
        return ids;
    }

    @Test
    default void a_withdrawn_record_leaves_a_tombstone() {
        put(MONDAY, record(1), record(2));

        CommitReceipt receipt = store().commit(CommitBatch.withdrawing(List.of(id(1), id(99)), TUESDAY));

        assertThat(receipt).isEqualTo(new CommitReceipt(0, 0, 0, 1, 3));
        assertThat(store().records(List.of(key(1), key(2)))).containsExactly(record(2));
        assertThat(head(1).withdrawn()).isTrue();
        assertThat(head(1).hash()).isEqualTo(record(1).hash());
        assertThat(head(1).slug()).isEqualTo(record(1).slug());
        assertThat(head(1).changed()).isEqualTo(TUESDAY);
        assertThat(store().changesAfter(2, 10))
                .containsExactly(new Change(3, ChangeType.DELETE, id(1), Kind.DATASET, TUESDAY));
        assertThat(live()).isEqualTo(Map.of(Kind.DATASET, 1L));
        assertThat(heads(SOURCE)).containsExactly(id(2));
    }

    @Test
    default void withdrawing_twice_does_nothing_the_second_time() {
        put(MONDAY, record(1));
        store().commit(CommitBatch.withdrawing(List.of(id(1)), TUESDAY));

        CommitReceipt receipt = store().commit(CommitBatch.withdrawing(List.of(id(1)), WEDNESDAY));

        assertThat(receipt).isEqualTo(new CommitReceipt(0, 0, 0, 0, 2));
        assertThat(head(1).changed()).isEqualTo(TUESDAY);
    }

    @Test
    default void a_withdrawn_record_that_is_committed_again_is_live_again() {
        put(MONDAY, record(1));
        store().commit(CommitBatch.withdrawing(List.of(id(1)), TUESDAY));

        CommitReceipt receipt = put(WEDNESDAY, record(1));

        assertThat(receipt).isEqualTo(new CommitReceipt(1, 0, 0, 0, 3));
        assertThat(store().records(List.of(key(1)))).containsExactly(record(1));
        assertThat(head(1).withdrawn()).isFalse();
        assertThat(head(1).created()).isEqualTo(MONDAY);
        assertThat(store().changesAfter(2, 1).getFirst().type()).isEqualTo(ChangeType.CREATE);
        assertThat(heads(SOURCE)).containsExactly(id(1));
    }

    @Test
    default void the_named_graph_of_a_record_follows_it() {
        put(MONDAY, record(1), record(2));
        assertThat(CanonicalGraph.of(graph(id(1)))).isEqualTo(record(1).body());

        put(TUESDAY, record(1, "Autre"));
        assertThat(CanonicalGraph.of(graph(id(1)))).isEqualTo(record(1, "Autre").body());

        store().commit(CommitBatch.withdrawing(List.of(id(1)), TUESDAY));
        assertThat(graph(id(1)).isEmpty()).isTrue();

        put(WEDNESDAY, record(1));
        assertThat(CanonicalGraph.of(graph(id(1)))).isEqualTo(record(1).body());
        assertThat(CanonicalGraph.of(graph(id(2)))).isEqualTo(record(2).body());
    }

    @Test
    default void a_value_that_loses_one_of_its_two_spellings_stays() {
        put(MONDAY, Records.sized(1, "42", "042"));

        put(TUESDAY, Records.sized(1, "42"));
        assertThat(graph(id(1)).size()).isEqualTo(1);

        put(WEDNESDAY, Records.sized(1, "042"));
        assertThat(graph(id(1)).size()).isEqualTo(1);
    }

    @Test
    default void of_an_id_that_comes_twice_the_last_one_counts() {
        CommitReceipt receipt = put(MONDAY, record(1, "Premier"), record(2), record(1, "Second"));

        assertThat(receipt).isEqualTo(new CommitReceipt(2, 0, 0, 0, 2));
        assertThat(store().records(List.of(key(1)))).containsExactly(record(1, "Second"));
    }

    @Test
    default void an_id_that_is_both_put_and_withdrawn_is_withdrawn() {
        put(MONDAY, record(1));

        store().commit(new CommitBatch(List.of(record(1, "Autre"), record(2)), List.of(id(1), id(2)), TUESDAY));

        assertThat(live()).isEmpty();
        assertThat(store().changesAfter(1, 10))
                .containsExactly(new Change(2, ChangeType.DELETE, id(1), Kind.DATASET, TUESDAY));
    }

    @Test
    default void the_log_has_no_gaps_across_its_blocks() {
        for (int size : new int[] {1, 997, 1, 1, 1, 2003, 5}) {
            int first = (int) store().state().sequence();
            store().commit(CommitBatch.of(records(first, first + size), MONDAY));
        }

        List<Change> all = store().changesAfter(0, 10_000);

        assertThat(all).extracting(Change::sequence).containsExactlyElementsOf(numbers(1, 3009));
        assertThat(all)
                .extracting(Change::id)
                .containsExactlyElementsOf(
                        IntStream.range(0, 3009).mapToObj(Records::id).toList());
        assertThat(store().changesAfter(998, 4)).isEqualTo(all.subList(998, 1002));
        assertThat(store().changesAfter(999, 1)).isEqualTo(all.subList(999, 1000));
        assertThat(store().changesAfter(1000, 2001)).isEqualTo(all.subList(1000, 3001));
        assertThat(store().changesAfter(3009, 5)).isEmpty();
        assertThat(store().changesAfter(5000, 5)).isEmpty();
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    default void a_moment_is_kept_to_the_millisecond() {
        put(MONDAY.plusNanos(456_789), record(1));

        assertThat(head(1).created()).isEqualTo(MONDAY);
        assertThat(store().changesAfter(0, 1).getFirst().at()).isEqualTo(MONDAY);
    }

    @Test
    default void only_live_records_of_the_source_are_shown() {
        put(MONDAY, record(1), record(2), record(3), record(id(4), "d", Kind.ALGORITHM, OTHER_SOURCE));
        store().commit(CommitBatch.withdrawing(List.of(id(2)), TUESDAY));

        assertThat(heads(SOURCE)).containsExactlyInAnyOrder(id(1), id(3));
        assertThat(heads(OTHER_SOURCE)).containsExactly(id(4));
        assertThat(heads(new SourceId("inconnue"))).isEmpty();
    }

    @Test
    default void the_store_may_be_asked_and_written_while_it_shows_heads() {
        put(MONDAY, record(1), record(2));

        List<RecordId> seen = new ArrayList<>();
        store().forEachHead(SOURCE, head -> {
            seen.add(head.id());
            put(TUESDAY, record(10 + seen.size()));
            assertThat(store().heads(List.of(RecordKey.of(head.id())))).hasSize(1);
        });

        assertThat(seen).containsExactlyInAnyOrder(id(1), id(2));
        assertThat(heads(SOURCE)).hasSize(4);
    }

    @Test
    default void all_live_records_are_shown_with_the_change_up_to_which_they_are() {
        assertThat(allHeads()).isEmpty();
        put(MONDAY, record(1), record(2), record(id(4), "d", Kind.ALGORITHM, OTHER_SOURCE));
        store().commit(CommitBatch.withdrawing(List.of(id(2)), TUESDAY));

        assertThat(allHeads()).containsExactlyInAnyOrder(head(1), head(4));
        assertThat(store().forEachHead(head -> {})).isEqualTo(4);
    }

    private List<RecordHead> allHeads() {
        List<RecordHead> heads = new ArrayList<>();
        store().forEachHead(heads::add);
        return heads;
    }

    @Test
    default void those_that_state_something_of_themselves_are_shown_once_each() {
        Statement dataset =
                new Statement("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "http://www.w3.org/ns/dcat#Dataset");
        Statement distribution = new Statement(dataset.property(), "http://www.w3.org/ns/dcat#Distribution");
        put(MONDAY, record(1), record(2), record(3), Records.sized(4, "42"));
        store().commit(CommitBatch.withdrawing(List.of(id(2)), TUESDAY));

        assertThat(stating(dataset)).containsExactlyInAnyOrder(id(1), id(3));
        assertThat(stating(distribution)).as("of their parts").isEmpty();
        assertThat(stating(new Statement(dataset.property(), "urn:inconnu"))).isEmpty();
    }

    private List<RecordId> stating(Statement statement) {
        List<RecordId> ids = new ArrayList<>();
        store().forEachStating(statement, ids::add);
        return ids;
    }

    @Test
    default void the_failure_of_who_is_shown_heads_comes_back_as_it_is() {
        put(MONDAY, record(1));
        IllegalStateException failure = new IllegalStateException("no more, please");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store().forEachHead(SOURCE, head -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(put(TUESDAY, record(2)).created()).isOne();
    }

    @Test
    default void two_ids_with_one_key_are_refused_and_nothing_is_kept() {
        CatalogRecord one = record(Collision.ONE, "Un", Kind.DATASET, SOURCE);
        CatalogRecord other = record(Collision.OTHER, "Autre", Kind.DATASET, SOURCE);
        put(MONDAY, record(1), one);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> put(TUESDAY, record(2), other, record(3)))
                .withMessageContaining(Collision.ONE.iri())
                .withMessageContaining(Collision.OTHER.iri());
        assertThat(store().state().sequence()).isEqualTo(2);
        assertThat(store().heads(List.of(key(2), key(3)))).isEmpty();
        assertThat(store().records(List.of(one.key()))).containsExactly(one);
    }

    @Test
    default void two_ids_with_one_key_are_refused_within_one_batch() {
        CatalogRecord one = record(Collision.ONE, "Un", Kind.DATASET, SOURCE);
        CatalogRecord other = record(Collision.OTHER, "Autre", Kind.DATASET, SOURCE);

        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> put(MONDAY, one, record(1), other));

        assertThat(store().state().sequence()).isZero();
    }

    @Test
    default void withdrawing_an_id_that_only_shares_a_key_does_nothing() {
        put(MONDAY, record(Collision.ONE, "Un", Kind.DATASET, SOURCE));

        CommitReceipt receipt = store().commit(CommitBatch.withdrawing(List.of(Collision.OTHER), TUESDAY));

        assertThat(receipt.withdrawn()).isZero();
        assertThat(heads(SOURCE)).containsExactly(Collision.ONE);
    }

    @Test
    default void everything_is_still_there_when_the_store_is_opened_again() {
        store().commit(CommitBatch.of(records(0, 1500), MONDAY));
        store().commit(new CommitBatch(List.of(record(7, "Nouveau")), List.of(id(8)), TUESDAY));
        StoreState state = store().state();
        List<Change> changes = store().changesAfter(0, 5000);
        Map<RecordKey, RecordHead> heads = store().heads(List.of(key(7), key(8), key(9)));

        RecordStore again = reopened();

        assertThat(again.state()).isEqualTo(state);
        assertThat(again.changesAfter(0, 5000)).isEqualTo(changes);
        assertThat(again.heads(List.of(key(7), key(8), key(9)))).isEqualTo(heads);
        assertThat(again.records(List.of(key(7), key(8), key(9))))
                .containsExactlyInAnyOrder(record(7, "Nouveau"), record(9));
        again.commit(CommitBatch.of(List.of(record(2000)), WEDNESDAY));
        assertThat(again.changesAfter(1502, 5)).extracting(Change::sequence).containsExactly(1503L);
    }

    @Test
    default void readers_see_whole_commits_while_others_are_made() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> reader = () -> {
                int looks = 0;
                while (!done.get() || looks == 0) {
                    StoreState state = store().state();
                    assertThat(state.sequence() % 20).isZero();
                    assertThat(store().changesAfter(0, 1000).size() % 20).isZero();
                    assertThat(store().changesAfter(0, 1000).size()).isGreaterThanOrEqualTo((int) state.sequence());
                    looks++;
                }
                return looks;
            };
            List<Future<Integer>> readers = List.of(threads.submit(reader), threads.submit(reader));
            try {
                for (int i = 0; i < 15; i++) store().commit(CommitBatch.of(records(20 * i, 20 * i + 20), MONDAY));
            } finally {
                done.set(true);
            }
            for (Future<Integer> each : readers) assertThat(each.get()).isPositive();
        }
    }

    @Test
    default void what_is_told_is_settled_up_to_the_moment_of_a_commit_that_is_under_way() throws Exception {
        assertThat(store().settled(WEDNESDAY)).isEqualTo(WEDNESDAY);
        Set<Instant> settled = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<CommitReceipt> end = threads.submit(() -> store().commit(CommitBatch.of(records(0, 2000), TUESDAY)));

            while (!end.isDone()) settled.add(store().settled(WEDNESDAY));
            assertThat(end.get().created()).isEqualTo(2000);
        }

        assertThat(settled).contains(TUESDAY).isSubsetOf(TUESDAY, WEDNESDAY);
        assertThat(store().settled(WEDNESDAY)).isEqualTo(WEDNESDAY);
    }

    @Test
    default void commits_of_many_threads_happen_one_at_a_time() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CommitReceipt>> ends = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int first = 10 * i;
                ends.add(threads.submit(() -> store().commit(CommitBatch.of(records(first, first + 10), MONDAY))));
            }
            for (Future<CommitReceipt> end : ends)
                assertThat(end.get().created()).isEqualTo(10);
        }
        assertThat(store().changesAfter(0, 500))
                .extracting(Change::sequence)
                .containsExactlyElementsOf(numbers(1, 200));
        assertThat(live()).isEqualTo(Map.of(Kind.DATASET, 200L));
    }

    @Test
    default void whole_records_come_in_the_order_of_their_keys() {
        store().commit(CommitBatch.of(Records.records(0, 700), MONDAY));
        store().commit(CommitBatch.withdrawing(List.of(Records.id(3)), TUESDAY));

        List<CatalogRecord> shown = new ArrayList<>();
        long sequence = store().forEachRecord(shown::add);

        assertThat(sequence).isEqualTo(701);
        assertThat(shown)
                .hasSize(699)
                .isSortedAccordingTo(Comparator.comparing(record -> record.key().value()))
                .contains(Records.record(5))
                .noneMatch(record -> record.id().equals(Records.id(3)));
    }
}
