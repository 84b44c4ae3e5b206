package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.florilege.catalog.search.Records.dataset;
import static org.florilege.catalog.search.Records.id;
import static org.florilege.catalog.search.Records.record;

import java.util.List;
import java.util.Map;
import org.florilege.catalog.record.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The graph followed backwards, and the labels of what a page links to.
class LinksTest {

    @SuppressWarnings("NullAway.Init")
    private static TestIndex catalogue;

    @BeforeAll
    static void fill() {
        catalogue = TestIndex.of(List.of(
                dataset("slides", "dct:title 'Lames'@fr, 'Slides'@en"),
                record(Kind.CHALLENGE, "race", "dct:title 'Défi'@fr ; prov:used ex:slides ; schema:startDate '2020'"),
                record(
                        Kind.ALGORITHM,
                        "one",
                        "dct:title 'Un'@fr ; schema:isBasedOn ex:slides ; dct:issued '2020-01-01'"),
                record(
                        Kind.ALGORITHM,
                        "two",
                        "dct:title 'Deux'@fr ; schema:isBasedOn ex:slides ; dct:issued '2021-01-01'")));
    }

    @AfterAll
    static void empty() {
        catalogue.close();
    }

    @Test
    void what_points_at_a_record_is_found_by_kind_the_newest_first() {
        Map<Kind, LinkedRecords> linked = catalogue.index.linkedTo(id("slides"), "fr", 1);

        assertThat(linked).containsOnlyKeys(Kind.CHALLENGE, Kind.ALGORITHM);
        assertThat(linked).hasEntrySatisfying(Kind.ALGORITHM, algorithms -> {
            assertThat(algorithms.total()).isEqualTo(2);
            assertThat(algorithms.records())
                    .extracting(record -> record.title().value())
                    .containsExactly("Deux");
        });
        assertThat(catalogue.index.linkedTo(id("nobody"), "fr", 10)).isEmpty();
    }

    @Test
    void the_labels_of_many_records_come_in_one_answer_without_those_that_are_not_there() {
        Map<?, RecordSummary> summaries =
                catalogue.index.summaries(List.of(id("slides"), id("race"), id("nobody"), id("slides")), "en");

        assertThat(summaries).hasSize(2);
        assertThat(summaries.values())
                .extracting(summary -> summary.title().value(), RecordSummary::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("Slides", Kind.DATASET),
                        org.assertj.core.api.Assertions.tuple("Défi", Kind.CHALLENGE));
        assertThat(catalogue.index.summaries(List.of(), "fr")).isEmpty();
    }

    @Test
    void records_are_counted_by_kind() {
        assertThat(catalogue.index.countByKind())
                .isEqualTo(Map.of(Kind.DATASET, 1L, Kind.CHALLENGE, 1L, Kind.ALGORITHM, 2L));
    }

    @Test
    void an_index_that_is_not_there_is_no_empty_catalogue() {
        SearchIndex missing = new SearchIndex(catalogue.connection, "test-missing");

        assertThatThrownBy(() -> missing.search(SearchQuery.of("", "fr")))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("reindex");
        assertThatThrownBy(missing::countByKind).isInstanceOf(SearchException.class);
        assertThatThrownBy(() -> missing.summaries(List.of(id("slides")), "fr")).isInstanceOf(SearchException.class);
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        try (var nowhere =
                ElasticsearchConnection.to(ElasticsearchSettings.of(java.net.URI.create("http://127.0.0.1:1")))) {
            assertThatThrownBy(nowhere::check)
                    .isInstanceOf(SearchException.class)
                    .hasMessageContaining("http://127.0.0.1:1")
                    .hasMessageContaining("florilege.elasticsearch.uris");
        }
    }
}
