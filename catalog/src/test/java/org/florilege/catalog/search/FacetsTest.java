package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.florilege.catalog.search.Records.dataset;
import static org.florilege.catalog.search.Records.record;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.search.FacetCounts.Bucket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Counts that mean what people think they mean.
class FacetsTest {

    private static final String RARE = "sujet 30";

    private static final List<CatalogRecord> RECORDS = Stream.concat(
                    Stream.of(
                            dataset("a", """
                                    dct:title 'Données A'@fr ; dcat:theme theme:HEAL, theme:TECH ; dct:accessRights access:PUBLIC ;
                                    dct:license licence:CC_BY_4_0 ; dct:issued '2020-05-01' ; dct:modified '2024-01-01' ;
                                    dct:publisher [ foaf:name 'Agence A'@fr ] ;
                                    dcat:distribution [ dct:format filetype:CSV ], [ dcat:mediaType 'text/csv' ]
                                    """),
                            dataset("b", """
                                    dct:title 'Données B'@fr ; dcat:theme theme:HEAL ; dct:accessRights access:RESTRICTED ;
                                    dct:issued '2021'
                                    """),
                            dataset(
                                    "c",
                                    "dct:title 'Données C'@fr ; dcat:theme theme:ENVI ; dct:accessRights access:PUBLIC"),
                            record(Kind.CHALLENGE, "race", """
                                    dct:title 'Course aux données'@fr, 'Data race'@en ; dcat:theme theme:TECH ; prov:used ex:b ;
                                    schema:startDate '2023-05'
                                    """),
                            record(Kind.ALGORITHM, "code", """
                                    dct:title 'Code lauréat'@fr ; dct:relation ex:race ; schema:programmingLanguage 'Python'
                                    """)),
                    IntStream.rangeClosed(1, 30)
                            .mapToObj(i -> dataset(
                                    "k" + i,
                                    "dct:title 'Mots-clés'@fr ; dcat:keyword "
                                            + IntStream.rangeClosed(i, 30)
                                                    .mapToObj(n -> "'sujet " + n + "'@fr")
                                                    .toList()
                                                    .toString()
                                                    .replaceAll("[\\[\\]]", ""))))
            .toList();

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
    void every_value_is_counted_with_its_label_in_the_language_of_the_query() {
        assertThat(buckets(everything(), Facet.THEME))
                .extracting(Bucket::value, Bucket::label, Bucket::count, Bucket::selected)
                .containsExactly(
                        tuple("HEAL", "Santé", 2L, false),
                        tuple("TECH", "Science et technologie", 2L, false),
                        tuple("ENVI", "Environnement", 1L, false));
        assertThat(buckets(SearchQuery.of("", "en"), Facet.THEME))
                .first()
                .extracting(Bucket::label)
                .isEqualTo("Health");
    }

