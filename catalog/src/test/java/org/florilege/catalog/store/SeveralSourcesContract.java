package org.florilege.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.catalog.store.Records.OTHER_SOURCE;
import static org.florilege.catalog.store.Records.SOURCE;
import static org.florilege.catalog.store.Records.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.junit.jupiter.api.Test;

/// What every [RecordStore] promises of records that several sources describe.
interface SeveralSourcesContract {

    Instant ONE = Instant.parse("2026-11-23T08:00:00Z");
    Instant TWO = Instant.parse("2026-11-24T08:00:00Z");
    Instant THREE = Instant.parse("2026-11-25T08:00:00Z");

    SourceId THIRD_SOURCE = new SourceId("tiers");

    RecordStore store();

    RecordStore reopened();

    Graph graph(RecordId id);

    /// @return record 1 as this source describes it
    private static CatalogRecord by(SourceId source, String title) {
        return Records.record(id(1), title, Kind.DATASET, source);
    }

    private CommitReceipt put(Instant at, Precedence precedence, CatalogRecord... records) {
        return store().commit(CommitBatch.of(List.of(records), at).under(precedence));
    }

    private CommitReceipt put(Instant at, CatalogRecord... records) {
        return put(at, Precedence.FIRST_COME, records);
    }

    private CommitReceipt withdraw(SourceId source, Instant at) {
        return store().commit(CommitBatch.withdrawing(source, List.of(id(1)), at));
    }

    private RecordHead head() {
        return store().heads(List.of(RecordKey.of(id(1)))).values().iterator().next();
    }

    private CatalogRecord stored() {
        return store().records(List.of(RecordKey.of(id(1)))).getFirst();
    }

    private List<RecordId> recordsOf(SourceId source) {
        List<RecordId> ids = new ArrayList<>();
        store().forEachHead(source, head -> ids.add(head.id()));
        return ids;
    }

    private static List<SourceId> sourcesOf(CatalogRecord record) {
        return record.provenances().stream().map(Provenance::source).toList();
    }

    private static Precedence order(SourceId... sources) {
        return new Precedence(List.of(sources));
    }

    @Test
    default void a_second_source_adds_its_provenance_and_leaves_the_content() {
        put(ONE, by(SOURCE, "Un"));

        CommitReceipt receipt = put(TWO, by(OTHER_SOURCE, "Deux"));

        assertThat(receipt).isEqualTo(new CommitReceipt(0, 1, 0, 0, 2));
        assertThat(stored().body()).isEqualTo(by(SOURCE, "Un").body());
        assertThat(stored().slug()).isEqualTo(by(SOURCE, "Un").slug());
        assertThat(stored().provenances())
                .containsExactly(
                        by(SOURCE, "Un").provenance(), by(OTHER_SOURCE, "Deux").provenance());
        assertThat(CanonicalGraph.of(graph(id(1)))).isEqualTo(by(SOURCE, "Un").body());
        assertThat(head().sources()).containsExactly(SOURCE, OTHER_SOURCE);
        assertThat(head().hash()).isEqualTo(by(SOURCE, "Un").hash());
        assertThat(head().changed()).isEqualTo(ONE);
        assertThat(head().sequence()).isEqualTo(2);
        assertThat(store().changesAfter(1, 5))
                .containsExactly(new Change(2, ChangeType.UPDATE, id(1), Kind.DATASET, TWO));
        assertThat(recordsOf(SOURCE)).containsExactly(id(1));
        assertThat(recordsOf(OTHER_SOURCE)).containsExactly(id(1));
    }

    @Test
    default void a_second_source_that_comes_again_leaves_no_trace_whatever_it_says() {
        put(ONE, by(SOURCE, "Un"));
        put(TWO, by(OTHER_SOURCE, "Deux"));
        RecordHead before = head();

        assertThat(put(THREE, by(OTHER_SOURCE, "Deux"))).isEqualTo(new CommitReceipt(0, 0, 1, 0, 2));
        assertThat(put(THREE, by(OTHER_SOURCE, "Trois"))).isEqualTo(new CommitReceipt(0, 0, 1, 0, 2));
        assertThat(put(THREE, by(SOURCE, "Un"))).isEqualTo(new CommitReceipt(0, 0, 1, 0, 2));

        assertThat(head()).isEqualTo(before);
    }

