package org.florilege.catalog.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.catalog.vocabulary.VocabularyName.COUNTRY;
import static org.florilege.catalog.vocabulary.VocabularyName.DATA_THEME;
import static org.florilege.catalog.vocabulary.VocabularyName.FILE_TYPE;
import static org.florilege.catalog.vocabulary.VocabularyName.LANGUAGE;
import static org.florilege.catalog.vocabulary.VocabularyName.MEDIA_TYPE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabulariesTest {

    @ParameterizedTest
    @EnumSource
    void a_vocabulary_is_found_by_its_name_in_an_address(VocabularyName name) {
        assertThat(Vocabularies.named(name.path())).contains(Vocabularies.of(name));
        assertThat(name.path()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Vocabularies.of(name).iri()).startsWith("http");
        assertThat(Vocabularies.of(name).label("fr")).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_concept_has_an_iri_and_a_code_of_its_own(VocabularyName name) {
        List<Concept> concepts = Vocabularies.of(name).concepts();

        assertThat(concepts).isNotEmpty();
        assertThat(concepts).extracting(Concept::iri).doesNotHaveDuplicates();
        assertThat(concepts)
                .extracting(Concept::notation)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource
    void every_concept_has_tidy_labels_in_both_languages(VocabularyName name) {
        assertThat(Vocabularies.of(name).concepts())
                .flatExtracting(concept -> List.of(concept.label("fr"), concept.label("en")))
                .allSatisfy(label -> assertThat(label.toString())
                        .isNotBlank()
                        .isEqualTo(label.toString().strip()));
    }

    @ParameterizedTest
    @EnumSource
    void every_iri_is_recognised_whatever_its_scheme_and_its_last_slash(VocabularyName name) {
        Vocabulary vocabulary = Vocabularies.of(name);

        for (Concept concept : vocabulary.concepts())
            assertThat(variants(concept.iri())).allSatisfy(iri -> {
                assertThat(vocabulary.resolve(iri)).as(iri).contains(concept);
                assertThat(vocabulary.byIri(iri)).as(iri).contains(concept);
            });
    }

    @ParameterizedTest
    @EnumSource
    void every_code_in_any_case_means_its_concept(VocabularyName name) {
        Vocabulary vocabulary = Vocabularies.of(name);

        for (Concept concept : vocabulary.concepts())
            assertThat(Stream.of(concept.notation(), lower(concept.notation()), " " + concept.notation() + "\n"))
                    .allSatisfy(code -> assertThat(vocabulary.resolve(code)).contains(concept));
    }

    @ParameterizedTest
    @EnumSource
    void every_label_means_a_concept_of_that_label(VocabularyName name) {
        Vocabulary vocabulary = Vocabularies.of(name);

        for (Concept concept : vocabulary.concepts())
            assertThat(concept.labels().values())
                    .allSatisfy(label -> assertThat(vocabulary.resolve(label))
                            .hasValueSatisfying(
                                    found -> assertThat(found.labels().values())
                                            .as("%s, found %s", concept.notation(), found.notation())
                                            .extracting(VocabulariesTest::lower)
                                            .contains(lower(label))));
    }

    @ParameterizedTest
    @EnumSource
    void every_match_leads_back_to_its_concept(VocabularyName name) {
        Vocabulary vocabulary = Vocabularies.of(name);

        for (Concept concept : vocabulary.concepts())
            if (name != MEDIA_TYPE)
                assertThat(concept.matches())
                        .allSatisfy(
                                match -> assertThat(vocabulary.resolve(match)).contains(concept));
    }

    @Test
    void concepts_are_listed_as_a_dictionary_of_the_language_would() {
        Vocabulary themes = Vocabularies.of(DATA_THEME);

        assertThat(themes.concepts("fr"))
                .extracting(concept -> concept.label("fr"))
                .startsWith("Agriculture, pêche, sylviculture et alimentation", "Données provisoires")
                .containsSubsequence("Économie et finances", "Environnement", "Régions et villes", "Santé");
        assertThat(themes.concepts("en")).hasSameElementsAs(themes.concepts());
        assertThat(themes.concepts("en").getFirst().label("en")).isEqualTo("Agriculture, fisheries, forestry and food");
    }

    @Test
    void a_label_falls_back_to_the_primary_language_and_then_to_english() {
        Concept health = Vocabularies.of(DATA_THEME).resolve("HEAL").orElseThrow();

        assertThat(health.label("fr-CA")).isEqualTo("Santé");
        assertThat(health.label("en")).isEqualTo("Health");
        assertThat(health.label("sv")).isEqualTo("Health");
    }

    @Test
    void a_concept_knows_its_iso_codes() {
        Concept french = Vocabularies.of(LANGUAGE).resolve("FRA").orElseThrow();
        Concept france = Vocabularies.of(COUNTRY).resolve("FRA").orElseThrow();

        assertThat(french.code("ISO_639_1")).contains("fr");
        assertThat(french.code("ISO_639_2B")).contains("fre");
        assertThat(france.code("ISO_3166_1_ALPHA_2")).contains("FR");
        assertThat(france.code("ISO_639_1")).isEmpty();
    }

    @Test
    void a_media_type_and_its_file_type_lead_to_each_other() {
        Concept csv = Vocabularies.of(FILE_TYPE).resolve("CSV").orElseThrow();

        assertThat(Vocabularies.fileTypeOf("text/csv; charset=utf-8")).contains(csv);
        assertThat(Vocabularies.fileTypeOf("http://www.iana.org/assignments/media-types/text/csv"))
                .contains(csv);
        assertThat(Vocabularies.fileTypeOf("application/x-zip-compressed"))
                .map(Concept::notation)
                .contains("ZIP");
        assertThat(Vocabularies.fileTypeOf("application/x-nothing")).isEmpty();
        assertThat(Vocabularies.mediaTypeOf(csv)).map(Concept::notation).contains("text/csv");
    }

    @Test
    void a_media_type_with_a_file_type_is_the_media_type_of_a_file_type() {
        for (Concept mediaType : Vocabularies.of(MEDIA_TYPE).concepts())
            for (String match : mediaType.matches())
                assertThat(Vocabularies.fileTypeOf(mediaType.iri()))
                        .isEqualTo(Vocabularies.of(FILE_TYPE).byIri(match))
                        .isPresent();
    }

    @Test
    void an_iri_is_found_without_naming_its_vocabulary() {
        assertThat(Vocabularies.byIri("http://publications.europa.eu/resource/authority/frequency/ANNUAL"))
                .map(concept -> concept.label("fr"))
                .contains("annuel");
        assertThat(Vocabularies.byIri("http://example.org/annual")).isEmpty();
    }

    private static Stream<String> variants(String iri) {
        String rest = iri.substring(iri.indexOf(':'));
        return Stream.of("http" + rest, "https" + rest, "http" + rest + "/", "https" + rest + "/");
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }
}
