package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.florilege.catalog.record.RecordKey;
import tools.jackson.databind.JsonNode;

/// Lists the records that meet a condition, ten thousand at a time, and counts values among them.
final class MatchSearch {

    /// What Elasticsearch gives at most at once.
    static final int PAGE = 10_000;

    private final ElasticsearchConnection connection;
    private final String index;
    private final Map<String, Object> query;
    private final int page;

    MatchSearch(ElasticsearchConnection connection, String index, Condition condition, String language) {
        this(connection, index, condition, language, PAGE);
    }

    /// @param page list so many at a time
    MatchSearch(ElasticsearchConnection connection, String index, Condition condition, String language, int page) {
        this.connection = connection;
        this.index = index;
        this.page = page;
        this.query = new ConditionQuery(language).of(condition);
    }

    /// @param most list at least so many, if there are
    Matches list(List<Map<String, Object>> sort, int most) {
        LongStream.Builder keys = LongStream.builder();
        Map<String, Object> body = new HashMap<>(Map.of(
                "size",
                Math.min(page, Math.max(1, most)),
                "query",
                query,
                "_source",
                false,
                "track_total_hits",
                true,
                "sort",
                sort));
        long total = -1;
        int listed = 0;
        while (true) {
            JsonNode found = ask(body).path("hits");
            JsonNode hits = found.path("hits");
            if (total < 0) total = found.path("total").path("value").asLong();
            for (JsonNode hit : hits)
                keys.add(new RecordKey(hit.path("sort").path(sort.size() - 1).asString()).bits());
            listed += hits.size();
            if (listed >= Math.min(total, most) || hits.isEmpty()) break;
            body.put("size", Math.min(page, most - listed));
            body.put("track_total_hits", false);
            body.put("search_after", after(hits.path(hits.size() - 1).path("sort")));
        }
        return new Matches(Math.max(total, listed), keys.build().toArray());
    }

    private static List<Object> after(JsonNode sort) {
        List<Object> after = new ArrayList<>();
        for (JsonNode value : sort)
            after.add(
                    value.isNumber()
                            ? (value.isIntegralNumber() ? (Object) value.longValue() : value.doubleValue())
                            : value.asString());
        return after;
    }

    /// How many have each value of a facet, the commonest first.
    Map<String, Long> values(Facet facet, int most) {
        Map<String, Object> terms = Map.of("field", ConditionQuery.field(facet), "size", Math.max(1, most));
        JsonNode answer = ask(Map.of(
                "size", 0, "query", query, "track_total_hits", false, "aggs", Map.of("v", Map.of("terms", terms))));
        Map<String, Long> values = new LinkedHashMap<>();
        for (JsonNode bucket : answer.path("aggregations").path("v").path("buckets"))
            values.put(bucket.path("key").asString(), bucket.path("doc_count").asLong());
        return values;
    }

    private JsonNode ask(Map<String, Object> body) {
        JsonNode answer = connection.search(
                "/" + index + "/_search",
                Map.of(
                        "allow_partial_search_results",
                        "false",
                        "filter_path",
                        "timed_out,hits.total,hits.hits.sort,aggregations"),
                Json.bytes(body));
        if (answer.path("timed_out").asBoolean())
            throw new SearchException("Elasticsearch ran out of time for a search: try again in a moment.");
        return answer;
    }
}
