package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.BASE;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.FeedPortal.id;
import static org.florilege.api.site.FeedPortal.record;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.vocabulary.VOID;
import org.florilege.catalog.record.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlTest {

    private static final String PREFIXES =
            "PREFIX dcat: <http://www.w3.org/ns/dcat#>\nPREFIX dct: <http://purl.org/dc/terms/>\n";
    private static final String TITLES = PREFIXES
            + "SELECT ?title { ?d a dcat:Dataset ; dct:title ?title FILTER(LANG(?title) = 'fr') } ORDER BY ?title";
    private static final String GRAPH = PREFIXES
            + "CONSTRUCT { ?d dct:title ?t ; dct:relation [ dct:title ?t ] ; dct:extent 3 ; a dcat:Resource }"
            + " { ?d a dcat:Dataset ; dct:title ?t }";

    private final FeedPortal portal;

    SparqlTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
    }

    @BeforeEach
    void clear() {
        portal.clear();
    }

    @AfterAll
    void close() {
        portal.close();
    }

    static String path(String query, String... more) {
        String path = "/sparql?query=" + encoded(query);
        for (int i = 0; i < more.length; i += 2) path += "&" + more[i] + "=" + encoded(more[i + 1]);
        return path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String type(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
    }

    static JsonNode problem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + slug);
        return problem;
    }

    private static List<String> titles(HttpResponse<String> answer) {
        Lang lang = RDFLanguages.contentTypeToLang(type(answer));
        var rows = ResultsReader.create()
                .lang(lang)
                .read(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        return ResultSetFormatter.toList(rows).stream()
                .map(row -> row.getLiteral("title").getLexicalForm())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/sparql-results+json",
                "application/sparql-results+json|application/sparql-results+json",
                "application/sparql-results+xml;q=0.9, application/sparql-results+json;q=0.8|application/sparql-results+xml",
                "application/xml|application/sparql-results+xml",
                "text/tab-separated-values|text/tab-separated-values",
                "application/json|application/sparql-results+json",
                "text/turtle, text/csv;q=0.5|text/csv"
            })
    void rows_come_in_the_form_that_is_asked_for(String accept, String type) {
        portal.put(dataset(1), dataset(2));

        HttpResponse<String> answer = portal.get(path(TITLES), "Accept", accept);

        assertThat(type(answer)).isEqualTo(type);
        if (type.equals("text/csv")) assertThat(answer.body()).isEqualTo("title\r\nJeu 1\r\nJeu 2\r\n");
        else assertThat(titles(answer)).containsExactly("Jeu 1", "Jeu 2");
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle,text/turtle",
        "application/ld+json,application/ld+json",
        "application/rdf+xml,application/rdf+xml",
        "application/n-triples,application/n-triples",
        "*/*,text/turtle"
    })
    void a_graph_is_the_same_in_every_form(String accept, String type) {
        portal.put(dataset(1), dataset(2, "<> dct:title \"deux & <trois>\\r\\n\\\"quatre\\\" ]]> \\\\ été 😀\"@fr ."));

        HttpResponse<String> answer = portal.get(path(GRAPH), "Accept", accept);

        assertThat(type(answer)).isEqualTo(type);
        assertThat(model(answer).isIsomorphicWith(model(portal.get(path(GRAPH, "format", "nt")))))
                .isTrue();
        assertThat(model(answer).size()).isEqualTo(8 + 11);
    }

    private static Model model(HttpResponse<String> answer) {
        return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type(answer)))
                .toModel();
    }

    @Test
    void a_parameter_names_the_form_before_any_header() {
        portal.put(dataset(1));

        assertThat(type(portal.get(path(TITLES, "format", "csv"), "Accept", "text/html")))
                .isEqualTo("text/csv");
        assertThat(problem(portal.get(path(TITLES, "format", "ttl")), 400, "invalid-parameter")
                        .path("allowed")
                        .toString())
                .contains("json", "csv");
        problem(portal.get(path(TITLES), "Accept", "text/turtle"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({
        "xml,application/rdf+xml",
        "rdf+xml,application/rdf+xml",
        "application/rdf%2Bxml,application/rdf+xml",
        "n3,text/turtle",
        "turtle,text/turtle",
        "json,application/ld+json",
        "json-ld,application/ld+json",
        "application/n-triples,application/n-triples",
    })
    void libraries_name_the_form_of_a_graph_in_their_own_ways(String format, String type) {
        portal.put(dataset(1));

        HttpResponse<String> answer = portal.get(path(GRAPH) + "&format=" + format + "&output=" + format);

        assertThat(type(answer)).isEqualTo(type);
        assertThat(model(answer).size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "sparql-results+json,application/sparql-results+json",
        "application/sparql-results+xml,application/sparql-results+xml",
        "application/json,application/sparql-results+json",
        "text/csv,text/csv",
    })
    void libraries_name_the_form_of_a_table_in_their_own_ways(String format, String type) {
        assertThat(type(portal.get(path(TITLES) + "&format=" + format))).isEqualTo(type);
    }

    @Test
    void a_query_is_posted_as_a_form_or_as_it_is() {
        portal.put(dataset(1));

        assertThat(titles(portal.post("/sparql", "application/x-www-form-urlencoded", "query=" + encoded(TITLES))))
                .containsExactly("Jeu 1");
        assertThat(titles(portal.post(
                        "/sparql", "application/sparql-query", TITLES, "Origin", "https://elsewhere.example")))
                .containsExactly("Jeu 1");
        problem(portal.post("/sparql", "text/plain", TITLES), 400, "invalid-parameter");
        problem(portal.post("/sparql", "application/x-www-form-urlencoded", "q=1"), 400, "invalid-parameter");
    }

    @Test
    void a_request_chooses_its_graphs() {
        portal.put(dataset(1), dataset(2));

        assertThat(titles(portal.get(path(TITLES, "default-graph-uri", id(2).iri()))))
                .containsExactly("Jeu 2");
        assertThat(titles(portal.post(
                        "/sparql?default-graph-uri=" + encoded(id(1).iri()), "application/sparql-query", TITLES)))
                .containsExactly("Jeu 1");
        assertThat(titles(portal.get(path(TITLES, "named-graph-uri", id(2).iri()))))
                .isEmpty();
    }

    @Test
    void yes_or_no_comes_in_both_languages_of_programs() {
        portal.put(dataset(1));

        assertThat(portal.get(path("ASK { ?s ?p ?o }")).body()).contains("\"boolean\" : true");
        assertThat(portal.get(path("ASK { ?s ?p 77 }"), "Accept", "application/sparql-results+xml")
                        .body())
                .contains("<boolean>false</boolean>");
    }

    @Test
    void a_mistake_is_told_with_its_place() {
        HttpResponse<String> answer =
                portal.get(path("SELECT *\nWHERE { ?s ?p }"), "Accept-Language", "en", "Accept", "application/json");

        JsonNode problem = problem(answer, 400, "invalid-query");
        assertThat(problem.path("line").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asInt()).isEqualTo(15);
        assertThat(problem.path("detail").asString()).startsWith("The query is not SPARQL 1.1: Encountered");
        assertThat(problem(portal.get(path("SELECT"), "Accept-Language", "fr"), 400, "invalid-query")
                        .path("title")
                        .asString())
                .isEqualTo("Requête incomprise");
    }

    @Test
    void nothing_is_changed_and_nobody_else_is_asked() {
        portal.put(dataset(1));

        problem(portal.get(path("DELETE WHERE { ?s ?p ?o }")), 400, "read-only");
        problem(portal.post("/sparql", "application/sparql-update", "DROP ALL"), 400, "read-only");
        problem(portal.post("/sparql", "application/x-www-form-urlencoded", "update=DROP+ALL"), 400, "read-only");
        problem(portal.get(path("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }")), 400, "no-federation");
        problem(portal.get(path("SELECT (<urn:f>(1) AS ?x) {}")), 400, "unknown-function");
        problem(portal.get(path(TITLES, "default-graph-uri", "urn:x-arq:DefaultGraph")), 400, "unknown-graph");
        assertThat(titles(portal.get(path(TITLES)))).containsExactly("Jeu 1");
    }

    @Test
    void what_is_too_long_or_too_deep_is_refused() {
        problem(
                portal.post("/sparql", "application/sparql-query", TITLES + "#" + "x".repeat(1 << 20)),
                413,
                "request-too-large");
        problem(
                portal.post("/sparql", "application/sparql-query", "SELECT * " + "{".repeat(50_000)),
                400,
                "invalid-query");
        problem(portal.get(path(TITLES) + "&query=ASK%7B%7D"), 400, "invalid-parameter");
    }

    @Test
    void relative_names_say_nothing_of_this_machine() {
        assertThat(portal.get(path("SELECT (<x> AS ?x) {}")).body()).contains(BASE + "/x");
    }

    @Test
    void an_answer_that_has_not_changed_is_not_sent_again() {
        portal.put(dataset(1));
        String tag = portal.get(path(TITLES)).headers().firstValue("ETag").orElseThrow();

        assertThat(portal.get(path(TITLES), "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(portal.get(path(TITLES), "If-None-Match", tag, "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(200);
        assertThat(portal.get(path("SELECT (RAND() AS ?r) {}")).headers().firstValue("ETag"))
                .isEmpty();
        portal.put(dataset(2));
        assertThat(portal.get(path(TITLES), "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void only_the_head_is_sent_when_only_the_head_is_asked_for() {
        HttpResponse<String> answer = portal.send("HEAD", path(TITLES));

        assertThat(type(answer)).isEqualTo("application/sparql-results+json");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void scripts_of_other_sites_may_ask() {
        HttpResponse<String> answer = portal.get(path(TITLES), "Origin", "https://elsewhere.example");
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");

        HttpResponse<String> before = portal.send(
                "OPTIONS",
                "/sparql",
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST");
        assertThat(before.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("content-type");
    }

    @Test
    void people_get_a_form_and_the_answer_under_it() {
        portal.put(dataset(1));

        Document form = Jsoup.parse(
                portal.get("/sparql", "Accept", "text/html,*/*;q=0.8").body());
        assertThat(form.select("form[action=/sparql] textarea[name=query]")).hasSize(1);
        Document answer = Jsoup.parse(portal.get(path(TITLES), "Accept", "text/html,*/*;q=0.8", "Accept-Language", "en")
                .body());
        assertThat(answer.select("textarea[name=query]").text()).contains("ORDER BY");
        assertThat(answer.select("tbody td").eachText()).containsExactly("Jeu 1 fr");
        assertThat(answer.select("a[href*=format=]").eachText()).containsExactly("JSON", "XML", "CSV", "TSV");
    }

    @Test
    void people_see_their_mistake_at_the_form() {
        HttpResponse<String> answer =
                portal.get(path("SELECT *\nWHERE { ?s ?p }<script>"), "Accept", "text/html", "Accept-Language", "fr");

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#sparql-fault").text()).contains("Requête incomprise", "Ligne 2, colonne");
        assertThat(page.select("textarea").attr("aria-describedby")).isEqualTo("sparql-fault");
        assertThat(page.select("textarea").text()).contains("<script>");
    }

    @Test
    void every_example_is_answered_in_both_languages() {
        portal.put(dataset(1));
        for (String language : List.of("fr", "en")) {
            Document page = Jsoup.parse(portal.get("/sparql", "Accept", "text/html", "Accept-Language", language)
                    .body());
            List<String> examples =
                    page.select("section a[href^=/sparql?query=]").eachAttr("href");
            assertThat(examples).hasSize(6);
            for (String example : examples) {
                Document answer =
                        Jsoup.parse(portal.get(example, "Accept", "text/html").body());
                assertThat(answer.select("#sparql-fault").text()).as(example).isEmpty();
                assertThat(answer.select("#result")).as(example).hasSize(1);
            }
        }
    }

    @Test
    void who_asks_nothing_is_told_what_the_service_is() {
        portal.put(dataset(1));

        Model service = model(portal.get("/sparql"));

        assertThat(service.listObjectsOfProperty(
                                service.createProperty("http://www.w3.org/ns/sparql-service-description#", "endpoint"))
                        .toList())
                .containsExactly(service.createResource(BASE + "/sparql"));
        assertThat(type(portal.get("/sparql", "Accept", "application/rdf+xml"))).isEqualTo("application/rdf+xml");
    }

    @Test
    void the_data_are_described_where_programs_look() {
        portal.put(dataset(1), dataset(2));

        Model data = model(portal.get("/.well-known/void", "Accept", "application/ld+json"));

        var catalogue = data.createResource(BASE + "/.well-known/void#catalogue");
        assertThat(catalogue.getProperty(VOID.entities).getInt()).isEqualTo(2);
        assertThat(catalogue.getProperty(VOID.sparqlEndpoint).getResource().getURI())
                .isEqualTo(BASE + "/sparql");
        assertThat(catalogue.hasProperty(VOID.dataDump)).isFalse();
        portal.portal().dumps().make(() -> false);
        Model dumped = model(portal.get("/.well-known/void"));
        assertThat(dumped.listObjectsOfProperty(VOID.dataDump).toList()).hasSize(2);
    }

    @Test
    void the_data_are_counted_as_queries_count_them(@TempDir Path directory) {
        try (FeedPortal fresh = new FeedPortal(directory)) {
            fresh.put(dataset(1), dataset(2), record(Kind.ALGORITHM, "code", "<> a schema:SoftwareSourceCode ."));

            Model data = model(fresh.get("/.well-known/void"));

            var catalogue = data.createResource(BASE + "/.well-known/void#catalogue");
            assertThat(catalogue.getProperty(VOID.triples).getInt())
                    .isEqualTo(count(fresh, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
            assertThat(catalogue.getProperty(VOID.classes).getInt())
                    .isEqualTo(count(fresh, "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }"));
            assertThat(catalogue.getProperty(VOID.properties).getInt())
                    .isEqualTo(count(fresh, "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"));
            assertThat(partition(data, VOID._class, "http://xmlns.com/foaf/0.1/Agent", VOID.entities))
                    .isEqualTo(1);
            assertThat(partition(data, VOID._class, "http://www.w3.org/ns/dcat#Distribution", VOID.entities))
                    .isEqualTo(2);
            assertThat(partition(data, VOID.property, "http://purl.org/dc/terms/title", VOID.triples))
                    .isEqualTo(4);
            fresh.put(dataset(3));
            assertThat(model(fresh.get("/.well-known/void"))
                            .getProperty(catalogue, VOID.entities)
                            .getInt())
                    .isEqualTo(4);
        }
    }

    private static int count(FeedPortal portal, String query) {
        String table = portal.get(path(query), "Accept", "text/csv").body();
        return Integer.parseInt(table.lines().skip(1).findFirst().orElseThrow());
    }

    private static int partition(Model data, Property by, String iri, Property counted) {
        return data.listSubjectsWithProperty(by, data.createResource(iri))
                .next()
                .getProperty(counted)
                .getInt();
    }
}
