package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "https://doi.org/10.5281/Zenodo.15489, 10.5281/zenodo.15489",
        "doi:10.5281/zenodo.15489., 10.5281/zenodo.15489",
        "https://doi.org/10.5281%2Fzenodo.15489, 10.5281/zenodo.15489",
        "see (10.5281/zenodo.15489), 10.5281/zenodo.15489",
        "https://github.com/Team/Code.git, github.com/team/code",
        "http://www.github.com/team/code/, github.com/team/code",
        "github.com/team/code.git/, github.com/team/code",
        "https://example.org/10.htm, example.org/10.htm",
        "urn:uuid:ABC, urn:uuid:abc",
        "https://, ''"
    })
    void spellingsOfOneIdentifierMeet(String spelling, String normal) {
        assertThat(Identifiers.normal(spelling)).isEqualTo(normal);
    }

    @Test
    void aPageOfTextIsNotAnIdentifier() {
        assertThat(Identifiers.normal("x".repeat(100_000))).hasSize(500);
    }
}
