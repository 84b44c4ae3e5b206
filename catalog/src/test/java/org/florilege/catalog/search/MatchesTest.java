package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.catalog.search.Records.dataset;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.search.Condition.All;
import org.florilege.catalog.search.Condition.Any;
import org.florilege.catalog.search.Condition.Everything;
import org.florilege.catalog.search.Condition.HasAny;
import org.florilege.catalog.search.Condition.HasLike;
import org.florilege.catalog.search.Condition.HasSome;
import org.florilege.catalog.search.Condition.Identified;
import org.florilege.catalog.search.Condition.Keys;
import org.florilege.catalog.search.Condition.Not;
import org.florilege.catalog.search.Condition.Title;
import org.florilege.catalog.search.Condition.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MatchesTest {

    private static final int MANY = 60;

    @SuppressWarnings("NullAway.Init")
    private static TestIndex catalogue;

    @BeforeAll
    static void fill() {
        catalogue = TestIndex.of(IntStream.range(0, MANY)
                .mapToObj(i -> dataset(
                        "d" + i,
                        "dct:title 'Registre " + i % 7 + (i % 3 == 0 ? " registre'@fr" : "'@fr")
                                + (i % 2 == 0 ? " ; dcat:theme theme:HEAL" : "")
                                + (i == 5 ? " ; dcat:keyword \"maladie d'Alzheimer\"@fr" : "")
                                + (i == 6 ? " ; dcat:keyword 'maladie'@fr" : "")))
                .toList());
    }

    @AfterAll
    static void empty() {
        catalogue.close();
    }

    private static long count(Condition condition) {
        return catalogue.index.matches(condition, Matches.Order.KEY, 1).total();
    }

    private static final Condition HEALTH = new HasAny(Facet.THEME, Set.of("HEAL"));

    @Test
    void each_match_is_listed_once_whatever_the_order_and_the_pages() {
        Condition words = new Words("registre");
        for (List<Map<String, Object>> sort : List.<List<Map<String, Object>>>of(
                List.of(Map.of("key", "asc")),
                List.of(Map.of("_score", "desc"), Map.of("key", "asc")),
                List.of(Map.of("order.fr", "asc"), Map.of("key", "asc")))) {
            Matches all = new MatchSearch(catalogue.connection, catalogue.alias, words, "fr", 7)
                    .list(sort, Integer.MAX_VALUE);
            assertThat(all.bits().distinct().count()).isEqualTo(MANY);
            assertThat(all.total()).isEqualTo(MANY);
            Matches some = new MatchSearch(catalogue.connection, catalogue.alias, words, "fr", 7).list(sort, 20);
            assertThat(some.bits().toArray()).isEqualTo(all.bits().limit(20).toArray());
            assertThat(some.total()).isEqualTo(MANY);
        }
    }

    @Test
    void matches_are_in_the_order_of_keys() {
        Matches matches = catalogue.index.matches(new Everything(), Matches.Order.KEY, 1_000);

        List<String> keys = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) keys.add(matches.key(i).value());
        assertThat(keys).hasSize(MANY).isSorted();
    }

    @Test
    void conditions_combine() {
        assertThat(count(HEALTH)).isEqualTo(30);
        assertThat(count(new Not(HEALTH))).isEqualTo(30);
        assertThat(count(new HasSome(Facet.THEME))).isEqualTo(30);
        assertThat(count(new All(List.of(HEALTH, new Title("registre 3"))))).isEqualTo(4);
        assertThat(count(new Any(List.of(HEALTH, new HasSome(Facet.KEYWORD))))).isEqualTo(31);
        assertThat(count(new Any(List.of()))).isZero();
        assertThat(count(Condition.of(EnumSet.of(Kind.ALGORITHM), HEALTH))).isZero();
        assertThat(count(new Keys(Set.of(RecordKey.of(Records.id("d1")))))).isEqualTo(1);
        assertThat(count(new Identified(Records.id("d1").iri()))).isEqualTo(1);
    }

    @Test
    void a_value_is_found_whatever_stands_between_its_words() {
        assertThat(count(new HasLike(Facet.KEYWORD, "maladie d Alzheimer"))).isEqualTo(1);
        assertThat(count(new HasLike(Facet.KEYWORD, "maladie d'Alzheimer"))).isEqualTo(1);
        assertThat(count(new HasLike(Facet.KEYWORD, "maladie"))).isEqualTo(1);
        assertThat(count(new HasLike(Facet.KEYWORD, ".*"))).isZero();
    }

    @Test
    void values_are_counted_within_a_condition() {
        assertThat(catalogue.index.values(new Not(new HasSome(Facet.KEYWORD)), Facet.THEME, 10))
                .isEqualTo(Map.of("HEAL", 29L));
    }
}
