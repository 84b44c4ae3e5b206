package org.florilege.catalog.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://data.example.org/dataset/1",
                "https://data.example.org/catalog#dataset-1",
                "urn:uuid:9e1b7d0a-6d1e-4f0a-8a62-2f5ad0f6a3c1",
                "doi:10.1234/abc",
                "https://données.example.fr/é",
                "https://data.example.org/%C3%A9?a=b&c=d"
            })
    void an_absolute_iri_is_an_id(String iri) {
        assertThat(new RecordId(iri).iri()).isEqualTo(iri);
        assertThat(new RecordId(iri).node().getURI()).isEqualTo(iri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dataset/1",
                ":dataset",
                "https://data.example.org/a b",
                "https://data.example.org/a\tb",
                "https://data.example.org/a\nb",
                "https://data.example.org/<a>",
                "https://data.example.org/\"a\"",
                "https://data.example.org/{a}",
                "https://data.example.org/a|b",
                "https://data.example.org/a\\b",
                "https://data.example.org/a^b",
                "https://data.example.org/`a`"
            })
    void anything_else_is_refused_by_name(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordId(text))
                .withMessageContaining("\"" + text + "\"");
    }

    @Test
    void ids_are_compared_as_strings() {
        assertThat(new RecordId("https://data.example.org/A")).isNotEqualTo(new RecordId("https://data.example.org/a"));
        assertThat(new RecordId("https://data.example.org/%c3"))
                .isNotEqualTo(new RecordId("https://data.example.org/%C3"));
        assertThat(new RecordId("urn:a")).isLessThan(new RecordId("urn:b"));
    }
}
