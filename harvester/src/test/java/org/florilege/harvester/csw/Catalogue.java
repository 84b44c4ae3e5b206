package org.florilege.harvester.csw;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.Run;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourceType;

/// A small catalogue that speaks CSW 2.0.2 over HTTP, and can misbehave.
public final class Catalogue implements AutoCloseable {

    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> records = new ArrayList<>();
    public int page = 2;
    /// Whatever follows a first page is no answer of the protocol.
    public boolean breaksOff;
    /// What is added to the true number of records.
    int boast;
    /// The next record that every answer names, when it is not the true one.
    @org.jspecify.annotations.Nullable
    Integer next;

    boolean refuseSort;
    boolean refuseFilter;
    boolean refusePost;
    /// A filter by kind finds nothing, without a word.
    boolean deaf;
    String instead = "";

    private final HttpServer server;

    public Catalogue() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public Catalogue record(int number, String level) {
        records.add("""
                <gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco">
                <gmd:fileIdentifier><gco:CharacterString>r%d</gco:CharacterString></gmd:fileIdentifier>
                <gmd:hierarchyLevel><gmd:MD_ScopeCode codeListValue="%s"/></gmd:hierarchyLevel>
                <gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation>
                <gmd:title><gco:CharacterString>Title %d</gco:CharacterString></gmd:title></gmd:CI_Citation></gmd:citation>
                </gmd:MD_DataIdentification></gmd:identificationInfo></gmd:MD_Metadata>
                """.formatted(number, level, number));
        return this;
    }

    /// Has nothing any more.
    public void empty() {
        records.clear();
    }

    public Source source(String... options) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) chosen.put(options[i], options[i + 1]);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort()
                + "/csw?service=CSW&request=GetCapabilities&portal=a");
        return new Source(new SourceId("test"), "Test", address, SourceType.CSW, new SourceOptions(chosen));
    }

    Run run(String... options) {
        FetchSettings settings = new FetchSettings(
                Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), 10_000_000, 50, "test");
        return new Run(new CswSourceReader(settings, Spilling.usual()), source(options), Bookmark.NONE);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean posted = exchange.getRequestMethod().equals("POST");
            requests.add(exchange.getRequestURI() + " " + asked);
            byte[] body = (instead.isEmpty()
                            ? reply(posted ? asked : exchange.getRequestURI().toString())
                            : instead)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            boolean refused = new String(body, StandardCharsets.UTF_8).contains("ExceptionReport");
            exchange.sendResponseHeaders(posted && refusePost ? 405 : refused ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String reply(String asked) {
        if ((refuseSort && asked.contains("SortBy")) || (refuseFilter && asked.contains("apiso:Type"))) return """
                    <ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows" version="1.2.0">
                    <ows:Exception exceptionCode="NoApplicableCode" locator="Filter"><ows:ExceptionText>No such property
                    </ows:ExceptionText></ows:Exception></ows:ExceptionReport>
                    """;
        int at = asked.indexOf("startPosition=") + 14;
        int from = Integer.parseInt(asked.substring(at).replaceFirst("^\"", "").split("[^0-9]", 2)[0]);
        if (breaksOff && from > 1) return "<!DOCTYPE html><title>Oops</title>";
        int size = deaf && asked.contains("apiso:Type") ? 0 : records.size();
        int to = Math.min(size, from + page - 1);
        StringBuilder all = new StringBuilder(
                        "<csw:GetRecordsResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\">")
                .append("<csw:SearchResults numberOfRecordsMatched=\"")
                .append(size + boast)
                .append("\" numberOfRecordsReturned=\"")
                .append(Math.max(0, to - from + 1))
                .append("\" nextRecord=\"")
                .append(next != null ? next : to >= size ? 0 : to + 1)
                .append("\">");
        for (int i = from; i <= to; i++) all.append(records.get(i - 1));
        return all.append("</csw:SearchResults></csw:GetRecordsResponse>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
