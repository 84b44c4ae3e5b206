package org.florilege.catalog.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.florilege.catalog.elasticsearch.SharedElasticsearch;

/// Stands before the shared Elasticsearch and hands everything on, save what it was told to answer itself.
final class MoodyServer implements AutoCloseable {

    private static final int CUT = 0;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<Mood> moods = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    /// What one request, the first that it concerns, gets instead of an answer.
    private record Mood(Predicate<String> concerns, int status, String body) {}

    MoodyServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// The next request whose path ends like this is answered so.
    MoodyServer answering(String ending, int status, String body) {
        moods.add(new Mood(path -> path.endsWith(ending), status, body));
        return this;
    }

    /// The next request whose path ends like this is handed on, but nobody learns what came of it.
    MoodyServer cutting(String ending) {
        moods.add(new Mood(path -> path.endsWith(ending), CUT, ""));
        return this;
    }

    boolean hasCalmed() {
        return moods.isEmpty();
    }

    ElasticsearchConnection connect() {
        return ElasticsearchConnection.to(ElasticsearchSettings.of(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
    }

    private void handle(HttpExchange exchange) throws IOException {
        Mood mood = moods.peek();
        if (mood == null || !mood.concerns().test(exchange.getRequestURI().getPath())) {
            HttpResponse<byte[]> answer = handOn(exchange);
            answer(exchange, answer.statusCode(), answer.body());
            return;
        }
        moods.remove();
        if (mood.status() == CUT) {
            handOn(exchange);
            exchange.close();
        } else answer(exchange, mood.status(), mood.body().getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> handOn(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        SharedElasticsearch.address().resolve(asked.toString()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) request.header("Content-Type", type);
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
        threads.close();
    }
}
