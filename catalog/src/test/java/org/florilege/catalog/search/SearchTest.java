package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.catalog.search.Records.dataset;
import static org.florilege.catalog.search.Records.record;

import java.util.List;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.search.SearchPage.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found by which words.
class SearchTest {

    private static final List<CatalogRecord> RECORDS = List.of(
            dataset("biopsies", """
                    dct:title 'Biopsies du col de l’utérus'@fr, 'Cervical biopsies'@en ;
                    dct:description 'Lames numérisées, relues par des médecins de l\\'hôpital public.'@fr ;
                    dcat:keyword 'cancer'@fr, 'anatomopathologie'@fr, 'pathology'@en ;
                    dct:identifier 'https://doi.org/10.5281/ZENODO.1234', 'FR-0042'
                    """),
            dataset("melanoma", """
                    dct:title 'Melanoma whole-slide images'@en ;
                    dct:description 'Slides of patients with skin cancer and their relapses.'@en
                    """),
            dataset("avc", """
                    dct:title 'Registre des accidents vasculaires cérébraux'@fr ;
                    dct:description 'Chaque accident vasculaire cérébral de la région.'@fr
                    """),
            dataset("hospitals", """
                    dct:title 'Répertoire FINESS' ;
                    dct:description 'La liste des établissements de santé, avec les urgences des hôpitaux.' ;
                    dct:publisher ex:ans
                    """),
            dataset("finess-use", """
                    dct:title 'Activité des services'@fr ;
                    dct:description 'Les services sont nommés par leur numéro du répertoire FINESS.'@fr
                    """),
            dataset("waste-water", """
                    dct:title 'Surveillance des eaux usées (SARS-CoV-2)'@fr
                    """),
            dataset("vaccines", """
                    dct:title 'Lieux de vaccination contre la Covid-19, par commune et par jour'@fr
                    """),
            record(Kind.ALGORITHM, "segmentation", """
                    dct:title 'Segmentation de lésions'@fr ; schema:programmingLanguage 'Python'
                    """),
            dataset("tissues", "dct:title 'TissueNet'@en"),
            dataset("examinations", "dct:title 'Examens cliniques'@fr"),
            dataset("german", "dct:title 'Krankenhausverzeichnis'@de ; dct:description 'Alle Krankenhäuser'@de"),
            record(Kind.ORGANISATION, "ans", "foaf:name 'Agence du numérique en santé'@fr"));

    @SuppressWarnings("NullAway.Init")
    private static TestIndex catalogue;

    @BeforeAll
    static void fill() {
        catalogue = TestIndex.of(RECORDS);
    }

    @AfterAll
    static void empty() {
        catalogue.close();
    }

    @Test
    void a_long_text_without_spaces_is_a_query_like_any_other() {
        assertThat(catalogue
                        .index
                        .search(SearchQuery.of("漢字仮名交".repeat(200), "fr"))
                        .total())
                .isZero();
    }

    @Test
    void a_word_of_the_title_comes_before_the_same_word_of_a_description() {
        assertThat(catalogue.find("FINESS")).containsExactly("hospitals", "finess-use");
    }

