package org.florilege.bench;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.search.SearchIndex;
import org.florilege.catalog.search.SearchQuery;

/// The questions of the benchmark: the same ones for the portal and for the engine under it.
///
/// @param name what kind of question, for the table
/// @param queries in the order in which they are asked
record Searches(String name, List<SearchQuery> queries) {

    private static final int VARIETY = 400;

    Searches {
        queries = List.copyOf(queries);
    }

    /// Two words that occur.
    static Searches words() {
        return new Searches("words", make(query -> query));
    }

    /// Two words and a value of each of three facets.
    static Searches wordsAndFacets() {
        return new Searches(
                "words + 3 facets",
                make(query -> query.with(Facet.THEME, "HEAL")
                        .with(Facet.FORMAT, "CSV")
                        .with(Facet.ACCESS_RIGHTS, "PUBLIC")));
    }

    /// Everything, with the counts of all facets.
    static Searches everything() {
        return new Searches("empty query, all facets", List.of(SearchQuery.of("", "fr")));
    }

    private static List<SearchQuery> make(Function<SearchQuery, SearchQuery> narrow) {
        SplittableRandom random = new SplittableRandom(7);
        List<SearchQuery> queries = new ArrayList<>();
        for (int i = 0; i < VARIETY; i++)
            queries.add(narrow.apply(SearchQuery.of(Words.frequentFrench(random, 2), "fr")));
        return queries;
    }

    List<HttpRequest> asked(Function<String, HttpRequest> portal, String path) {
        return queries.stream()
                .map(query -> portal.apply(path + parameters(query)))
                .toList();
    }

    List<HttpRequest> askedBare(BareElasticsearch engine) {
        return queries.stream()
                .map(query -> engine.search(SearchIndex.DEFAULT_NAME, query))
                .toList();
    }

    private static String parameters(SearchQuery query) {
        StringBuilder parameters = new StringBuilder("?lang=fr&q=").append(encoded(query.words()));
        query.filters()
                .forEach((facet, values) -> values.forEach(value -> parameters
                        .append('&')
                        .append(facet.parameter())
                        .append('=')
                        .append(encoded(value))));
        return parameters.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
