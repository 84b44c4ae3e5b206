package org.florilege.catalog.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// Plain calls of a server, so that these tests see it as any client does.
record HttpCalls(URI server) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    String get(String path) {
        return call("GET", path, "");
    }

    String put(String path, String json) {
        return call("PUT", path, json);
    }

    String post(String path, String json) {
        return call("POST", path, json);
    }

    private String call(String method, String path, String json) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
