package org.florilege.catalog.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What documents write, and what it means.
class SpellingsTest {

    @ParameterizedTest(name = "{0}: {1} means {2}")
    @CsvFileSource(resources = "spellings.csv", delimiter = '|', ignoreLeadingAndTrailingWhitespace = true)
    void a_spelling_of_the_real_world_means_one_concept(VocabularyName name, String spelling, String notation) {
        assertThat(Vocabularies.of(name).resolve(spelling))
                .map(Concept::notation)
                .contains(notation);
    }

    @ParameterizedTest(name = "{0}: {1} means nothing")
    @CsvFileSource(resources = "unknown-spellings.csv", delimiter = '|', ignoreLeadingAndTrailingWhitespace = true)
    void what_is_not_known_is_not_guessed(VocabularyName name, String spelling) {
        assertThat(Vocabularies.of(name).resolve(spelling)).isEmpty();
    }

    @Test
    void white_space_quotes_and_angle_brackets_around_a_spelling_do_not_count() {
        Vocabulary languages = Vocabularies.of(VocabularyName.LANGUAGE);

        assertThat(languages.resolve(" \"fr\" ")).isEqualTo(languages.resolve("FRA"));
        assertThat(languages.resolve("<http://publications.europa.eu/resource/authority/language/FRA>"))
                .isEqualTo(languages.resolve("FRA"));
    }

    @Test
    void a_text_that_strayed_into_a_coded_property_means_nothing() {
        assertThat(Vocabularies.of(VocabularyName.LICENCE).resolve("MIT ".repeat(10_000)))
                .isEmpty();
    }

    @Property(tries = 300)
    void any_text_may_be_asked_for(@ForAll String spelling, @ForAll VocabularyName name) {
        assertThat(Vocabularies.of(name).resolve(spelling)).isNotNull();
        assertThat(Vocabularies.of(name).resolve("http://" + spelling)).isNotNull();
    }
}
