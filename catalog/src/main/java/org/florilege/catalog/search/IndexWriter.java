package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.List;
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
    private final Patience patience;

    IndexWriter(ElasticsearchConnection connection) {
        this(connection, Patience.USUAL);
    }

    IndexWriter(ElasticsearchConnection connection, Patience patience) {
        this.connection = connection;
        this.patience = patience;
    }

    /// When this returns, the documents survive the death of the server. One that the mapping refuses
    /// is left out and logged; what a busy server refuses is sent again for a while; any other failure is an
    /// exception, after which some of them may be in place.
    void write(Generation generation, BulkBody body) {
        for (Part part : body.parts())
            for (JsonNode item : patience.ask(() -> send(generation, part)))
                LOG.warn(
                        "Record {} is left out of the search index: {}",
                        item.path("_id").asString(""),
                        Refusal.of(item.path("error")));
    }

    /// @return those that the mapping refuses
    private List<JsonNode> send(Generation generation, Part part) {
        JsonNode answer =
                connection.lines("/" + generation.writeAlias() + "/_bulk", PARAMETERS, part.buffer(), part.size());
        if (!answer.path("errors").asBoolean(false)) return List.of();
        List<JsonNode> unfit = new ArrayList<>();
        for (JsonNode item : answer.path("items"))
            for (JsonNode outcome : item.values()) if (isUnfit(outcome)) unfit.add(outcome);
        return unfit;
    }

    private static boolean isUnfit(JsonNode outcome) {
        JsonNode error = outcome.path("error");
        if (error.isMissingNode()) return false;
        int status = outcome.path("status").asInt();
        if (status == BAD_REQUEST) return true;
        Refusal refusal = Refusal.of(error);
        throw refusal.exception(
                "Elasticsearch did not take the document of record "
                        + outcome.path("_id").asString("") + " (" + refusal + "): ",
                status);
    }
}
