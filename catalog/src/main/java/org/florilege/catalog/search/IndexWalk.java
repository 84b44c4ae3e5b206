package org.florilege.catalog.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Walks over all documents that match, in the order of their keys, a page at a time.
final class IndexWalk {

    private static final int PAGE = 1000;

    private final ElasticsearchConnection connection;
    private final String index;

    IndexWalk(ElasticsearchConnection connection, String index) {
        this.connection = connection;
        this.index = index;
    }

    /// @param fields the parts of the documents that are wanted
    /// @param action is shown each page: a list of hits
    void forEachPage(Map<String, Object> query, List<String> fields, Consumer<List<JsonNode>> action) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "size", PAGE,
                "query", query,
                "_source", fields,
                "track_total_hits", false,
                "sort", List.of(Map.of("key", "asc"))));
        List<JsonNode> hits;
        do {
            byte[] request = Json.bytes(body);
            JsonNode answer = Patience.USUAL.ask(() -> connection.search(
                    "/" + index + "/_search", Map.of("allow_partial_search_results", "false"), request));
            hits = answer.path("hits").path("hits").valueStream().toList();
            if (hits.isEmpty()) return;
            body.put("search_after", List.of(hits.getLast().path("_id").asString()));
            action.accept(hits);
        } while (hits.size() == PAGE);
    }
}
