package org.florilege.harvester;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourceType;

/// A web server that answers what a test tells it to.
public final class TestServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final Map<String, HttpHandler> anyQuery = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public TestServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpHandler exact = answers.get(exchange.getRequestURI().toString());
            HttpHandler answer = exact != null
                    ? exact
                    : anyQuery.get(exchange.getRequestURI().getPath());
            if (answer == null) exchange.sendResponseHeaders(404, -1);
            else answer.handle(exchange);
        }
    }

    public TestServer on(String path, HttpHandler answer) {
        answers.put(path, answer);
        return this;
    }

    /// Answers whatever is asked of a path.
    public TestServer onPath(String path, HttpHandler answer) {
        anyQuery.put(path, answer);
        return this;
    }

    /// Answers whatever is asked of a path with JSON made of the query.
    public TestServer json(String path, Function<String, String> answer) {
        return onPath(path, exchange -> {
            String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
            byte[] body = answer.apply(query).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public TestServer text(String path, String type, String text) {
        return on(path, exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            if (!type.isEmpty()) exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public TestServer turtle(String path, String text) {
        return text(path, "text/turtle", Documents.PREFIXES + text);
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public TestServer html(String path, String head) {
        return text(path, "text/html", "<!DOCTYPE html><html><head>" + head + "</head><body></body></html>");
    }

    /// A page with one block of JSON-LD.
    public TestServer page(String path, String jsonLd) {
        return html(path, "<script type=\"application/ld+json\">" + jsonLd + "</script>");
    }

    public Source source(String path, SourceType type, String... options) {
        Map<String, String> chosen = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) chosen.put(options[i], options[i + 1]);
        return new Source(new SourceId("test"), "Test", URI.create(url(path)), type, new SourceOptions(chosen));
    }

    public Source source(String path) {
        return new Source(new SourceId("test"), "Test", URI.create(url(path)), SourceType.DCAT_RDF);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
