package org.florilege.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalTermsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/é?q=a&b=%20#x",
                "urn:uuid:1",
                "mailto:a@example.org",
                "tel:+33-1-00",
                "https://[2001:db8::1]/",
            })
    void an_iri_that_every_parser_reads_is_fit(String iri) {
        assertThat(LegalTerms.objection(NodeFactory.createURI(iri))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a b",
                "https://example.org/<a>",
                "https://example.org/\"",
                "https://example.org/{x}",
                "https://example.org/a|b",
                "https://example.org/a\\b",
                "https://example.org/a^b",
                "https://example.org/`",
                "https://example.org/%zz",
                "https://example.org/%2",
                "https://example.org/\u0085",
                "https://example.org/\ud800",
                "relative/path",
                "1st:x",
                ":x",
                "",
            })
    void any_other_iri_is_not(String iri) {
        assertThat(LegalTerms.objection(NodeFactory.createURI(iri))).isPresent();
    }

    @Test
    void a_text_may_have_the_characters_of_xml_and_no_others() {
        for (String fit : new String[] {"", "a\tb\nc\rd", "é 😀 \ud83d\ude00", "\u0085"})
            assertThat(LegalTerms.objection(NodeFactory.createLiteralString(fit)))
                    .isEmpty();
        for (String unfit : new String[] {"\u0000", "a\u0001", "\u001f", "\ufffe", "\uffff", "\ud800", "\ude00\ud83d"})
            assertThat(LegalTerms.objection(NodeFactory.createLiteralString(unfit)))
                    .isPresent();
    }

    @Test
    void a_language_tag_has_the_form_of_one() {
        for (String fit : new String[] {"", "fr", "fr-BE", "zh-Hans-CN", "sl-1994"})
            assertThat(LegalTerms.isTag(fit)).as(fit).isTrue();
        for (String unfit : new String[] {"f_r", "fr-", "1fr", "fr--be", "abcdefghi", "-fr"})
            assertThat(LegalTerms.isTag(unfit)).as(unfit).isFalse();
    }
}
