package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.FeedPortal.id;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.florilege.api.dump.DumpFormat;
import org.florilege.api.dump.Exporting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Records with something in them that parsers do not read have slipped through: nobody who takes others
/// sees more of it than that they are not there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultyRecordTest {

    private static final List<String> FAULTS = List.of(
            "<> dct:relation <https://data.example.org/a\\u0020b> .",
            "<> dct:relation <https://data.example.org/\\u003Cscript\\u003E> .",
            "<> dcat:keyword \"un\\u0001deux\"@fr .",
            "<> dcat:keyword \"un\\uFFFEdeux\"@fr .",
            "<> dct:relation <https://data.example.org/%zz> .",
            "<> dct:relation <https://data.example.org/\\u007B\\u007D\\u005E\\u0060> .");
    /// In the feed, what it does not show does no harm.
    private static final String ELSEWHERE = "<> dct:alternative \"1\"^^<https://data.example.org/a\\u0020b> .";

    private final FeedPortal portal;

    FaultyRecordTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
    }

    @BeforeAll
    void fill() {
        portal.put(dataset("before"));
        for (int i = 0; i < FAULTS.size(); i++) portal.put(dataset("faulty-" + i, FAULTS.get(i)));
        portal.put(dataset("elsewhere", ELSEWHERE));
        portal.put(dataset("after"));
    }

    @AfterAll
    void close() {
        portal.close();
    }

    private static List<String> good() {
        return List.of(id("after").iri(), id("before").iri());
    }

    private String body(String path, String... headers) {
        HttpResponse<String> answer = portal.get(path, headers);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Set<String> datasets(Model model) {
        Set<String> found = new TreeSet<>();
        model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).forEach(each -> found.add(each.getURI()));
        return found;
    }

    private static Model read(String body, Lang lang) {
        return RDFParser.fromString(body, lang)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .toModel();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "rdf", "jsonld", "nt", "xml"})
    void the_feed_is_read_by_every_parser_and_its_total_stays(String suffix) {
        Lang lang = suffix.equals("xml") ? Lang.RDFXML : RDFLanguages.fileExtToLang(suffix);

        Model page = read(body("/catalog." + suffix), lang);

        assertThat(datasets(page))
                .containsExactly(
                        id("after").iri(), id("before").iri(), id("elsewhere").iri());
        assertThat(page.listObjectsOfProperty(page.createProperty("http://www.w3.org/ns/hydra/core#totalItems"))
                        .next()
                        .asLiteral()
                        .getInt())
                .isEqualTo(FAULTS.size() + 3);
        assertThat(body("/api/v1/status")).contains("\"feedLeftOut\":" + FAULTS.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "oai_datacite", "dcat_ap"})
    void lists_of_oai_pmh_are_well_formed_and_valid(String prefix) {
        OaiAnswer answer = OaiAnswer.of(portal.get("/oai?verb=ListRecords&metadataPrefix=" + prefix));

        assertThat(answer.identifiers()).contains(OaiPortal.identifier("before"), OaiPortal.identifier("after"));
        assertThat(answer.identifiers()).hasSize(prefix.equals("dcat_ap") ? 3 : FAULTS.size() + 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trig", "nq", "jsonld"})
    void the_event_stream_is_read_by_every_parser(String suffix) {
        DatasetGraph page = RDFParser.fromString(body("/ldes/0." + suffix), RDFLanguages.fileExtToLang(suffix))
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .toDatasetGraph();

        Set<String> found = new TreeSet<>();
        page.find(null, null, RDF.type.asNode(), DCAT.Dataset.asNode())
                .forEachRemaining(quad -> found.add(quad.getSubject().getURI()));
        assertThat(found).containsExactlyElementsOf(good());
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void a_dump_is_read_by_every_parser(DumpFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Exporting.Tally tally = Exporting.write(portal.portal().store(), format, out);

        DatasetGraph read = RDFParser.fromString(
                        out.toString(StandardCharsets.UTF_8), RDFLanguages.fileExtToLang(format.suffix()))
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .toDatasetGraph();
        assertThat(read.isEmpty()).isFalse();
        assertThat(tally.records()).isEqualTo(2);
        assertThat(tally.leftOut()).isEqualTo(FAULTS.size() + 1);
    }

    private HttpResponse<String> queried(String query, String accept) {
        return portal.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", accept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void a_table_is_read_by_every_parser(String form) {
        HttpResponse<String> answer = queried("SELECT * { ?s ?p ?o }", form);

        assertThat(answer.statusCode()).isEqualTo(200);
        ResultSet rows = ResultSetMgr.read(
                new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)),
                RDFLanguages.contentTypeToLang(form));
        Set<String> told = new TreeSet<>();
        rows.forEachRemaining(row -> told.add(row.get("s").toString()));
        assertThat(told).containsAll(good());
        if (form.endsWith("xml")) assertThat(isXml(answer.body())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples"})
    void a_graph_is_read_by_every_parser(String form) {
        HttpResponse<String> answer = queried("CONSTRUCT WHERE { ?s ?p ?o }", form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(datasets(read(answer.body(), RDFLanguages.contentTypeToLang(form))))
                .containsAll(good());
    }

    @Test
    void what_is_xml_is_well_formed_and_names_the_good_ones() {
        for (String path : List.of("/sitemap.xml", "/feed.atom")) {
            HttpResponse<String> answer = portal.get(path);
            if (answer.statusCode() == 503) continue;
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(isXml(answer.body())).as(path).isTrue();
        }
    }

    @Test
    void the_catalogue_is_told_as_schema_org_and_as_ckan() {
        assertThat(body("/catalog.jsonld?profile=schema.org")).contains("Jeu before", "Jeu after");
        String list = body("/api/3/action/package_list");
        assertThat(list).contains("jeu-before-", "jeu-after-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "rdf", "jsonld", "nt"})
    void its_own_address_breaks_no_parser(String suffix) {
        for (String path : faulty()) {
            HttpResponse<String> answer = portal.get(path + "." + suffix);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Model model = read(answer.body(), RDFLanguages.fileExtToLang(suffix));
            assertThat(datasets(model)).as(path).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "croissant.json",
                "schemaorg.jsonld",
                "codemeta.json",
                "datacite.json",
                "datacite.xml",
                "csl.json",
                "bib",
                "ris",
                "linkset.json"
            })
    void the_forms_of_other_communities_are_well_formed(String suffix) {
        for (String path : faulty()) {
            HttpResponse<String> answer = portal.get(path + "." + suffix);

            assertThat(answer.statusCode()).as(path + suffix).isIn(200, 404, 406);
            if (answer.statusCode() != 200) continue;
            if (suffix.endsWith("xml"))
                assertThat(isXml(answer.body())).as(path + suffix).isTrue();
            else if (suffix.contains("json"))
                assertThat(JsonMapper.shared().readTree(answer.body()).isMissingNode())
                        .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"package_search?rows=100", "current_package_list_with_resources", "package_list"})
    void ckan_hands_out_json_that_is_read_with_every_record_in_it(String action) {
        JsonNode answer = JsonMapper.shared().readTree(body("/api/3/action/" + action));

        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.toString()).contains("jeu-before", "jeu-after", "jeu-faulty-0", "jeu-elsewhere");
    }

    private static List<String> faulty() {
        return IntStream.range(0, FAULTS.size())
                .mapToObj(i -> "/dataset/" + dataset("faulty-" + i).slug())
                .toList();
    }

    private static boolean isXml(String body) {
        try {
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(body)));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
