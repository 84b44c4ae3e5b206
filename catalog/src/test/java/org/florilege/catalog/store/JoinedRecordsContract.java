package org.florilege.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.catalog.store.Records.OTHER_SOURCE;
import static org.florilege.catalog.store.Records.SOURCE;
import static org.florilege.catalog.store.Records.identified;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [RecordStore] promises of records that several sources describe under different IRIs.
interface JoinedRecordsContract {

    Instant FIRST = Instant.parse("2026-11-23T08:00:00Z");
    Instant NEXT = Instant.parse("2026-11-24T08:00:00Z");

    RecordId OURS = new RecordId("https://ours.example.org/a");
    RecordId THEIRS = new RecordId("https://theirs.example.org/b");
    RecordId THIRD = new RecordId("https://theirs.example.org/c");
    String DOI = "https://doi.org/10.5281/zenodo.1234";

    RecordStore store();

    Graph graph(RecordId id);

    private CommitReceipt put(CatalogRecord... records) {
        return store().commit(CommitBatch.of(List.of(records), FIRST));
    }

    private CommitReceipt preferring(SourceId source, CatalogRecord... records) {
        return store().commit(CommitBatch.of(List.of(records), NEXT).under(new Precedence(List.of(source))));
    }

    private CommitReceipt withdraw(SourceId source, RecordId id) {
        return store().commit(CommitBatch.withdrawing(source, List.of(id), NEXT));
    }

    private @Nullable RecordHead find(RecordId id) {
        return store().heads(List.of(RecordKey.of(id))).get(RecordKey.of(id));
    }

    private RecordHead head(RecordId id) {
        return Objects.requireNonNull(find(id));
    }

    private CatalogRecord stored() {
        return store().records(List.of(RecordKey.of(OURS))).getFirst();
    }

    private List<RecordId> namesIn(SourceId source) {
        List<RecordId> names = new ArrayList<>();
        store().forEachHead(source, head -> names.add(head.idIn(source).orElseThrow()));
        return names;
    }

    private static CatalogRecord ours(String... identifiers) {
        return identified(OURS, "Nôtre", SOURCE, identifiers);
    }

    private static CatalogRecord theirs(String... identifiers) {
        return identified(THEIRS, "Leur", OTHER_SOURCE, identifiers);
    }

    private void haveJoined() {
        put(ours(DOI));
        put(theirs("10.5281/ZENODO.1234"));
        assertThat(head(THEIRS).id()).isEqualTo(OURS);
    }

    private void assertApart(RecordId one, RecordId other) {
        assertThat(head(one).id()).isEqualTo(one);
        assertThat(head(other).id()).isEqualTo(other);
        assertThat(head(one).describers()).hasSize(1);
        assertThat(head(other).describers()).hasSize(1);
    }

    @Test
    default void a_record_of_another_source_with_the_same_doi_is_the_same_record() {
        put(ours(DOI));

        CommitReceipt receipt = put(theirs("doi:10.5281/ZENODO.1234"));

        assertThat(receipt).isEqualTo(new CommitReceipt(0, 1, 0, 0, 2));
        assertThat(head(THEIRS)).isEqualTo(head(OURS));
        assertThat(head(OURS).describers())
                .containsExactly(new Describer(SOURCE, OURS), new Describer(OTHER_SOURCE, THEIRS));
        assertThat(stored().body()).isEqualTo(ours(DOI).body());
        assertThat(stored().provenances())
                .extracting(Provenance::alias)
                .containsExactly(Optional.empty(), Optional.of(THEIRS));
        assertThat(graph(THEIRS).isEmpty()).isTrue();
        assertThat(store().records(List.of(RecordKey.of(THEIRS)))).isEmpty();
        assertThat(namesIn(OTHER_SOURCE)).containsExactly(THEIRS);
        assertThat(store().state().live().get(Kind.DATASET)).isOne();
    }

    @Test
    default void a_joined_record_that_comes_again_leaves_no_trace() {
        haveJoined();

        assertThat(put(theirs("10.5281/ZENODO.1234"))).isEqualTo(new CommitReceipt(0, 0, 1, 0, 2));
        assertThat(put(ours(DOI))).isEqualTo(new CommitReceipt(0, 0, 1, 0, 2));
    }

    @Test
    default void an_identifier_may_be_the_other_records_iri_in_either_direction() {
        put(ours("http://theirs.example.org/b/"));
        put(theirs());
        assertThat(head(THEIRS).id()).isEqualTo(OURS);

        put(identified(THIRD, "Origine", SOURCE));
        RecordId copy = new RecordId("https://copies.example.org/c");
        put(identified(copy, "Copie", OTHER_SOURCE, THIRD.iri()));
        assertThat(head(copy).id()).isEqualTo(THIRD);
    }

    @Test
    default void the_operators_order_counts_across_iris() {
        put(ours(DOI));

        preferring(OTHER_SOURCE, theirs(DOI));

        assertThat(head(OURS).sources()).containsExactly(OTHER_SOURCE, SOURCE);
        assertThat(stored().body()).isEqualTo(theirs(DOI).as(OURS).body());
        assertThat(CanonicalGraph.of(graph(OURS)))
                .isEqualTo(theirs(DOI).as(OURS).body());
        assertThat(preferring(OTHER_SOURCE, theirs(DOI)).unchanged()).isOne();
    }