    @Test
    default void a_source_that_the_operator_puts_first_becomes_the_authority() {
        put(ONE, by(SOURCE, "Un"));

        CommitReceipt receipt = put(TWO, order(OTHER_SOURCE, SOURCE), by(OTHER_SOURCE, "Deux"));

        assertThat(receipt).isEqualTo(new CommitReceipt(0, 1, 0, 0, 2));
        assertThat(stored().body()).isEqualTo(by(OTHER_SOURCE, "Deux").body());
        assertThat(sourcesOf(stored())).containsExactly(OTHER_SOURCE, SOURCE);
        assertThat(CanonicalGraph.of(graph(id(1))))
                .isEqualTo(by(OTHER_SOURCE, "Deux").body());
        assertThat(head().changed()).isEqualTo(TWO);
        assertThat(recordsOf(SOURCE)).containsExactly(id(1));
        assertThat(put(THREE, order(OTHER_SOURCE, SOURCE), by(SOURCE, "Trois")).unchanged())
                .isOne();
    }

    @Test
    default void a_source_that_says_the_same_and_comes_first_changes_only_the_order() {
        put(ONE, by(SOURCE, "Un"));

        put(TWO, order(OTHER_SOURCE, SOURCE), by(OTHER_SOURCE, "Un"));

        assertThat(head().sources()).containsExactly(OTHER_SOURCE, SOURCE);
        assertThat(head().changed()).isEqualTo(ONE);
        assertThat(head().sequence()).isEqualTo(2);
    }

    @Test
    default void sources_outside_the_order_come_last_and_the_earlier_first() {
        put(ONE, order(THIRD_SOURCE), by(SOURCE, "Un"));
        put(TWO, order(THIRD_SOURCE), by(OTHER_SOURCE, "Deux"));
        put(THREE, order(THIRD_SOURCE), by(THIRD_SOURCE, "Trois"));

        assertThat(head().sources()).containsExactly(THIRD_SOURCE, SOURCE, OTHER_SOURCE);
        assertThat(put(THREE, order(THIRD_SOURCE), by(OTHER_SOURCE, "Deux")).unchanged())
                .isOne();
    }

    @Test
    default void another_order_counts_from_the_next_commit_of_the_source_that_it_favours() {
        put(ONE, by(SOURCE, "Un"));
        put(ONE, by(OTHER_SOURCE, "Deux"));

        assertThat(put(TWO, order(OTHER_SOURCE), by(SOURCE, "Un")).unchanged()).isOne();
        put(THREE, order(OTHER_SOURCE), by(OTHER_SOURCE, "Deux"));

        assertThat(head().sources()).containsExactly(OTHER_SOURCE, SOURCE);
        assertThat(stored().body()).isEqualTo(by(OTHER_SOURCE, "Deux").body());
    }

    @Test
    default void a_source_may_withdraw_its_word_and_the_record_stays() {
        put(ONE, by(SOURCE, "Un"));
        put(ONE, by(OTHER_SOURCE, "Deux"));

        CommitReceipt receipt = withdraw(OTHER_SOURCE, TWO);

        assertThat(receipt).isEqualTo(new CommitReceipt(0, 1, 0, 0, 3));
        assertThat(stored()).isEqualTo(by(SOURCE, "Un"));
        assertThat(head().sources()).containsExactly(SOURCE);
        assertThat(recordsOf(OTHER_SOURCE)).isEmpty();
        assertThat(withdraw(OTHER_SOURCE, THREE)).isEqualTo(new CommitReceipt(0, 0, 0, 0, 3));
    }