    @Test
    void all_words_are_required_wherever_they_stand() {
        assertThat(catalogue.find("biopsies cancer")).containsExactly("biopsies");
        assertThat(catalogue.find("pathology hôpital")).containsExactly("biopsies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"l'hôpital", "l’hôpital", "L'HÔPITAL", "hopital", "hôpitaux", "Hopitaux"})
    void elision_accents_case_and_plural_do_not_matter(String words) {
        assertThat(catalogue.find(words)).contains("biopsies", "hospitals");
    }

    @Test
    void a_phrase_finds_only_words_that_stand_together() {
        assertThat(catalogue.find("\"lames numérisées\"")).containsExactly("biopsies");
        assertThat(catalogue.find("« médecins de l'hôpital »")).containsExactly("biopsies");
        assertThat(catalogue
                        .index
                        .search(SearchQuery.of("\"numérisées lames\"", "fr"))
                        .reading())
                .isNotEqualTo(Reading.ALL_WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canc", "biopsies canc", "anatomop"})
    void the_last_word_may_be_the_beginning_of_one(String words) {
        assertThat(catalogue.find(words)).first().isEqualTo("biopsies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"biopsyes", "anatomopatologie", "utéruss"})
    void a_misspelt_word_is_found_and_said_to_be_misspelt(String words) {
        SearchPage page = catalogue.index.search(SearchQuery.of(words, "fr"));

        assertThat(page.hits())
                .first()
                .satisfies(hit -> assertThat(hit.record().id()).isEqualTo(Records.id("biopsies")));
        assertThat(page.reading()).isEqualTo(Reading.NEAR_SPELLING);
    }

    @Test
    void the_spelling_that_was_probably_meant_is_offered() {
        assertThat(catalogue.index.search(SearchQuery.of("biopsyes", "fr")).spelling())
                .isEqualTo("biopsies");
        assertThat(catalogue.index.search(SearchQuery.of("biopsies", "fr")).spelling())
                .isNull();
    }

    @Test
    void a_spelling_that_finds_nothing_is_not_offered() {
        SearchPage page = catalogue.index.search(SearchQuery.of("biopsyes krankenhauser", "fr"));

        assertThat(page.spelling()).isNull();
    }

    @Test
    void the_very_word_weighs_more_than_another_name_of_the_thing() {
        assertThat(catalogue.find("covid")).containsExactly("vaccines", "waste-water");
        assertThat(catalogue.find("SARS-CoV-2")).containsExactly("waste-water", "vaccines");
    }

    @Test
    void code_is_found_by_the_language_it_is_written_in() {
        assertThat(catalogue.find("python")).containsExactly("segmentation");
    }

    @Test
    void when_no_record_has_all_words_those_with_some_are_shown() {
        SearchPage page = catalogue.index.search(SearchQuery.of("biopsies xylophone", "fr"));

        assertThat(page.hits())
                .first()
                .satisfies(hit -> assertThat(hit.record().id()).isEqualTo(Records.id("biopsies")));
        assertThat(page.reading()).isEqualTo(Reading.SOME_WORDS);
    }

    @Test
    void a_name_of_several_words_that_nothing_has_is_looked_for_by_its_words() {
        SearchPage page = catalogue.index.search(SearchQuery.of("essai clinique", "fr"));

        assertThat(page.hits())
                .first()
                .satisfies(hit -> assertThat(hit.record().id()).isEqualTo(Records.id("examinations")));
        assertThat(page.reading()).isEqualTo(Reading.SOME_WORDS);
    }

    @Test
    void a_name_that_is_one_word_is_found_in_two() {
        assertThat(catalogue.find("tissue net")).containsExactly("tissues");
        assertThat(catalogue.find("Tissue-Net")).containsExactly("tissues");
    }

    @Test
    void a_query_in_one_language_finds_records_of_the_other() {
        assertThat(catalogue.find("mélanome")).containsExactly("melanoma");
        assertThat(catalogue.find("cancer de la peau")).containsExactly("melanoma");
        assertThat(catalogue.find(SearchQuery.of("hospitals", "en"))).contains("biopsies", "hospitals");
    }

    @Test
    void texts_of_a_third_language_are_found_too() {
        assertThat(catalogue.find("Krankenhäuser")).containsExactly("german");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AVC", "avc", "l'AVC", "accident vasculaire cérébral", "stroke"})
    void an_abbreviation_and_its_long_form_find_the_same(String words) {
        assertThat(catalogue.find(words)).containsExactly("avc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.5281/zenodo.1234", "doi:10.5281/zenodo.1234", "DOI: 10.5281/ZENODO.1234",
                        "https://doi.org/10.5281/zenodo.1234",
                "http://dx.doi.org/10.5281/zenodo.1234.", "https://doi.org/10.5281%2Fzenodo.1234", "FR-0042", "fr-0042",
                "https://example.org/biopsies", "example.org/biopsies/"
            })
    void an_identifier_is_found_in_any_spelling(String identifier) {
        assertThat(catalogue.find(identifier)).first().isEqualTo("biopsies");
    }

    @Test
    void a_record_is_found_by_the_name_of_its_publisher_that_it_only_points_at() {
        assertThat(catalogue.find("agence du numérique")).containsExactly("ans", "hospitals");
        assertThat(catalogue
                        .index
                        .search(SearchQuery.of("FINESS", "fr"))
                        .hits()
                        .getFirst()
                        .facts()
                        .publishers())
                .containsExactly("Agence du numérique en santé");
    }

    @Test
    void no_words_show_everything() {
        assertThat(catalogue.index.search(SearchQuery.of(" ", "fr")).total()).isEqualTo(RECORDS.size());
    }

    @Test
    void words_that_are_nowhere_find_nothing() {
        SearchPage page = catalogue.index.search(SearchQuery.of("xylophone", "fr"));

        assertThat(page.total()).isZero();
        assertThat(page.hits()).isEmpty();
        assertThat(page.nextCursor()).isNull();
    }
}