    @Test
    default void when_the_authority_withdraws_the_record_lives_on_under_its_iri() {
        haveJoined();

        assertThat(withdraw(SOURCE, OURS).toReread()).isEqualTo(Set.of(OTHER_SOURCE));
        put(theirs(DOI));

        assertThat(stored().body()).isEqualTo(theirs(DOI).as(OURS).body());
        assertThat(namesIn(OTHER_SOURCE)).containsExactly(THEIRS);
        assertThat(put(theirs(DOI)).unchanged()).isOne();
    }

    @Test
    default void a_source_withdraws_under_the_iri_under_which_it_speaks() {
        haveJoined();

        assertThat(withdraw(OTHER_SOURCE, OURS)).isEqualTo(new CommitReceipt(0, 0, 0, 0, 2));
        assertThat(withdraw(OTHER_SOURCE, THEIRS)).isEqualTo(new CommitReceipt(0, 1, 0, 0, 3));

        assertThat(head(OURS).sources()).containsExactly(SOURCE);
        assertThat(head(THEIRS).id()).isEqualTo(OURS);
        assertThat(put(theirs(DOI)).updated()).isOne();
        assertThat(head(OURS).sources()).containsExactly(SOURCE, OTHER_SOURCE);
    }

    @Test
    default void a_joined_record_that_all_withdrew_returns_to_its_page() {
        haveJoined();
        withdraw(SOURCE, OURS);
        withdraw(OTHER_SOURCE, THEIRS);
        assertThat(head(THEIRS).withdrawn()).isTrue();

        assertThat(put(theirs(DOI)).created()).isOne();

        assertThat(head(OURS).withdrawn()).isFalse();
        assertThat(head(OURS).describers()).containsExactly(new Describer(OTHER_SOURCE, THEIRS));
        assertThat(stored().body()).isEqualTo(theirs(DOI).as(OURS).body());
    }

    @Test
    default void a_record_that_states_another_identity_parts_again() {
        haveJoined();

        CommitReceipt receipt = put(theirs("10.5281/zenodo.9999"));

        assertThat(receipt).isEqualTo(new CommitReceipt(1, 1, 0, 0, 4));
        assertApart(OURS, THEIRS);
        assertThat(CanonicalGraph.of(graph(THEIRS)))
                .isEqualTo(theirs("10.5281/zenodo.9999").body());
        assertThat(namesIn(OTHER_SOURCE)).containsExactly(THEIRS);
    }

    @Test
    default void a_record_parts_when_the_other_one_states_another_identity() {
        haveJoined();
        put(ours("10.5281/zenodo.9999"));

        put(theirs(DOI));

        assertApart(OURS, THEIRS);
    }

    @Test
    default void two_records_of_one_source_never_join() {
        put(ours(DOI));
        put(identified(THIRD, "Version 2", SOURCE, DOI));

        assertApart(OURS, THIRD);
    }

    @Test
    default void what_two_records_of_one_batch_claim_identifies_neither() {
        put(ours(DOI));

        put(theirs(DOI), identified(THIRD, "Version 2", OTHER_SOURCE, DOI));

        assertApart(OURS, THEIRS);
        assertApart(OURS, THIRD);
    }

    @Test
    default void a_source_joins_one_record_once() {
        haveJoined();

        put(identified(THIRD, "Version 2", OTHER_SOURCE, DOI));

        assertThat(head(THIRD).id()).isEqualTo(THIRD);
        assertThat(head(THEIRS).id()).isEqualTo(OURS);
    }

    @Test
    default void what_two_records_state_joins_neither() {
        put(ours(DOI));
        put(identified(THIRD, "Version 2", SOURCE, DOI));

        put(theirs(DOI));

        assertThat(head(THEIRS).id()).isEqualTo(THEIRS);
    }

    @Test
    default void records_of_two_kinds_never_join() {
        put(ours(DOI));
        CatalogRecord code = theirs(DOI);

        put(new CatalogRecord(code.id(), Kind.ALGORITHM, code.slug(), code.provenances(), code.body()));

        assertApart(OURS, THEIRS);
    }

    @Test
    default void records_that_live_under_their_own_iris_never_join_later() {
        put(ours(DOI));
        put(theirs());

        put(theirs(DOI));

        assertApart(OURS, THEIRS);
    }

    @Test
    default void a_plain_text_identifies_nothing() {
        put(ours("TODO", "1"));
        put(theirs("TODO", "1"));

        assertApart(OURS, THEIRS);
    }

    @Test
    default void a_withdrawn_record_is_joined_by_nobody_new() {
        put(ours(DOI));
        withdraw(SOURCE, OURS);

        put(theirs(DOI));

        assertThat(head(THEIRS).id()).isEqualTo(THEIRS);
        assertThat(head(OURS).withdrawn()).isTrue();
    }

    @Test
    default void a_source_that_begins_to_use_the_records_iri_is_heard_under_it() {
        haveJoined();

        put(identified(OURS, "Nôtre aussi", OTHER_SOURCE, DOI));
        assertThat(head(OURS).describers())
                .containsExactly(new Describer(SOURCE, OURS), new Describer(OTHER_SOURCE, OURS));

        put(theirs(DOI));
        assertThat(head(THEIRS).id()).isEqualTo(THEIRS);
        assertThat(head(OURS).sources()).containsExactly(SOURCE, OTHER_SOURCE);
    }
}