    @Test
    void choosing_a_second_theme_widens_and_the_counts_of_themes_stay() {
        SearchQuery one = everything().with(Facet.THEME, "ENVI");
        SearchQuery two = one.with(Facet.THEME, "HEAL");

        assertThat(catalogue.find(one)).containsExactly("c");
        assertThat(catalogue.find(two)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(buckets(two, Facet.THEME))
                .extracting(Bucket::value, Bucket::count, Bucket::selected)
                .containsExactly(tuple("HEAL", 2L, true), tuple("TECH", 2L, false), tuple("ENVI", 1L, true));
    }

    @Test
    void a_choice_in_one_facet_narrows_the_counts_of_the_others() {
        SearchQuery health = everything().with(Facet.THEME, "HEAL");

        assertThat(buckets(health, Facet.ACCESS_RIGHTS))
                .extracting(Bucket::value, Bucket::count)
                .containsExactlyInAnyOrder(tuple("PUBLIC", 1L), tuple("RESTRICTED", 1L));
        assertThat(catalogue.find(health.with(Facet.ACCESS_RIGHTS, "PUBLIC"))).containsExactly("a");
        assertThat(buckets(health.with(Facet.ACCESS_RIGHTS, "PUBLIC"), Facet.THEME))
                .extracting(Bucket::value, Bucket::count)
                .containsExactly(tuple("ENVI", 1L), tuple("HEAL", 1L), tuple("TECH", 1L));
    }

    @Test
    void a_filter_may_be_given_as_an_iri_or_in_another_case() {
        assertThat(catalogue.find(everything()
                        .with(Facet.THEME, "http://publications.europa.eu/resource/authority/data-theme/ENVI")))
                .containsExactly("c");
        assertThat(catalogue.find(everything().with(Facet.THEME, "envi"))).containsExactly("c");
    }

    @Test
    void no_more_values_than_fit_are_offered_but_a_chosen_one_always_is() {
        SearchQuery rare = everything().with(Facet.KEYWORD, "sujet 1");

        assertThat(buckets(everything(), Facet.KEYWORD)).hasSize(FacetCounts.MAX_BUCKETS);
        assertThat(buckets(everything(), Facet.KEYWORD)).first().isEqualTo(new Bucket(RARE, RARE, 30, false));
        assertThat(buckets(rare, Facet.KEYWORD)).last().isEqualTo(new Bucket("sujet 1", "sujet 1", 1, true));
    }

    @Test
    void a_chosen_value_that_gives_nothing_is_shown_with_zero() {
        SearchQuery none = everything().with(Facet.THEME, "ENVI").with(Facet.ACCESS_RIGHTS, "RESTRICTED");

        assertThat(catalogue.index.search(none).total()).isZero();
        assertThat(buckets(none, Facet.ACCESS_RIGHTS)).contains(bucketOf("RESTRICTED", "restreint", 0));
        assertThat(catalogue.index.search(none).reading()).isEqualTo(SearchPage.Reading.ALL_WORDS);
    }

    private static Bucket bucketOf(String value, String label, long count) {
        return buckets(everything().with(Facet.THEME, "ENVI").with(Facet.ACCESS_RIGHTS, value), Facet.ACCESS_RIGHTS)
                .stream()
                .filter(bucket -> bucket.value().equals(value) && bucket.selected() && bucket.count() == count)
                .filter(bucket -> !bucket.label().isEmpty() && !label.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_file_type_counts_once_a_record_however_it_is_stated() {
        assertThat(buckets(everything(), Facet.FORMAT)).containsExactly(new Bucket("CSV", "CSV", 1, false));
    }

    @Test
    void years_are_those_of_publication_the_latest_first() {
        assertThat(buckets(everything(), Facet.YEAR)).extracting(Bucket::value).containsExactly("2023", "2021", "2020");
    }

    @Test
    void a_challenge_gathers_its_data_and_its_algorithms_whichever_of_them_points_at_the_other() {
        String race = RecordKey.of(Records.id("race")).value();

        assertThat(buckets(everything(), Facet.CHALLENGE))
                .containsExactly(new Bucket(race, "Course aux données", 2, false));
        assertThat(buckets(SearchQuery.of("", "en"), Facet.CHALLENGE))
                .extracting(Bucket::label)
                .containsExactly("Data race");
        assertThat(catalogue.find(everything().with(Facet.CHALLENGE, race))).containsExactlyInAnyOrder("b", "code");
    }

    @Test
    void an_empty_challenge_chooses_nothing_and_a_foreign_one_finds_nothing() {
        assertThat(catalogue.find(everything().with(Facet.CHALLENGE, "\0"))).isEqualTo(catalogue.find(everything()));
        assertThat(catalogue.find(everything().with(Facet.CHALLENGE, " ou bien ")))
                .isEmpty();
    }

    @Test
    void what_a_hit_shows_besides_its_title() {
        Hit hit =
                catalogue.index.search(SearchQuery.of("données A", "fr")).hits().getFirst();

        assertThat(hit.facts())
                .isEqualTo(new HitFacts(
                        List.of("Agence A"),
                        List.of(new CodedValue("PUBLIC", "public")),
                        List.of(new CodedValue("CSV", "CSV")),
                        hit.facts().licences(),
                        "2020-05-01",
                        "2024-01-01"));
        assertThat(hit.facts().licences()).extracting(CodedValue::value).containsExactly("CC_BY_4_0");
    }

    private static SearchQuery everything() {
        return SearchQuery.of("", "fr");
    }

    private static List<Bucket> buckets(SearchQuery query, Facet facet) {
        return catalogue.index.search(query).facets().stream()
                .filter(counts -> counts.facet() == facet)
                .findFirst()
                .map(FacetCounts::buckets)
                .orElse(List.of());
    }
}
