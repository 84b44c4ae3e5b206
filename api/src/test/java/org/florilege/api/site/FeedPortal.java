package org.florilege.api.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.SearchServer;
import org.florilege.api.selfcheck.Asking;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.WebServer;
import org.florilege.api.web.WebSettings;
import org.florilege.api.wiring.WebWiring;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Skolemisation;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.florilege.catalog.store.CommitBatch;

/// A portal whose records a test commits itself, without search: what feeds need.
final class FeedPortal implements AutoCloseable {

    static final String BASE = "https://catalogue.example.org";
    static final SourceId SOURCE = new SourceId("essai");

    private static final String PREFIXES = """
        @prefix adms: <http://www.w3.org/ns/adms#> .
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix dqv: <http://www.w3.org/ns/dqv#> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix hdc: <https://w3id.org/florilege/challenge#> .
        @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
        @prefix prov: <http://www.w3.org/ns/prov#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix schema: <http://schema.org/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix spdx: <http://spdx.org/rdf/terms#> .
        @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        """;

    private static int round;

    private final Path directory;
    private final Object[] parts;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private Portal portal;
    private WebServer web;
    private Instant now = Instant.parse("2026-11-20T08:00:00Z");

    /// @param more what else its wiring finds, a clock for instance
    FeedPortal(Path directory, Object... more) {
        this.directory = directory;
        this.parts = more;
        this.portal = opened();
        this.web = web();
    }

    private Portal opened() {
        SearchServer nobody = new SearchServer.Cluster(ElasticsearchSettings.of(URI.create("http://127.0.0.1:9")));
        return Portal.open(new DataDirectory(directory).prepared(), nobody, Clock.systemUTC());
    }

    private WebServer web() {
        PublicAddress address = new PublicAddress(BASE);
        Object[] all = Stream.concat(Stream.of(portal, address, Operator.signIn()), Arrays.stream(parts))
                .toArray();
        return WebServer.start(new WebSettings(0, "127.0.0.1", address), WebWiring.class, all);
    }

    Portal portal() {
        return portal;
    }

    /// Ends it and starts it again over what it has kept.
    void restart() {
        close();
        portal = opened();
        web = web();
    }

    /// The store fails from now on.
    void breakStore() {
        portal.store().close();
    }

    Instant now() {
        return now;
    }

    static RecordId id(Object local) {
        return new RecordId(ids() + local);
    }

    private static String ids() {
        return "https://data.example.org/" + round + "/";
    }

    /// Withdraws all that is there; what is committed from now on has ids that were never seen.
    void clear() {
        List<RecordId> live = new ArrayList<>();
        portal.store().forEachHead(head -> live.add(head.id()));
        now = now.plus(Duration.ofHours(1));
        portal.store().commit(CommitBatch.withdrawing(live, now));
        round++;
    }

    /// A record of this kind that states this of itself (`o:` is where ids are, `<>` is the record).
    static CatalogRecord record(Kind kind, Object local, String turtle) {
        RecordId id = id(local);
        Graph graph = GraphFactory.createGraphMem();
        RDFParser.fromString(PREFIXES + "@prefix o: <" + ids() + "> .\n" + turtle, Lang.TURTLE)
                .base(id.iri())
                .parse(graph);
        return new CatalogRecord(
                id,
                kind,
                Slug.of("jeu " + local, id),
                new Provenance(SOURCE, "", List.of()),
                CanonicalGraph.of(Skolemisation.of(id, graph)));
    }

    static CatalogRecord dataset(Object local, String more) {
        return record(Kind.DATASET, local, """
            <> a dcat:Dataset ; dct:identifier "%s" ; dct:title "Jeu %s"@fr, "Set %s"@en ;
                dct:description "Ce que c’est."@fr ;
                dct:publisher o:agence ; dcat:theme <http://publications.europa.eu/resource/authority/data-theme/HEAL> ;
                dcat:contactPoint [ a vcard:Kind ; vcard:fn "Équipe"@fr ; vcard:hasEmail <mailto:equipe@example.org> ] ;
                dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://files.example.org/%s> ] .
            o:agence a foaf:Agent ; foaf:name "Agence"@fr .
            %s
            """.formatted(local, local, local, local, more));
    }

    static CatalogRecord dataset(Object local) {
        return dataset(local, "");
    }

    /// The same record as another source would give it.
    static CatalogRecord givenBy(SourceId source, CatalogRecord record) {
        return new CatalogRecord(
                record.id(), record.kind(), record.slug(), new Provenance(source, "", List.of()), record.body());
    }

    /// Commits these, an hour after what was committed before.
    void put(CatalogRecord... records) {
        now = now.plus(Duration.ofHours(1));
        portal.store().commit(CommitBatch.of(List.of(records), now));
    }

    void put(int... locals) {
        put(Arrays.stream(locals).mapToObj(FeedPortal::dataset).toArray(CatalogRecord[]::new));
    }

    void withdraw(Object... locals) {
        now = now.plus(Duration.ofHours(1));
        portal.store()
                .commit(CommitBatch.withdrawing(
                        Arrays.stream(locals).map(FeedPortal::id).toList(), now));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = type;
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), all);
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(here(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) request.headers(headers);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// How consumers ask it.
    Asking asking() {
        return (method, address) -> {
            HttpResponse<String> answer = send(method, address);
            return new Asking.Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().firstValueAsLong("Content-Length").orElse(0),
                    answer.body());
        };
    }

    /// Where a path, or an address that the portal gave, is answered in truth.
    URI here(String address) {
        String path = address.startsWith(BASE) ? address.substring(BASE.length()) : address;
        return URI.create("http://127.0.0.1:" + web.port() + path);
    }

    @Override
    public void close() {
        web.close();
        portal.close();
    }
}
