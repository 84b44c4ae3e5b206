package org.florilege.harvester.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.florilege.catalog.record.SourceId;

/// The bundled samples, served on this machine's loopback address as another portal would serve its catalogue:
/// a Hydra-paged feed and documents in several serialisations. Only for the demo and for tests.
public final class SampleFeed implements AutoCloseable {

    private static final String ROOT = "/samples/";
    private static final Map<String, String> TYPES = Map.of(
            ".ttl", "text/turtle",
            ".rdf", "application/rdf+xml",
            ".jsonld", "application/ld+json",
            ".nt", "application/n-triples",
            ".trig", "application/trig");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private SampleFeed(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext(ROOT, SampleFeed::answer);
        server.start();
    }

    /// Starts to serve at a port that is free.
    ///
    /// @throws UncheckedIOException when the machine gives none
    public static SampleFeed start() {
        try {
            return new SampleFeed(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException failed) {
            throw new UncheckedIOException("The samples cannot be served on this machine's loopback address.", failed);
        }
    }

    /// @return the samples as sources, organisations first, under ids that do not change from start to start
    public List<Source> sources() {
        return List.of(
                source("exemples-organisations", "Exemples : organisations", "organisations.rdf"),
                source("exemples-donnees-ouvertes", "Exemples : données ouvertes de santé", "feed/page-1.ttl"),
                source("exemples-snds", "Exemples : SNDS et bases non publiques", "snds.jsonld"),
                source("exemples-cohortes", "Exemples : cohortes", "cohorts.trig"),
                source("exemples-registres", "Exemples : registres", "registers.nt"),
                source("exemples-donnees-des-challenges", "Exemples : données des challenges", "challenge-data.ttl"),
                source("exemples-challenges", "Exemples : challenges et algorithmes", "challenges.ttl"));
    }

    private Source source(String id, String title, String file) {
        URI location = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + ROOT + file);
        return new Source(new SourceId(id), title, location, SourceType.DCAT_RDF);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String ending = path.substring(Math.max(0, path.lastIndexOf('.')));
            try (InputStream file = path.contains("..") ? null : SampleFeed.class.getResourceAsStream(path)) {
                if (file == null || !TYPES.containsKey(ending)) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                exchange.getResponseHeaders().set("Content-Type", TYPES.get(ending) + ";charset=utf-8");
                boolean head = "HEAD".equals(exchange.getRequestMethod());
                exchange.sendResponseHeaders(200, head ? -1 : 0);
                if (head) return;
                try (OutputStream out = exchange.getResponseBody()) {
                    file.transferTo(out);
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
