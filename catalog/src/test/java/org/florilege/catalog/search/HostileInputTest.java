package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Whatever people type, they get an answer.
class HostileInputTest {

    @SuppressWarnings("NullAway.Init")
    private static TestIndex catalogue;

    @BeforeContainer
    static void fill() {
        catalogue = TestIndex.of(
                List.of(Records.dataset("d", "dct:title 'Biopsies du col'@fr ; dcat:keyword 'a+b (c)'@fr")));
    }

    @AfterContainer
    static void empty() {
        catalogue.close();
    }

    @Property(tries = 60)
    void any_words_can_be_searched(@ForAll("typed") String words, @ForAll Sort sort) {
        assertThat(catalogue
                        .index
                        .search(SearchQuery.of(words, "fr").sortedBy(sort))
                        .total())
                .isBetween(0L, 1L);
    }

    @Property(tries = 40)
    void any_text_can_be_completed(@ForAll("typed") String typed) {
        assertThat(catalogue.index.suggest(typed, "en", 5)).hasSizeLessThanOrEqualTo(5);
    }

    @Property(tries = 40)
    void any_value_can_be_a_filter(@ForAll Facet facet, @ForAll("typed") String value) {
        assertThat(catalogue
                        .index
                        .search(SearchQuery.of("", "fr").with(facet, value))
                        .total())
                .isBetween(0L, 1L);
    }

    @Property(tries = 40)
    void any_cursor_is_read_or_refused(@ForAll("typed") String cursor) {
        try {
            catalogue.index.search(SearchQuery.of("", "fr").at(cursor));
        } catch (InvalidCursorException refused) {
            assertThat(refused).hasMessageContaining("cursor");
        }
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> syntax = Arbitraries.of(
                "\"",
                "(",
                ")",
                "[",
                "*",
                "?",
                "~",
                "AND",
                "OR NOT",
                "+-",
                "\\",
                "/",
                ":",
                "{",
                "^2",
                "<",
                ".*",
                "@",
                "#",
                "&",
                "|",
                "title.fr:",
                "_exists_",
                "10.5281/",
                "doi:",
                "\uD800",
                "\uDC00",
                "\u0000",
                "\uE000",
                "\u202e",
                "’",
                "«",
                "ﬁ",
                "İ",
                "ẞ",
                "colon",
                "de",
                "l'",
                "d’",
                " ",
                "\n",
                "😀",
                "漢字");
        Arbitrary<String> soup = syntax.list().ofMaxSize(12).map(parts -> String.join("", parts));
        Arbitrary<String> spaced = syntax.list().ofMaxSize(30).map(parts -> String.join(" ", parts));
        return Arbitraries.oneOf(
                soup,
                spaced,
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().ofMinLength(900).ofMaxLength(1500));
    }
}
