package org.florilege.api.ckan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneParserTest {

    private static Clause.Term term(String field, String value) {
        return new Clause.Term(field, value);
    }

    @Test
    void what_stands_side_by_side_must_all_hold() {
        assertThat(LuceneParser.parse("+organization:\"dgs\" -type:harvest NOT state:draft res_format:CSV"))
                .isEqualTo(new Clause.All(List.of(
                        term("organization", "dgs"),
                        new Clause.Not(term("type", "harvest")),
                        new Clause.Not(term("state", "draft")),
                        term("res_format", "CSV"))));
    }

    @Test
    void or_binds_more_than_standing_side_by_side_and_and_binds_most() {
        assertThat(LuceneParser.parse("organization:a OR organization:b metadata_modified:[x TO *]"))
                .isEqualTo(new Clause.All(List.of(
                        new Clause.Any(List.of(term("organization", "a"), term("organization", "b"))),
                        new Clause.Range("metadata_modified", "x", "*", true, true))));
        assertThat(LuceneParser.parse("tags:a AND tags:b || tags:c"))
                .isEqualTo(new Clause.Any(
                        List.of(new Clause.All(List.of(term("tags", "a"), term("tags", "b"))), term("tags", "c"))));
    }

    @Test
    void a_field_is_that_of_its_whole_group() {
        assertThat(LuceneParser.parse("+groups:(a OR \"b c\") tags:(d e)"))
                .isEqualTo(new Clause.All(List.of(
                        new Clause.Any(List.of(term("groups", "a"), term("groups", "b c"))),
                        new Clause.All(List.of(term("tags", "d"), term("tags", "e"))))));
    }

    @Test
    void bounds_of_ranges_are_within_or_without() {
        assertThat(LuceneParser.parse("metadata_modified:[2026-01-01T00:00:00Z TO *}"))
                .isEqualTo(new Clause.Range("metadata_modified", "2026-01-01T00:00:00Z", "*", true, false));
    }

    @Test
    void an_address_and_a_word_before_a_colon_are_words() {
        assertThat(LuceneParser.parse("https://doi.org/10.1/x"))
                .isEqualTo(new Clause.Words("https://doi.org/10.1/x", false));
        assertThat(LuceneParser.parse("covid: données"))
                .isEqualTo(
                        new Clause.All(List.of(new Clause.Words("covid:", false), new Clause.Words("données", false))));
    }

    @Test
    void boosts_distances_and_escapes_are_read_over() {
        assertThat(LuceneParser.parse("title:caf\\:é^2 \"a b\"~3 *:*"))
                .isEqualTo(
                        new Clause.All(List.of(term("title", "caf:é"), new Clause.Words("a b", true), term("*", "*"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags:(a", "a)", "\"a", "m:[a TO", "m:[a]", "tags:(((", "-"})
    void what_is_no_search_is_refused(String text) {
        assertThatExceptionOfType(CkanException.class)
                .isThrownBy(() -> LuceneParser.parse(text))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(409));
    }

    @Test
    void any_text_is_read_or_refused() {
        String signs = "ab:*\"\\()[]{}+-! TOORANDNOT|&^~12é";
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--)
                text.append(signs.charAt(random.nextInt(signs.length())));
            try {
                assertThat(LuceneParser.parse(text.toString())).isNotNull();
            } catch (CkanException refused) {
                assertThat(refused.status()).isEqualTo(409);
            }
        }
    }

    @Test
    void depth_and_number_are_bounded() {
        assertThatExceptionOfType(CkanException.class).isThrownBy(() -> LuceneParser.parse("(".repeat(5_000)));
        assertThatExceptionOfType(CkanException.class).isThrownBy(() -> LuceneParser.parse("-".repeat(15_000) + "a"));
        assertThatExceptionOfType(CkanException.class).isThrownBy(() -> LuceneParser.parse("a ".repeat(2_000)));
    }
}
