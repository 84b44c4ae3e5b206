package org.florilege.harvester.oai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.Run;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourceType;

/// A small repository that speaks OAI-PMH 2.0 over HTTP, and can misbehave.
public final class Repo implements AutoCloseable {

    /// @param sets where it stands
    /// @param metadata the payload, nothing for a deleted record
    record Item(String identifier, String datestamp, Set<String> sets, String metadata) {}

    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<Item> items = new ArrayList<>();
    List<String> formats = List.of("oai_dc");
    String deleted = "persistent";
    String granularity = "YYYY-MM-DDThh:mm:ssZ";
    public String now = "2026-03-10T12:00:00Z";
    public int page = 100;
    /// Whatever follows a first page is no answer of the protocol.
    public boolean breaksOff;
    /// What is added to the true size of a list.
    int boast;
    /// How often a token has expired when it comes.
    int expired;
    /// One token for all pages.
    boolean stuck;
    boolean refuseFrom;
    /// Errors come with this status.
    int errorStatus = 200;
    /// Answers from outside of the protocol, by verb.
    final Map<String, String> instead = new LinkedHashMap<>();

    private final HttpServer server;

    public Repo() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public Repo item(String identifier, String metadata, String... sets) {
        items.add(new Item(identifier, "2026-03-01T00:00:00Z", Set.of(sets), metadata));
        return this;
    }

    Repo dataset(int number, String... sets) {
        return item("oai:e.org:" + number, dc("Title " + number, "<dc:type>Dataset</dc:type>"), sets);
    }

    public static String dc(String title, String more) {
        return """
                <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title>%s</oai_dc:dc>
                """.formatted(title, more);
    }

    public Source source(String... options) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) chosen.put(options[i], options[i + 1]);
        return new Source(
                new SourceId("test"),
                "Test",
                URI.create(url() + "?mode=oai"),
                SourceType.OAI_PMH,
                new SourceOptions(chosen));
    }

    /// Puts a record in the place of the one with this identifier; nothing for a deleted one.
    public void change(String identifier, String datestamp, String metadata) {
        items.replaceAll(item ->
                item.identifier().equals(identifier) ? new Item(identifier, datestamp, item.sets(), metadata) : item);
    }

    /// Has nothing any more.
    public void empty() {
        items.clear();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/oai";
    }

    Run run(String... options) {
        return run(Bookmark.NONE, options);
    }

    Run run(Bookmark last, String... options) {
        FetchSettings settings = new FetchSettings(
                Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), 10_000_000, 50, "test");
        return new Run(new OaiSourceReader(settings, Spilling.usual()), source(options), last);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = String.valueOf(exchange.getRequestURI().getRawQuery());
            requests.add(query);
            Map<String, String> asked = new LinkedHashMap<>();
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                asked.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
            String verb = asked.getOrDefault("verb", "");
            boolean broken = breaksOff && asked.containsKey("resumptionToken");
            byte[] body = (broken
                            ? "<!DOCTYPE html><title>Oops</title>"
                            : instead.containsKey(verb) ? instead.get(verb) : envelope(verb(verb, asked)))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            boolean error = new String(body, StandardCharsets.UTF_8).contains("<error ");
            exchange.sendResponseHeaders(error ? errorStatus : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    String envelope(String inside) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>%s</responseDate>
                <request>http://behind.proxy.local/oai</request>%s</OAI-PMH>
                """.formatted(now, inside);
    }

    static String error(String code) {
        return "<error code=\"" + code + "\">as it is</error>";
    }

    private String verb(String verb, Map<String, String> asked) {
        return switch (verb) {
            case "Identify" -> """
                    <Identify><repositoryName>R</repositoryName><baseURL>http://behind.proxy.local/oai</baseURL>
                    <protocolVersion>2.0</protocolVersion><earliestDatestamp>2020-01-01T00:00:00Z</earliestDatestamp>
                    <deletedRecord>%s</deletedRecord><granularity>%s</granularity></Identify>
                    """.formatted(deleted, granularity);
            case "ListMetadataFormats" -> {
                StringBuilder all = new StringBuilder("<ListMetadataFormats>");
                for (String format : formats)
                    all.append("<metadataFormat><metadataPrefix>")
                            .append(format)
                            .append("</metadataPrefix><schema/><metadataNamespace/></metadataFormat>");
                yield all.append("</ListMetadataFormats>").toString();
            }
            case "ListRecords" -> list(asked);
            default -> error("badVerb");
        };
    }

    /// A token is `prefix|set|from|start`, with characters in it that must be encoded.
    private String list(Map<String, String> asked) {
        String token = asked.get("resumptionToken");
        if (token != null && expired > 0) {
            expired--;
            return error("badResumptionToken");
        }
        String[] state = token == null
                ? new String[] {
                    asked.getOrDefault("metadataPrefix", ""),
                    asked.getOrDefault("set", ""),
                    asked.getOrDefault("from", ""),
                    "0"
                }
                : token.split("\\+/&%", -1);
        if (!formats.contains(state[0])) return error("cannotDisseminateFormat");
        if (refuseFrom && !state[2].isEmpty()) return error("badArgument");
        List<Item> list = items.stream()
                .filter(item -> state[1].isEmpty() || item.sets().contains(state[1]))
                .filter(item -> item.datestamp().compareTo(state[2]) >= 0)
                .toList();
        if (list.isEmpty()) return error("noRecordsMatch");
        int start = Integer.parseInt(state[3]);
        int end = Math.min(list.size(), start + page);
        StringBuilder all = new StringBuilder("<ListRecords>");
        for (Item item : list.subList(start, end)) all.append(record(item));
        String next = end < list.size()
                ? String.join("+/&%", state[0], state[1], state[2], String.valueOf(stuck ? 0 : end))
                : "";
        if (end < list.size() || start > 0)
            all.append("<resumptionToken completeListSize=\"")
                    .append(list.size() + boast)
                    .append("\" cursor=\"")
                    .append(start)
                    .append("\">")
                    .append(next.replace("&", "&amp;"))
                    .append("</resumptionToken>");
        return all.append("</ListRecords>").toString();
    }

    private static String record(Item item) {
        boolean gone = item.metadata().isEmpty();
        return "<record><header" + (gone ? " status=\"deleted\"" : "") + "><identifier>" + item.identifier()
                + "</identifier><datestamp>" + item.datestamp() + "</datestamp></header>"
                + (gone ? "" : "<metadata>" + item.metadata() + "</metadata><about><provenance/></about>")
                + "</record>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
