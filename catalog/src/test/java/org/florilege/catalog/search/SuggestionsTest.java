package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.catalog.search.Records.dataset;
import static org.florilege.catalog.search.Records.record;

import java.util.List;
import org.florilege.catalog.record.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

    @SuppressWarnings("NullAway.Init")
    private static TestIndex catalogue;

    @BeforeAll
    static void fill() {
        catalogue = TestIndex.of(List.of(
                dataset("a", """
                        dct:title 'Causes médicales de décès'@fr, 'Medical causes of death'@en ;
                        dcat:keyword 'Cancer'@fr, 'Médicament'@fr, 'mortality'@en
                        """),
                dataset(
                        "b",
                        "dct:title 'Open Medic : les médicaments remboursés'@fr ; dcat:keyword 'médicament'@fr, 'cancer'@fr"),
                dataset("c", "dct:title 'Causes médicales de décès'@fr"),
                record(Kind.ORGANISATION, "inca", "foaf:name 'Institut national du cancer'@fr, 'Inca'@en")));
    }

    @AfterAll
    static void empty() {
        catalogue.close();
    }

    @Test
    void three_letters_suggest_keywords_titles_and_organisations() {
        assertThat(texts("can")).containsExactlyInAnyOrder("Cancer", "Institut national du cancer");
        assertThat(texts("med"))
                .containsExactlyInAnyOrder(
                        "Médicament", "Causes médicales de décès", "Open Medic : les médicaments remboursés");
    }

    @ParameterizedTest
    @ValueSource(strings = {"causes med", "CAUSES MÉD", "causes médicales de d", "décès cau"})
    void all_words_typed_and_the_beginning_of_the_last_count(String typed) {
        assertThat(texts(typed)).containsExactly("Causes médicales de décès");
    }

    @Test
    void each_text_is_suggested_once() {
        assertThat(texts("cau")).containsExactly("Causes médicales de décès");
        assertThat(texts("medicam")).containsOnlyOnce("Médicament").doesNotContain("médicament");
    }

    @Test
    void the_language_of_the_reader_is_spoken() {
        assertThat(texts("caus", "en")).contains("Medical causes of death");
        assertThat(texts("mort", "en")).containsExactly("mortality");
        assertThat(texts("mort", "fr")).isEmpty();
        assertThat(texts("death", "fr")).containsExactly("Medical causes of death");
    }

    @Test
    void a_title_leads_to_its_page_and_a_keyword_to_a_search() {
        assertThat(catalogue.index.suggest("institut", "fr", 5)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.kind()).isEqualTo(Kind.ORGANISATION);
            assertThat(suggestion.slug()).isNotNull();
        });
        assertThat(catalogue.index.suggest("canc", "fr", 5)).first().isEqualTo(new Suggestion("Cancer", null, null));
    }

    @Test
    void nothing_is_suggested_for_less_than_two_letters_or_for_no_words() {
        assertThat(texts("c")).isEmpty();
        assertThat(texts("")).isEmpty();
        assertThat(texts(" ?! ")).isEmpty();
    }

    @Test
    void no_more_are_suggested_than_asked_for() {
        assertThat(catalogue.index.suggest("me", "fr", 2)).hasSize(2);
    }

    private static List<String> texts(String typed) {
        return texts(typed, "fr");
    }

    private static List<String> texts(String typed, String language) {
        return catalogue.index.suggest(typed, language, 8).stream()
                .map(Suggestion::text)
                .toList();
    }
}
