package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.florilege.catalog.search.Records.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.florilege.catalog.record.CatalogRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final int MANY = 500;

    /// Many of them have the same date, title and score as others.
    private static final List<CatalogRecord> RECORDS = IntStream.range(0, MANY)
            .mapToObj(i -> dataset(
                    "d" + i,
                    "dct:title 'Registre n° " + i % 7 + "'@fr, '" + (i == 3 ? "Épidémie" : i == 4 ? "Zona" : "Register")
                            + "'@en" + (i % 3 == 0 ? "" : " ; dct:issued '20" + (10 + i % 5) + "-01-02'")))
            .toList();

    @SuppressWarnings("NullAway.Init")
    private static TestIndex catalogue;

    @BeforeAll
    static void fill() {
        catalogue = TestIndex.of(RECORDS);
    }

    @AfterAll
    static void empty() {
        catalogue.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'',RELEVANCE",
        "'',DATE",
        "'',TITLE",
        "registre,RELEVANCE",
        "registre,DATE",
        "registre,TITLE",
        "registri,RELEVANCE"
    })
    void walking_by_cursor_shows_each_record_once(String words, Sort sort) {
        SearchQuery query = SearchQuery.of(words, "fr").sortedBy(sort).withSize(37);

        assertThat(walk(query)).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void a_page_that_ends_exactly_at_the_end_is_the_last() {
        SearchQuery query = SearchQuery.of("", "fr").withSize(100);
        assertThat(walk(query)).hasSize(MANY);

        SearchPage page = catalogue.index.search(query);
        for (int i = 1; i < 5; i++) page = catalogue.index.search(query.at(page.nextCursor()));
        assertThat(page.hits()).hasSize(100);
        assertThat(page.nextCursor()).isNull();
    }

    @Test
    void the_newest_come_first_and_those_without_date_last() {
        List<Hit> hits = catalogue
                .index
                .search(SearchQuery.of("", "fr").sortedBy(Sort.DATE))
                .hits();
        List<String> all = walk(SearchQuery.of("", "fr").sortedBy(Sort.DATE).withSize(100));

        assertThat(hits).extracting(hit -> hit.facts().issued()).containsOnly("2014-01-02");
        assertThat(all.getLast()).matches(name -> Integer.parseInt(name.substring(1)) % 3 == 0);
    }

    @Test
    void titles_sort_in_the_language_of_the_reader_without_regard_to_accents() {
        List<String> english =
                walk(SearchQuery.of("", "en").sortedBy(Sort.TITLE).withSize(100));

        assertThat(english).startsWith("d3").endsWith("d4");
    }

    @Test
    void a_cursor_of_another_query_is_refused_with_a_reason() {
        String cursor = catalogue.index.search(SearchQuery.of("registre", "fr")).nextCursor();

        assertThatThrownBy(() ->
                        catalogue.index.search(SearchQuery.of("zona", "fr").at(cursor)))
                .isInstanceOf(InvalidCursorException.class)
                .hasMessageContaining("another query");
        assertThatThrownBy(() -> catalogue.index.search(SearchQuery.of("registre", "fr")
                        .with(Facet.YEAR, "2012")
                        .at(cursor)))
                .isInstanceOf(InvalidCursorException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "é", "e30", "W10", "bnVsbA", "eyJxIjoxfQ"})
    void a_damaged_cursor_is_refused(String cursor) {
        assertThatThrownBy(() ->
                        catalogue.index.search(SearchQuery.of("registre", "fr").at(cursor)))
                .isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void pages_are_bounded() {
        assertThatThrownBy(() -> SearchQuery.of("", "fr").withSize(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SearchQuery.of("", "fr").withSize(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> walk(SearchQuery query) {
        List<String> names = new ArrayList<>();
        SearchQuery page = query;
        do {
            SearchPage found = catalogue.index.search(page);
            found.hits().forEach(hit -> names.add(hit.record().id().iri().substring(Records.NAMESPACE.length())));
            page = query.at(found.nextCursor());
        } while (page.cursor() != null);
        return names;
    }
}
