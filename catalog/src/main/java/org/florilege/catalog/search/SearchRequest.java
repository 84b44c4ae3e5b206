package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.search.SearchPage.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One search as Elasticsearch takes it, and what its answer means.
final class SearchRequest {

    private static final Map<String, Object> BY_KEY = Map.of("key", "asc");

    private final SearchQuery query;
    private final QueryWords words;
    private final FacetRequest facets;
    private final String fingerprint;
    private final @Nullable Cursor cursor;

    SearchRequest(SearchQuery query) {
        this.query = query;
        this.words = QueryWords.parse(query.words());
        this.facets = new FacetRequest(query.filters());
        this.fingerprint = Cursor.fingerprint(query);
        String given = query.cursor();
        this.cursor = given == null ? null : Cursor.read(given, fingerprint);
    }

    /// Requests for the same query go to the same copy of the index, so that scores agree from page to
    /// page.
    Map<String, String> parameters() {
        return Map.of(
                "request_cache", "true", "allow_partial_search_results", "false", "preference", "q" + fingerprint);
    }

    /// The reading to begin with.
    Reading firstReading() {
        return cursor == null ? Reading.ALL_WORDS : cursor.reading();
    }

    /// Whether a more generous reading is worth a try after this answer.
    boolean foundNothing(JsonNode answer) {
        return !words.isEmpty() && cursor == null && matched(answer) == 0;
    }

    boolean allows(Reading reading) {
        return reading != Reading.SOME_WORDS || words.count() > 1;
    }

    private long matched(JsonNode answer) {
        return facets.narrows()
                ? answer.path("aggregations")
                        .path(FacetRequest.MATCHED)
                        .path("doc_count")
                        .asLong()
                : total(answer);
    }

    private static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
    }

    byte[] body(Reading reading) {
        Map<String, Object> body = new HashMap<>();
        body.put("size", query.size());
        body.put("track_total_hits", true);
        body.put("_source", Shown.HIT);
        WordsQuery wanted = new WordsQuery(words, reading, query.language());
        body.put("query", wanted.build());
        body.put("sort", sort());
        body.put("aggs", facets.aggregations());
        if (facets.narrows()) body.put("post_filter", facets.postFilter());
        if (!words.isEmpty()) body.put("highlight", Highlights.request(wanted.marked()));
        if (cursor != null) body.put("search_after", cursor.after());
        if (reading != Reading.ALL_WORDS && cursor == null) body.put("suggest", Spelling.request(words.text()));
        return Json.bytes(body);
    }

    private List<Map<String, Object>> sort() {
        Map<String, Object> first = switch (query.sort()) {
            case RELEVANCE -> words.isEmpty() ? Map.of("date", "desc") : Map.of("_score", "desc");
            case DATE -> Map.of("date", "desc");
            case CHANGED -> Map.of("sequence", "desc");
            case TITLE -> Map.of("order." + ("en".equals(query.language()) ? "en" : "fr"), "asc");
        };
        return List.of(first, BY_KEY);
    }

    SearchPage read(JsonNode answer, Reading reading, ChallengeTitles titles) {
        if (answer.path("timed_out").asBoolean())
            throw new SearchException("Elasticsearch ran out of time for a search: try again in a moment.");
        String language = query.language();
        JsonNode list = answer.path("hits").path("hits");
        List<Hit> hits = new ArrayList<>();
        for (JsonNode hit : list) hits.add(Shown.hit(hit, language));
        return new SearchPage(
                total(answer),
                hits,
                new FacetReading(facets, answer.path("aggregations"), language).read(keys -> titles.of(keys, language)),
                next(list, reading, total(answer)),
                reading,
                Spelling.read(answer, words.text()));
    }

    private @Nullable String next(JsonNode hits, Reading reading, long total) {
        long shown = (cursor == null ? 0 : cursor.shown()) + hits.size();
        if (hits.size() < query.size() || shown >= total) return null;
        List<Object> after = new ArrayList<>();
        for (JsonNode value : hits.path(hits.size() - 1).path("sort"))
            after.add(
                    value.isIntegralNumber()
                            ? value.longValue()
                            : value.isNumber() ? value.doubleValue() : value.asString());
        return new Cursor(fingerprint, reading, shown, after).write();
    }
}
