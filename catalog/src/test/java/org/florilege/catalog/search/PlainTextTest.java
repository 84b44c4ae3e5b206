package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Un texte simple, sans rien.|Un texte simple, sans rien.",
                "Un *mot* et un **autre** et `du code`.|Un mot et un autre et du code.",
                "La colonne table_name et 5*3 - 2 restent.|La colonne table_name et 5*3 - 2 restent.",
                "[un lien](https://example.org/a) ici|un lien ici",
                "  des   blancs  |des blancs",
                "C\\# et 3 \\< 4|C# et 3 < 4",
            })
    void the_words_of_markdown_stay_and_its_signs_go(String markdown, String plain) {
        assertThat(PlainText.of(markdown)).isEqualTo(plain);
    }

    @Test
    void headings_lists_and_quotations_become_one_line() {
        assertThat(PlainText.of("# Titre\n\n- un\n- deux\n\n> cité\r\n+ trois")).isEqualTo("Titre un deux cité trois");
    }

    @Test
    void an_excerpt_is_cut_between_words() {
        assertThat(PlainText.excerpt("mot ".repeat(100))).endsWith("mot…").hasSizeLessThanOrEqualTo(281);
        assertThat(PlainText.excerpt("x".repeat(1000))).hasSize(281);
        assertThat(PlainText.excerpt("court")).isEqualTo("court");
    }

    @Test
    void halves_of_characters_and_control_characters_are_not_sent() {
        assertThat(PlainText.legal("a\uD800b\u0000c", 10)).isEqualTo("a b c");
        assertThat(PlainText.legal("😀😀😀", 2)).isEqualTo("😀😀");
    }
}
