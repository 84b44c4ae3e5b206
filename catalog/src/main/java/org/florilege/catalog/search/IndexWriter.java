package org.florilege.catalog.search;

import java.util.Map;
import org.florilege.catalog.search.BulkBody.Part;
import org.florilege.catalog.search.Generations.Generation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Puts documents into an index.
final class IndexWriter {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWriter.class);
    private static final Map<String, String> PARAMETERS =
            Map.of("require_alias", "true", "filter_path", "errors,items.*.error,items.*._id,items.*.status");
    private static final int BAD_REQUEST = 400;

    private final ElasticsearchConnection connection;

    IndexWriter(ElasticsearchConnection connection) {
        this.connection = connection;
    }

    /// When this returns, the documents survive the death of the server. One that the mapping refuses
    /// is left out and logged; any other failure is an exception, after which some of them may be in
    /// place.
    void write(Generation generation, BulkBody body) {
        for (Part part : body.parts()) {
            JsonNode answer =
                    connection.lines("/" + generation.writeAlias() + "/_bulk", PARAMETERS, part.buffer(), part.size());
            if (answer.path("errors").asBoolean(false))
                for (JsonNode item : answer.path("items")) item.values().forEach(this::check);
        }
    }

    private void check(JsonNode item) {
        JsonNode error = item.path("error");
        if (error.isMissingNode()) return;
        int status = item.path("status").asInt();
        String reason =
                error.path("type").asString("") + ": " + error.path("reason").asString("");
        if (status != BAD_REQUEST)
            throw new SearchException(
                    "Elasticsearch did not take the document of record "
                            + item.path("_id").asString("") + " (" + reason + "): it is sent again.",
                    status);
        LOG.warn(
                "Record {} is left out of the search index: {}",
                item.path("_id").asString(""),
                reason);
    }
}
