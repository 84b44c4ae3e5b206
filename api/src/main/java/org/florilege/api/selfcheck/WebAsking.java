package org.florilege.api.selfcheck;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Asks over HTTP and follows no redirect.
///
/// @param known the address of the portal in its own links
/// @param reached the address under which it is reached; it takes the place of the other
public record WebAsking(HttpClient client, String known, String reached) implements Asking {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Of a portal that is reached under the address in its links.
    public WebAsking(HttpClient client, String base) {
        this(client, base, base);
    }

    @Override
    public Answer ask(String method, String address) throws IOException {
        String path = address.startsWith(known) ? address.substring(known.length()) : address;
        String whole = path.startsWith("/") ? reached + path : path;
        HttpRequest request = HttpRequest.newBuilder(URI.create(whole))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().firstValueAsLong("Content-Length").orElse(0),
                    answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
