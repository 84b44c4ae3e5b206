package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.catalog.search.Records.dataset;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HighlightTest {

    @SuppressWarnings("NullAway.Init")
    private static TestIndex catalogue;

    @BeforeAll
    static void fill() {
        catalogue = TestIndex.of(List.of(
                dataset("d", """
                        dct:title 'Étude <b>des</b> mélanomes & "co"'@fr, 'Melanoma study'@en ;
                        dct:description '''# Méthode
                        Les [patients](https://example.org/p) suivis pour un *mélanome* de 2012 à 2016. <script>alert(1)</script>'''@fr ;
                        dcat:keyword 'mélanome'@fr, 'peau'@fr
                        """),
                dataset(
                        "long",
                        "dct:title 'Longue description'@fr ; dct:description '" + "Une phrase sans rien. ".repeat(400)
                                + "Enfin la dermatologie. " + "Et encore une. ".repeat(50) + "'@fr"),
                dataset(
                        "endless",
                        "dct:title 'Une phrase'@fr ; dct:description 'Une phrase " + "qui va et vient ".repeat(60)
                                + "vers la cardiologie " + "et qui ne finit pas ".repeat(60) + "'@fr")));
    }

    @AfterAll
    static void empty() {
        catalogue.close();
    }

    @Test
    void matches_are_marked_and_everything_else_is_escaped() {
        Map<String, List<Highlight>> highlights = first("melanome").highlights();

        assertThat(html(highlights, "title"))
                .containsExactly("Étude &lt;b&gt;des&lt;/b&gt; <mark>mélanomes</mark> &amp; &quot;co&quot;");
        assertThat(html(highlights, "keywords")).containsExactly("<mark>mélanome</mark>");
        assertThat(html(highlights, "description"))
                .containsExactly("Méthode Les patients suivis pour un <mark>mélanome</mark> de 2012 à 2016. "
                        + "&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void the_beginning_of_a_word_marks_the_word() {
        assertThat(html(first("mélan").highlights(), "title").getFirst()).contains("<mark>mélanomes</mark>");
    }

    @Test
    void a_long_description_is_shown_where_it_matches() {
        Highlight fragment = first("dermatologie")
                .highlights()
                .getOrDefault("description", List.of())
                .getFirst();

        assertThat(fragment.html()).contains("<mark>dermatologie</mark>");
        assertThat(fragment.text()).hasSizeLessThan(300);
    }

    @Test
    void a_piece_of_a_sentence_says_that_it_is_one() {
        assertThat(first("cardiologie").highlights().getOrDefault("description", List.of()))
                .first()
                .satisfies(piece -> assertThat(piece.text()).startsWith("… ").endsWith("…"));
    }

    @Test
    void without_a_match_in_the_description_its_beginning_is_at_hand() {
        Hit hit = first("longue");

        assertThat(hit.highlights()).containsKey("title");
        assertThat(hit.snippet())
                .extracting(snippet -> snippet == null ? "" : snippet.value(), InstanceOfAssertFactories.STRING)
                .startsWith("Une phrase sans rien.")
                .endsWith("…")
                .hasSizeLessThan(300);
    }

    @Test
    void marks_that_a_text_brings_with_it_do_not_count() {
        try (TestIndex forged = TestIndex.of(List.of(dataset("x", "dct:title 'Un \uE000faux\uE001 titre'@fr")))) {
            Hit hit = forged.index.search(SearchQuery.of("titre", "fr")).hits().getFirst();
            assertThat(html(hit.highlights(), "title")).containsExactly("Un faux <mark>titre</mark>");
        }
    }

    private static Hit first(String words) {
        return catalogue.index.search(SearchQuery.of(words, "fr")).hits().getFirst();
    }

    private static List<String> html(Map<String, List<Highlight>> highlights, String field) {
        return highlights.getOrDefault(field, List.of()).stream()
                .map(Highlight::html)
                .toList();
    }
}
