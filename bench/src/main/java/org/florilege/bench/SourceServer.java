package org.florilege.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.florilege.bench.SyntheticCatalogue.Form;

/// Publishes a catalogue on this machine as a paged feed, through OAI-PMH and through CKAN's API: the bytes of prepared
/// pages, and for catalogues that are too large for that, pages made when they are asked for.
final class SourceServer implements AutoCloseable {

    private static final String FEED = "/feed/";
    private static final String MADE = "/made/";
    private static final String IDENTIFY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-01-01T00:00:00Z</responseDate>
            <Identify><repositoryName>Bench</repositoryName><earliestDatestamp>2020-01-01T00:00:00Z</earliestDatestamp>
            <deletedRecord>no</deletedRecord><granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify></OAI-PMH>
            """;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path folder;
    private final int pageSize;

    /// @param folder with the pages of each [Form], in a folder of its name
    SourceServer(Path folder, int pageSize) throws IOException {
        this.folder = folder;
        this.pageSize = pageSize;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(FEED, exchange -> answer(exchange, "text/turtle", feed(exchange)));
        server.createContext(MADE, exchange -> answer(exchange, "text/turtle", made(exchange)));
        server.createContext("/oai", exchange -> answer(exchange, "text/xml", oai(query(exchange))));
        server.createContext(
                "/api/3/action/package_search",
                exchange -> answer(exchange, "application/json", ckan(query(exchange))));
        server.start();
    }

    /// @return the first page, as prepared
    String feed() {
        return url(FEED + Form.FEED.fileName(0));
    }

    /// @return the first page of a feed of so many records, which are made when they are asked for
    String feedOf(int records) {
        return url(MADE + records + "/" + Form.FEED.fileName(0));
    }

    String oai() {
        return url("/oai");
    }

    String ckan() {
        return url("/");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private byte[] feed(HttpExchange exchange) throws IOException {
        return Files.readAllBytes(folder.resolve(Form.FEED.name())
                .resolve(exchange.getRequestURI().getPath().substring(FEED.length())));
    }

    private byte[] made(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath().substring(MADE.length());
        int slash = path.indexOf('/');
        int page = Integer.parseInt(path.substring(path.indexOf('-') + 1, path.indexOf('.')));
        return new SyntheticCatalogue(Integer.parseInt(path.substring(0, slash)), pageSize)
                .page(page, Form.FEED)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] oai(Map<String, String> asked) throws IOException {
        if (!"ListRecords".equals(asked.get("verb"))) return IDENTIFY.getBytes(StandardCharsets.UTF_8);
        return page(Form.OAI_PMH, Integer.parseInt(asked.getOrDefault("resumptionToken", "0")));
    }

    private byte[] ckan(Map<String, String> asked) throws IOException {
        return page(Form.CKAN, Integer.parseInt(asked.getOrDefault("start", "0")) / pageSize);
    }

    private byte[] page(Form form, int page) throws IOException {
        return Files.readAllBytes(folder.resolve(form.name()).resolve(form.fileName(page)));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> asked = new HashMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) asked.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return asked;
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
