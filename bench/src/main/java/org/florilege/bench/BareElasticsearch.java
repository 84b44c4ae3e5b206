package org.florilege.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.florilege.catalog.search.SearchIndex;
import org.florilege.catalog.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Elasticsearch alone: its own HTTP interface, the same settings, mappings, documents and queries as ours.
final class BareElasticsearch {

    private static final String COPY = "bench-copy";
    private static final int BODY_BYTES = 5 << 20;
    private static final int PAGE = 2_000;

    private final URI server;
    private final LoadClient http;

    BareElasticsearch(URI server, LoadClient http) {
        this.server = server;
        this.http = http;
    }

    /// Seconds that `_bulk` takes for all documents of this index into a new one of the same make.
    double bulk(String index) throws IOException, InterruptedException {
        createCopy(index);
        List<byte[]> bodies = bodies(index);
        long start = System.nanoTime();
        for (byte[] body : bodies) {
            JsonNode answer = json(post("/" + COPY + "/_bulk", body, "application/x-ndjson"));
            if (answer.path("errors").asBoolean()) throw new IOException("_bulk refused a document: " + answer);
        }
        json(post("/" + COPY + "/_refresh", new byte[0], "application/json"));
        double seconds = Step.seconds(start);
        http.ask(request("/" + COPY).DELETE().build());
        return seconds;
    }

    /// What the portal would ask, asked directly.
    HttpRequest search(String index, SearchQuery query) {
        String parameters = SearchIndex.requestParameters(query).entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&", "?", ""));
        return search(index, parameters, SearchIndex.requestBody(query));
    }

    /// Lets the engine forget the answers that it gave, so that nobody profits from what another asked.
    void forgetAnswers(String index) throws IOException, InterruptedException {
        json(post("/" + index + "/_cache/clear?request=true", new byte[0], "application/json"));
    }

    private HttpRequest search(String index, String parameters, byte[] body) {
        return post("/" + index + "/_search" + parameters, body, "application/json");
    }

    private void createCopy(String index) throws IOException, InterruptedException {
        JsonNode made = json(request("/" + index).GET().build()).iterator().next();
        ObjectNode settings = (ObjectNode) made.path("settings").path("index").deepCopy();
        settings.remove(List.of("uuid", "version", "creation_date", "provided_name", "refresh_interval"));
        settings.put("refresh_interval", "-1");
        byte[] body = Step.JSON.writeValueAsBytes(
                Map.of("settings", Map.of("index", settings), "mappings", made.path("mappings")));
        json(request("/" + COPY)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json")
                .build());
    }

    private List<byte[]> bodies(String index) throws IOException, InterruptedException {
        List<byte[]> bodies = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (JsonNode hits = page(index, null); !hits.isEmpty(); hits = page(index, hits.get(hits.size() - 1))) {
            for (JsonNode hit : hits) {
                String line =
                        "{\"index\":{\"_id\":\"" + hit.path("_id").asString() + "\"}}\n" + hit.path("_source") + "\n";
                body.writeBytes(line.getBytes(StandardCharsets.UTF_8));
                if (body.size() > BODY_BYTES) {
                    bodies.add(body.toByteArray());
                    body.reset();
                }
            }
        }
        if (body.size() > 0) bodies.add(body.toByteArray());
        return bodies;
    }

    private JsonNode page(String index, @Nullable JsonNode after) throws IOException, InterruptedException {
        String from = after == null ? "" : ",\"search_after\":" + after.path("sort");
        String query = "{\"size\":" + PAGE + ",\"sort\":[{\"key\":\"asc\"}]" + from + "}";
        return json(search(index, "", query.getBytes(StandardCharsets.UTF_8)))
                .path("hits")
                .path("hits");
    }

    private HttpRequest post(String path, byte[] body, String type) {
        return request(path)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        return Step.JSON.readTree(http.ask(request));
    }
}
