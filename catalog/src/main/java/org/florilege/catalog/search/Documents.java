package org.florilege.catalog.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Reads documents by their keys.
final class Documents {

    private Documents() {}

    /// @param fields the parts of the documents that are wanted
    /// @return the answer of `_mget`, whose `docs` say `found` or not
    /// @throws SearchException also when the index is not there, which `_mget` itself says of each
    /// document only
    static JsonNode get(
            ElasticsearchConnection connection, String index, Collection<String> keys, List<String> fields) {
        JsonNode answer = connection.search(
                "/" + index + "/_mget", Map.of("_source", String.join(",", fields)), Json.bytes(Map.of("ids", keys)));
        JsonNode error = answer.path("docs").path(0).path("error");
        if (!error.isMissingNode())
            throw new SearchException(
                    "The search index " + index + " cannot be read ("
                            + error.path("reason").asString("") + "): it is built "
                            + "again by itself or by florilege reindex.",
                    "index_not_found_exception".equals(error.path("type").asString("")) ? NOT_FOUND : 0);
        return answer;
    }

    private static final int NOT_FOUND = 404;
}
