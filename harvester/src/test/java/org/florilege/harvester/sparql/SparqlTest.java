package org.florilege.harvester.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.Documents;
import org.florilege.harvester.ReadAll;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest {

    private static final Dataset DATA = DatasetFactory.createTxnMem();
    private static FusekiServer fuseki;

    private final TestServer web = new TestServer();

    @BeforeAll
    static void start() {
        fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", DATA)
                .build()
                .start();
    }

    @AfterAll
    static void stop() {
        fuseki.stop();
    }

    @AfterEach
    void close() {
        web.close();
        DATA.executeWrite(() -> DATA.asDatasetGraph().clear());
    }

    private static Model model(String turtle) {
        return ModelFactory.createModelForGraph(Documents.graph(turtle));
    }

    private static void load(String turtle) {
        DATA.executeWrite(() -> DATA.getDefaultModel().add(model(turtle)));
    }

    private static Source source(String url, Map<String, String> options) {
        return new Source(new SourceId("test"), "Test", URI.create(url), SourceType.SPARQL, new SourceOptions(options));
    }

    private static ReadAll read(Map<String, String> options) {
        return ReadAll.of(source("http://localhost:" + fuseki.getPort() + "/ds/sparql", options));
    }

    private static String datasets(int from, int to) {
        StringBuilder turtle = new StringBuilder();
        for (int i = from; i <= to; i++)
            turtle.append(
                    "<https://e.org/%04d> a dcat:Dataset ; dct:title \"T%d\" ; dct:temporal [ dcat:startDate \"2020\" ] .\n"
                            .formatted(i, i));
        return turtle.toString();
    }

    @Test
    void records_come_page_after_page_with_all_that_belongs_to_them() {
        load(datasets(1, 1_205) + """
                <https://e.org/0001> dcat:distribution <https://e.org/f> ; dct:relation <https://e.org/0002> ;
                  dct:publisher <https://e.org/org> .
                <https://e.org/f> a dcat:Distribution ; spdx:checksum [ spdx:checksumValue "ab" ] .
                <https://e.org/org> a foaf:Organization ; foaf:name "Nous" .
                <https://e.org/api> a dcat:DataService ; dct:title "API" ; dcat:servesDataset <https://e.org/0002> .
                """);

        ReadAll result = read(Map.of());

        assertThat(result.failures()).isEmpty();
        assertThat(result.ids()).hasSize(1_206).doesNotHaveDuplicates();
        assertThat(result.body("https://e.org/0001"))
                .contains("#checksumValue> \"ab\"", "\"Nous\"", "#startDate> \"2020\"")
                .doesNotContain("\"T2\"");
    }

    @Test
    void records_in_named_graphs_are_found_when_the_default_graph_is_empty() {
        DATA.executeWrite(() -> DATA.addNamedModel("https://e.org/g1", model(datasets(1, 1)))
                .addNamedModel("https://e.org/g2", model(datasets(2, 2))));

        assertThat(read(Map.of()).ids()).containsExactlyInAnyOrder("https://e.org/0001", "https://e.org/0002");
        assertThat(read(Map.of("graph", "https://e.org/g2")).ids()).containsExactly("https://e.org/0002");
    }

    @Test
    void a_query_of_the_operators_is_paged_by_its_own_places() {
        load(datasets(1, 3));
        String construct =
                "CONSTRUCT { ?s a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> ?t } WHERE {"
                        + " { SELECT ?s ?t { ?s <http://purl.org/dc/terms/title> ?t } ORDER BY ?s LIMIT {limit} OFFSET {offset} } }";

        ReadAll paged = read(Map.of("query", construct));
        ReadAll once = read(Map.of("query", construct.replace(" LIMIT {limit} OFFSET {offset}", "")));

        assertThat(paged.ids()).hasSize(3);
        assertThat(paged.failures()).isEmpty();
        assertThat(once.ids()).hasSize(3);
        assertThat(once.documents()).hasSize(1);
    }

    @Test
    void an_endpoint_that_cuts_answers_off_is_asked_for_less() {
        AtomicInteger questions = new AtomicInteger();
        load(datasets(1, 40));
        proxy(questions, 60);

        ReadAll result = ReadAll.of(source(web.url("/sparql"), Map.of()));

        assertThat(result.ids()).hasSize(40);
        assertThat(result.failures()).isEmpty();
        assertThat(questions.get()).isGreaterThan(3);
    }

    /// Like Virtuoso: an answer never has more than so many statements, and says so in a header.
    private void proxy(AtomicInteger questions, int most) {
        web.on("/sparql", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
            questions.incrementAndGet();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            DATA.executeRead(() -> answer(query, most, body, exchange));
            exchange.sendResponseHeaders(200, body.size());
            exchange.getResponseBody().write(body.toByteArray());
        });
    }

    private static void answer(String query, int most, OutputStream body, HttpExchange exchange) {
        try (var execution = QueryExecutionFactory.create(query, DATA)) {
            if (execution.getQuery().isSelectType()) {
                exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
                ResultSetFormatter.outputAsJSON(body, execution.execSelect());
                return;
            }
            Model whole = execution.execConstruct();
            Model cut = ModelFactory.createDefaultModel();
            whole.listStatements().toList().stream().limit(most).forEach(cut::add);
            if (whole.size() > most) exchange.getResponseHeaders().set("X-SPARQL-MaxRows", String.valueOf(most));
            exchange.getResponseHeaders().set("Content-Type", "application/n-triples");
            RDFDataMgr.write(body, cut, Lang.NTRIPLES);
        }
    }

    @Test
    void one_record_that_is_larger_than_the_limit_is_told_and_the_others_are_taken() {
        load(datasets(1, 3) + "<https://e.org/0002> dcat:keyword " + keywords(80) + " .");
        proxy(new AtomicInteger(), 60);

        ReadAll result = ReadAll.of(source(web.url("/sparql"), Map.of()));

        assertThat(result.ids()).containsExactly("https://e.org/0001", "https://e.org/0003");
        assertThat(result.failures()).extracting(Finding::rule).containsExactly(Rule.ROW_LIMIT);
    }

    @Test
    void a_record_of_a_round_number_of_statements_is_counted_and_taken() {
        load("<https://e.org/1> a dcat:Dataset ; dct:title \"T\" ; dcat:keyword " + keywords(998) + " .");

        ReadAll result = read(Map.of());

        assertThat(result.failures()).isEmpty();
        assertThat(result.ids()).containsExactly("https://e.org/1");
    }

    private static String keywords(int count) {
        StringBuilder keywords = new StringBuilder("\"k0\"");
        for (int i = 1; i < count; i++) keywords.append(", \"k").append(i).append('"');
        return keywords.toString();
    }

    @Test
    void what_the_endpoint_does_not_like_is_told_in_its_own_words() {
        ReadAll result = read(Map.of("query", "CONSTRUCT { ?s ?p ?o } WHERE {"));

        assertThat(result.failures()).hasSize(1);
        assertThat(result.failures().getFirst().message()).contains("400").contains("Parse error");
    }

    @Test
    void a_page_for_people_is_no_endpoint() {
        web.html("/sparql", "<title>Query form</title>");

        ReadAll result = ReadAll.of(source(web.url("/sparql"), Map.of()));

        assertThat(result.failures())
                .extracting(Finding::rule)
                .containsOnly(Rule.SYNTAX)
                .hasSizeLessThan(4);
    }

    @Test
    void a_record_without_an_iri_is_refused_and_the_service_of_a_distribution_is_none() {
        load(datasets(1, 2) + """
                [] a dcat:Dataset ; dct:title "Sans nom" .
                <https://e.org/0001> dcat:distribution [ dcat:accessService [ a dcat:DataService ; dct:title "API" ] ] .
                """);

        ReadAll result = read(Map.of());

        assertThat(result.ids()).containsExactlyInAnyOrder("https://e.org/0001", "https://e.org/0002");
        assertThat(result.refusals()).containsExactly(Rule.BLANK_RECORD);
        assertThat(result.failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 57, 64})
    void an_endpoint_that_cuts_answers_off_in_silence_is_asked_for_less(int most) {
        load(datasets(1, 40));
        web.on("/sparql", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            DATA.executeRead(() -> answer(query, most, body, exchange));
            exchange.getResponseHeaders().remove("X-SPARQL-MaxRows");
            exchange.sendResponseHeaders(200, body.size());
            exchange.getResponseBody().write(body.toByteArray());
        });

        ReadAll result = ReadAll.of(source(web.url("/sparql"), Map.of()));

        assertThat(result.ids()).hasSize(40);
        assertThat(result.records())
                .allSatisfy(record -> assertThat(record.body().nTriples()).contains("startDate>"));
        assertThat(result.failures()).isEmpty();
    }
}
