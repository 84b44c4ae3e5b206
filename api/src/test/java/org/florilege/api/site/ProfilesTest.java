package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.BASE;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.FeedPortal.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each profile promises, whatever records state; the shapes beside this class say what standards ask for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfilesTest {

    private static final String R8 = "https://data.health.europa.eu/healthdcat-ap/releases/release-8/";
    private static final String ACCESS = "http://publications.europa.eu/resource/authority/access-right/";
    private static final String HEALTH = "http://healthdataportal.eu/ns/health#";
    private static final String IT6 = "http://data.europa.eu/it6/";

    private final FeedPortal portal;

    ProfilesTest(@TempDir Path directory) {
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

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ProfilesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model parse(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Lang lang = RDFLanguages.contentTypeToLang(
                answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0]);
        return RDFParser.fromString(answer.body(), lang).toModel();
    }

    private Model page(String path) {
        return parse(portal.get(path));
    }

    private static void assertConforms(Model page, String shapes) {
        Graph graph = RDFParser.fromString(resource(shapes), Lang.TURTLE).toGraph();
        ValidationReport report = ShaclValidator.get().validate(Shapes.parse(graph), page.getGraph());
        assertThat(report.getEntries())
                .as(shapes)
                .extracting(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
                .isEmpty();
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    /// One of each kind that says as little as it can, and others that say much that is wrong.
    private void putAllSortsOfRecords() {
        portal.put(
                record(Kind.DATASET, "bare", "<> a dcat:Dataset ."),
                record(Kind.DATASET, "wrong", resource("wrong-everywhere.ttl")),
                record(Kind.DATASET, "closed", "<> a dcat:Dataset ; dct:accessRights <" + ACCESS + "NON_PUBLIC> ."),
                record(Kind.DATASET, "secret", "<> a dcat:Dataset ; dct:accessRights <" + ACCESS + "CONFIDENTIAL> ."),
                dataset("usual"),
                record(Kind.DATASET_SERIES, "series", "<> a dcat:DatasetSeries ; dct:spatial \"ici\" ."),
                record(Kind.DATA_SERVICE, "service", "<> a dcat:DataService ; dcat:servesDataset o:usual ."),
                record(
                        Kind.ALGORITHM,
                        "code",
                        "<> dct:title \"A\"@fr, \"B\"@fr ; dcat:version 1.0 ; dct:source \"x\" ."),
                record(Kind.CHALLENGE, "challenge", """
                    <> dct:title "A"@fr, "B"@en ; prov:used o:usual, "x" ;
                       hdc:metric "AUC", [ skos:prefLabel "m"@fr, "n"@fr ] .
                    """),
                record(Kind.CHALLENGE, "bare-challenge", "<> a hdc:Challenge ."));
    }

    @ParameterizedTest
    @CsvSource({
        "dcat-ap,dcat-ap",
        "datagouv,dcat-ap",
        "healthdcat-ap,dcat-ap",
        "healthdcat-ap,healthdcat-ap",
        "hdh,hdh",
        "mldcat-ap,mldcat-ap",
    })
    void what_a_profile_shows_conforms_whatever_records_state(String profile, String shapes) {
        putAllSortsOfRecords();

        Model page = page("/catalog.ttl?include=software&page_size=1000&profile=" + profile);

        assertThat(page.listSubjectsWithProperty(DCTerms.identifier).toList()).hasSizeGreaterThanOrEqualTo(3);
        assertConforms(page, shapes + ".shapes.ttl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dcat-ap", "datagouv", "healthdcat-ap", "hdh", "mldcat-ap"})
    void every_profile_can_be_had_in_every_form_and_as_single_records(String profile) {
        putAllSortsOfRecords();
        Model turtle = page("/catalog.ttl?include=software&profile=" + profile);

        for (String suffix : List.of("rdf", "jsonld", "nt")) {
            Model other = page("/catalog." + suffix + "?include=software&profile=" + profile);
            assertThat(withoutView(other).isIsomorphicWith(withoutView(turtle)))
                    .as(suffix)
                    .isTrue();
        }
        CatalogRecord shown = profile.equals("mldcat-ap")
                ? record(Kind.CHALLENGE, "challenge", "")
                : record(Kind.DATASET, "wrong", "");
        String path = "/" + shown.kind().segment() + "/" + shown.slug();
        Model single = page(path + ".ttl?profile=" + profile);
        assertThat(page(path + ".jsonld?profile=" + profile).isIsomorphicWith(single))
                .isTrue();
        assertConforms(single, profile.equals("datagouv") ? "dcat-ap.shapes.ttl" : profile + ".shapes.ttl");
    }

    /// Links have the suffix of their form.
    private static Model withoutView(Model page) {
        Model model = ModelFactory.createDefaultModel().add(page);
        page.listStatements()
                .filterKeep(statement -> statement.toString().contains("/catalog."))
                .forEach(model::remove);
        return model;
    }

    @Test
    void who_follows_a_period_to_us_finds_its_dates() {
        portal.put(dataset(1, "<> dct:temporal [ a dct:PeriodOfTime ; dcat:startDate \"2019\"^^xsd:gYear ] ."));
        Resource period = page("/catalog.ttl?profile=datagouv")
                .listObjectsOfProperty(DCTerms.temporal)
                .next()
                .asResource();

        Model answer = parse(portal.get(period.getURI(), "Accept", "text/html"));

        assertThat(answer.getResource(period.getURI())
                        .getRequiredProperty(property(DCAT.NS + "startDate"))
                        .getString())
                .isEqualTo("2019");
    }

    @Test
    void what_nobody_states_is_said_not_to_be_stated_or_comes_from_the_operator() {
        CatalogRecord bare = record(Kind.DATASET, "bare", "<> a dcat:Dataset .");
        portal.put(bare);

        Model page = page("/catalog.ttl?profile=healthdcat-ap");
        Resource dataset = page.getResource(bare.id().iri());

        assertThat(dataset.getProperty(DCTerms.description, "fr").getString()).contains("ne décrit pas");
        assertThat(dataset.getPropertyResourceValue(DCTerms.accessRights).getURI())
                .isEqualTo(ACCESS + "RESTRICTED");
        assertThat(dataset.getPropertyResourceValue(property(HEALTH + "hdab")).getURI())
                .isEqualTo(BASE + "/catalog#health-data-access-body");
        assertThat(dataset.getPropertyResourceValue(DCAT.distribution)
                        .getPropertyResourceValue(DCAT.accessURL)
                        .getURI())
                .isEqualTo(BASE + "/dataset/" + bare.slug());
    }

    @Test
    void what_is_confidential_is_never_said_to_be_open_to_anybody() {
        CatalogRecord secret =
                record(Kind.DATASET, "secret", "<> a dcat:Dataset ; dct:accessRights <" + ACCESS + "CONFIDENTIAL> .");
        portal.put(secret);

        Resource dataset = page("/catalog.ttl?profile=healthdcat-ap")
                .getResource(secret.id().iri());

        assertThat(dataset.getPropertyResourceValue(DCTerms.accessRights).getURI())
                .isEqualTo(ACCESS + "NON_PUBLIC");
    }

    @Test
    void an_agency_that_two_records_describe_differently_is_described_once() {
        String about = """
            <> a dcat:Dataset ; dct:title "Jeu"@fr ; dct:publisher <https://org.example/a> .
            <https://org.example/a> a foaf:Agent ; foaf:name "A"@fr ; foaf:homepage <https://org.example/%s> .
            """;
        portal.put(record(Kind.DATASET, 1, about.formatted("one")), record(Kind.DATASET, 2, about.formatted("two")));

        Model page = page("/catalog.ttl?profile=healthdcat-ap");

        assertConforms(page, "healthdcat-ap.shapes.ttl");
        assertThat(page.getResource("https://org.example/a")
                        .listProperties(property("http://xmlns.com/foaf/0.1/homepage"))
                        .toList())
                .hasSize(1);
    }

    @Test
    void challenges_are_tasks_and_algorithms_are_flows_to_machine_learners() {
        CatalogRecord challenge =
                record(Kind.CHALLENGE, "challenge", "<> dct:title \"Défi\"@fr, \"Quest\"@en ; prov:used o:usual .");
        portal.put(dataset("usual"), challenge, record(Kind.ALGORITHM, "code", "<> dct:title \"Code\"@fr ."));

        Model page = page("/catalog.ttl?profile=mldcat-ap");

        assertThat(page.getResource(challenge.id().iri()).hasProperty(RDF.type, page.getResource(IT6 + "Task")))
                .isTrue();
        assertThat(page.listSubjectsWithProperty(RDF.type, page.getResource(IT6 + "Flow"))
                        .toList())
                .hasSize(1);
        assertThat(page.contains(
                        page.getResource(challenge.id().iri()),
                        property(IT6 + "sourceData"),
                        page.getResource(FeedPortal.id("usual").iri())))
                .isTrue();
    }

    private static String leaderboard() {
        return """
            <> a hdc:Challenge ; dct:title "Défi"@fr ; prov:used o:data ; hdc:metric <#auc> ;
               hdc:leaderboard [ a schema:ItemList ; schema:name "Final"@fr ; schema:itemListElement
                   [ schema:position 1 ; schema:item <#closed> ], [ schema:position 2 ; schema:item <#open> ] ] .
            <#auc> skos:prefLabel "AUC"@fr ; hdc:higherIsBetter true .
            <#open> a hdc:Submission ; dct:isPartOf <> ; dct:title "B"@fr ; dct:description "Forêts."@fr ;
                prov:used o:data, o:code ; prov:wasAssociatedWith o:team ;
                dqv:hasQualityMeasurement [ dqv:isMeasurementOf <#auc> ; dqv:value 0.8 ; hdc:split "private" ] .
            <#closed> a hdc:Submission ; prov:wasAssociatedWith o:team ;
                dqv:hasQualityMeasurement [ dqv:isMeasurementOf <#auc> ; dqv:value 0.9 ] .
            <#rules> dct:isPartOf <> ; dct:title "Règlement"@fr .
            """;
    }

    private void putLeaderboard() {
        portal.put(
                record(Kind.CHALLENGE, "challenge", leaderboard()),
                record(Kind.ALGORITHM, "code", """
                    <> dct:title "Code"@fr ; dct:issued "2021"^^xsd:gYear ; dct:creator o:team ; prov:used o:data .
                    """),
                record(Kind.DATASET, "data", "<> a dcat:Dataset ; dct:title \"Lames\"@fr ."),
                record(Kind.ORGANISATION, "team", "<> a foaf:Organization ; foaf:name \"Équipe\"@fr ."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog.ttl?profile=mldcat-ap", "/catalog.ttl?profile=mldcat-ap&page_size=1", "single"})
    void machine_learners_read_who_scored_what_with_which_code_on_which_data(String path) {
        putLeaderboard();
        String slug = record(Kind.CHALLENGE, "challenge", "").slug().toString();
        Model page = page(path.equals("single") ? "/challenge/" + slug + ".ttl?profile=mldcat-ap" : path);
        if (path.endsWith("page_size=1")) page.add(page(path + "&page=2"));

        ResultSet rows = QueryExecution.model(page).query("""
                    PREFIX dct: <http://purl.org/dc/terms/>
                    PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                    PREFIX hdc: <https://w3id.org/florilege/challenge#>
                    PREFIX it6: <http://data.europa.eu/it6/>
                    PREFIX mls: <http://www.w3.org/ns/mls#>
                    PREFIX schema: <http://schema.org/>
                    SELECT ?position ?team ?score ?measure ?code ?data WHERE {
                      ?run a it6:Run ; it6:hasTask/it6:sourceData/dct:title ?data ; it6:hasUploader/foaf:name ?team ;
                        it6:hasFlow/dct:title ?code ; it6:hasEvaluation ?evaluation .
                      ?evaluation it6:value ?score ; mls:specifiedBy [ dct:title ?measure ; hdc:higherIsBetter true ] .
                      ?rank schema:item ?run ; schema:position ?position } ORDER BY ?position
                    """).select();

        assertThat(ResultSetFormatter.toList(rows))
                .extracting(row -> String.join(
                        ", ",
                        row.getLiteral("position").getLexicalForm(),
                        row.getLiteral("team").getLexicalForm(),
                        row.getLiteral("score").getLexicalForm(),
                        row.getLiteral("measure").getLexicalForm(),
                        row.getLiteral("code").getLexicalForm(),
                        row.getLiteral("data").getLexicalForm()))
                .containsExactly(
                        "1, Équipe, 0.9, AUC, Code de la soumission, Lames", "2, Équipe, 0.8, AUC, Code, Lames");
        assertThat(page.listSubjectsWithProperty(RDF.type, page.getResource(IT6 + "Run"))
                        .toList())
                .hasSize(2);
        assertConforms(page, "mldcat-ap.shapes.ttl");
    }

    @Test
    void a_page_of_tasks_has_another_tag_when_the_code_of_a_run_changes() {
        putLeaderboard();
        String path = "/catalog.ttl?profile=mldcat-ap&page_size=1000";
        String tag = portal.get(path).headers().firstValue("ETag").orElseThrow();

        portal.put(record(Kind.ORGANISATION, "team", "<> a foaf:Organization ; foaf:name \"Autre\"@fr ."));

        HttpResponse<String> answer = portal.get(path, "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Autre");
    }

    @Test
    void a_client_may_say_which_profile_it_likes() {
        portal.put(dataset(1));
        String path = "/dataset/" + dataset(1).slug() + ".ttl";
        String unknown = "<https://example.org/none>, <" + R8 + ">;q=0.9, <http://data.europa.eu/r5r/>;q=0.5";

        for (String address : List.of("/catalog.ttl", path)) {
            HttpResponse<String> liked = portal.get(address, "Accept-Profile", unknown);
            assertThat(liked.headers().firstValue("Content-Profile")).contains("<" + R8 + ">");
            assertThat(liked.headers().allValues("Link").toString()).contains("<" + R8 + ">; rel=\"profile\"");
            assertThat(liked.headers().allValues("Vary").toString()).contains("Accept-Profile");
            assertThat(liked.body()).contains("hdab");
            assertThat(portal.get(address, "Accept-Profile", "<https://example.org/none>, \"broken")
                            .statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> browser =
                portal.get("/dataset/" + dataset(1).slug() + "?profile=hdh", "Accept", "text/html,*/*;q=0.8");
        assertThat(browser.headers().firstValue("Content-Type")).contains("text/turtle;charset=UTF-8");
    }

    @Test
    void a_record_that_has_not_changed_is_not_sent_again() {
        portal.put(dataset(1));
        String path = "/dataset/" + dataset(1).slug() + ".ttl?profile=healthdcat-ap";
        String tag = portal.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(portal.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        portal.put(dataset(1, "<> dcat:keyword \"autre\"@fr ."));
        assertThat(portal.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"inconnu,healthdcat-ap", "mldcat-ap,dcat-ap"})
    void a_profile_that_does_not_show_such_records_is_told_which_do(String profile, String allowed) {
        portal.put(dataset(1));

        HttpResponse<String> answer = portal.get("/dataset/" + dataset(1).slug() + ".ttl?profile=" + profile);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(allowed);
    }

    @Test
    void a_record_that_cannot_be_written_is_not_there() {
        CatalogRecord broken = record(Kind.DATASET, 1, "<> dct:relation <https://data.example.org/a\\u0020b> .");
        portal.put(broken);

        HttpResponse<String> answer = portal.get("/dataset/" + broken.slug() + ".ttl?profile=dcat-ap");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(portal.get("/api/v1/status").body()).contains("\"feedLeftOut\":1");
        assertThat(Stream.of("jsonld", "nt", "rdf")
                        .map(suffix -> portal.get("/dataset/" + broken.slug() + "." + suffix + "?profile=dcat-ap")
                                .statusCode()))
                .containsOnly(404);
    }
}
