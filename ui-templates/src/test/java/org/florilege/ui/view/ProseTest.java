package org.florilege.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Descriptions are drawn as the Markdown that they are, whoever wrote them.
class ProseTest {

    @Test
    void blank_lines_part_paragraphs() {
        Prose prose = Prose.of("one\ntwo\n\n \nthree", null);

        assertThat(body(prose).select("p").eachText()).containsExactly("one two", "three");
        assertThat(prose.opening()).isEqualTo("one two");
        assertThat(Prose.of("  ", null).isEmpty()).isTrue();
    }

    @Test
    void lines_stay_lines_unless_the_text_was_wrapped() {
        String address = "Agence\n12, rue de l'Hôpital\n44000 Nantes";
        String wrapped = """
                Les séjours hospitaliers de médecine, de chirurgie et d'obstétrique,
                avec les actes et les diagnostics, pour tous les établissements de
                santé de France entière depuis 2015.""";

        assertThat(body(Prose.of(address, null)).select("p > br")).hasSize(2);
        assertThat(body(Prose.of(wrapped, null)).select("br")).isEmpty();
    }

    @Test
    void markdown_is_drawn() {
        Element body = body(Prose.of("""
                Des **séjours** et [leur guide](https://example.org/guide).

                - un
                - deux

                | code | sens |
                |------|------|
                | 1    | oui  |
                """, "fr"));

        assertThat(body.select("strong").text()).isEqualTo("séjours");
        assertThat(body.select("a").attr("href")).isEqualTo("https://example.org/guide");
        assertThat(body.select("li").eachText()).containsExactly("un", "deux");
        assertThat(body.select("td").eachText()).containsExactly("1", "oui");
    }

    @Test
    void bare_addresses_are_links() {
        assertThat(body(Prose.of("Voir https://example.org/a?b=1&c=2.", null))
                        .select("a")
                        .attr("href"))
                .isEqualTo("https://example.org/a?b=1&c=2");
    }

    @Test
    void headings_stand_below_those_of_the_page_without_gaps() {
        Element body = body(Prose.of("### Fin\n\ntexte\n\n# Grand\n\n##### Petit", null));

        assertThat(body.select("h3").eachText()).containsExactly("Fin", "Grand");
        assertThat(body.select("h4, h5, h6").eachText()).containsExactly("Petit");
        assertThat(body.select("h4").eachText()).containsExactly("Petit");
    }

    @Test
    void pictures_are_links_to_them() {
        Element body = body(Prose.of("![Un plan](https://example.org/plan.png) ![x](plan.png)", null));

        assertThat(body.select("img")).isEmpty();
        assertThat(body.select("a").eachAttr("href")).containsExactly("https://example.org/plan.png");
        assertThat(body.text()).isEqualTo("Un plan x");
    }

    @Test
    void a_picture_that_is_a_link_keeps_to_the_link() {
        Element body = body(Prose.of("[![Statut](https://example.org/badge.svg)](https://example.org/ci)", null));

        assertThat(body.select("a").eachAttr("href")).containsExactly("https://example.org/ci");
        assertThat(body.text()).isEqualTo("Statut");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "[x](javascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](/admin/sources)",
                "<javascript:alert(1)>",
                "![x](https://e.org/\"onerror=alert(1))",
                "[x](https://e.org 'a\" onclick=\"alert(1)')",
                "```\" onclick=alert(1)\nx\n```",
            })
    void nothing_in_a_text_is_obeyed(String text) {
        Element body = body(Prose.of(text, null));

        assertThat(body.select("script, img, [onerror], [onclick]")).isEmpty();
        assertThat(body.select("a").eachAttr("href")).allMatch(address -> address.startsWith("https://e.org"));
    }

    @Test
    void a_plain_text_stays_as_it_was_written() {
        assertThat(body(Prose.of("    Retrait de quatre blancs, a_b_c, 3 * 4 * 5, x < y & z", null))
                        .html())
                .isEqualTo("<p>Retrait de quatre blancs, a_b_c, 3 * 4 * 5, x &lt; y &amp; z</p>");
    }

    @Test
    void a_long_text_pauses_between_two_blocks() {
        String paragraph = "Les séjours hospitaliers de l'année. ".repeat(20).strip();
        Prose prose = Prose.of(String.join("\n\n", paragraph, paragraph, paragraph, paragraph, paragraph), null);

        assertThat(body(prose).select("p").eachText()).containsExactly(paragraph, paragraph, paragraph);
        assertThat(Jsoup.parseBodyFragment(prose.rest()).select("p").eachText()).containsExactly(paragraph, paragraph);
        assertThat(Prose.of(paragraph + "\n\n" + paragraph + "\n\n" + paragraph + "\n\nFin.", null)
                        .rest())
                .isEmpty();
    }

    static Stream<String> deep() {
        return Stream.of(
                ">".repeat(20_000) + "x",
                "- ".repeat(20_000) + "x",
                "*a **b ".repeat(20_000) + "** *".repeat(20_000),
                "[".repeat(50_000) + "a" + "](https://e.org)".repeat(3000),
                "![".repeat(10_000) + "a" + "](https://e.org)".repeat(3000),
                "`".repeat(1000).concat("x ").repeat(90));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void a_text_nested_without_end_is_still_shown(String text) {
        assertThat(Prose.of(text, null).html()).startsWith("<");
    }

    private static Element body(Prose prose) {
        return Jsoup.parseBodyFragment(prose.html()).body();
    }
}