    @Test
    default void when_the_authority_withdraws_the_next_source_inherits_and_is_to_be_read_again() {
        put(ONE, by(SOURCE, "Un"));
        put(ONE, by(OTHER_SOURCE, "Deux"));

        CommitReceipt receipt = withdraw(SOURCE, TWO);

        assertThat(receipt).isEqualTo(new CommitReceipt(0, 1, 0, 0, 3, Set.of(OTHER_SOURCE)));
        assertThat(head().withdrawn()).isFalse();
        assertThat(head().sources()).containsExactly(OTHER_SOURCE);
        assertThat(stored().body()).isEqualTo(by(SOURCE, "Un").body());
        assertThat(recordsOf(SOURCE)).isEmpty();
        assertThat(put(THREE, by(OTHER_SOURCE, "Deux"))).isEqualTo(new CommitReceipt(0, 1, 0, 0, 4));
        assertThat(stored()).isEqualTo(by(OTHER_SOURCE, "Deux"));
        assertThat(CanonicalGraph.of(graph(id(1))))
                .isEqualTo(by(OTHER_SOURCE, "Deux").body());
    }

    @Test
    default void the_last_source_that_withdraws_leaves_a_tombstone_and_any_may_bring_it_back() {
        put(ONE, by(SOURCE, "Un"));
        put(ONE, by(OTHER_SOURCE, "Deux"));
        withdraw(SOURCE, TWO);

        assertThat(withdraw(OTHER_SOURCE, TWO)).isEqualTo(new CommitReceipt(0, 0, 0, 1, 4));
        assertThat(head().withdrawn()).isTrue();
        assertThat(graph(id(1)).isEmpty()).isTrue();

        assertThat(put(THREE, by(THIRD_SOURCE, "Un"))).isEqualTo(new CommitReceipt(1, 0, 0, 0, 5));
        assertThat(head().sources()).containsExactly(THIRD_SOURCE);
        assertThat(head().created()).isEqualTo(ONE);
        assertThat(head().slug()).isEqualTo(by(SOURCE, "Un").slug());
        assertThat(recordsOf(OTHER_SOURCE)).isEmpty();
    }

    @Test
    default void a_withdrawal_that_names_no_source_ends_the_record_for_all() {
        put(ONE, by(SOURCE, "Un"));
        put(ONE, by(OTHER_SOURCE, "Deux"));

        CommitReceipt receipt = store().commit(CommitBatch.withdrawing(List.of(id(1)), TWO));

        assertThat(receipt).isEqualTo(new CommitReceipt(0, 0, 0, 1, 3));
        assertThat(recordsOf(SOURCE)).isEmpty();
        assertThat(recordsOf(OTHER_SOURCE)).isEmpty();
    }

    @Test
    default void a_source_that_does_not_describe_a_record_cannot_withdraw_it() {
        put(ONE, by(SOURCE, "Un"));

        assertThat(withdraw(OTHER_SOURCE, TWO)).isEqualTo(new CommitReceipt(0, 0, 0, 0, 1));
    }

    @Test
    default void one_batch_may_hold_the_words_of_several_sources() {
        CommitReceipt receipt =
                put(ONE, order(OTHER_SOURCE), by(SOURCE, "Un"), by(OTHER_SOURCE, "Deux"), by(SOURCE, "Trois"));

        assertThat(receipt).isEqualTo(new CommitReceipt(1, 0, 0, 0, 1));
        assertThat(stored().body()).isEqualTo(by(OTHER_SOURCE, "Deux").body());
        assertThat(sourcesOf(stored())).containsExactly(OTHER_SOURCE, SOURCE);
    }

    @Test
    default void in_one_batch_a_source_may_withdraw_what_another_states_anew() {
        put(ONE, by(SOURCE, "Un"));

        CommitReceipt receipt = store().commit(new CommitBatch(
                List.of(by(OTHER_SOURCE, "Deux")), List.of(Withdrawal.by(SOURCE, id(1))), TWO, Precedence.FIRST_COME));

        assertThat(receipt).isEqualTo(new CommitReceipt(0, 1, 0, 0, 2));
        assertThat(stored()).isEqualTo(by(OTHER_SOURCE, "Deux"));
        assertThat(recordsOf(SOURCE)).isEmpty();
    }

    @Test
    default void the_sources_are_still_known_when_the_store_is_opened_again() {
        put(ONE, by(SOURCE, "Un"));
        put(TWO, by(OTHER_SOURCE, "Deux"));
        CatalogRecord stored = stored();
        RecordHead head = head();

        RecordStore again = reopened();

        assertThat(again.records(List.of(RecordKey.of(id(1))))).containsExactly(stored);
        assertThat(again.heads(List.of(RecordKey.of(id(1))))).containsValue(head);
    }
}
