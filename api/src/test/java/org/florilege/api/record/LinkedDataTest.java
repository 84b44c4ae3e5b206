package org.florilege.api.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.api.problem.PortalException;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Skolemisation;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LinkedDataTest {

    private static final RecordId ID = new RecordId("https://data.example.org/id/cervix");
    private static final String DOCUMENT = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix ex: <https://data.example.org/terms/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <https://data.example.org/id/cervix> a dcat:Dataset ;
                dct:title "Biopsies du col"@fr, "Cervical \\"biopsies\\""@en ;
                dct:issued "2020-10"^^xsd:gYearMonth ;
                dct:identifier "5", "<b>&amp;</b>" ;
                dct:hasVersion <https://data.example.org/id/cervix/2> ;
                ex:open true ; ex:slides 5000 ; ex:weight 0.50 ; ex:padded "007"^^xsd:integer ;
                dcat:distribution [ a dcat:Distribution ; dct:title "Lames"@fr ; dcat:byteSize 12 ;
                    dcat:accessURL <https://data.example.org/slides?a=b&c=d> ] .
            <https://data.example.org/id/nobody> dct:title "apart" .
            """;

    private final LinkedData linkedData =
            new LinkedData(new PublicAddress("https://catalogue.example.org"), triple -> true, JsonMapper.shared());

    @ParameterizedTest
    @CsvSource({"TURTLE, Turtle", "JSON_LD, JSON-LD", "RDF_XML, RDF/XML", "N_TRIPLES, N-Triples"})
    void every_form_says_the_same(Representation form, String language) {
        CatalogRecord record = record(DOCUMENT);

        Graph read = parse(linkedData.write(record, form), language);

        Graph expected = record.graph();
        expected.add(page(record));
        assertThat(read.isIsomorphicWith(expected)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"TURTLE", "JSON_LD", "RDF_XML", "N_TRIPLES"})
    void the_same_record_gives_the_same_bytes(Representation form) {
        assertThat(linkedData.write(record(DOCUMENT), form)).isEqualTo(linkedData.write(record(DOCUMENT), form));
    }

    @Test
    void json_ld_reads_as_people_would_write_it() {
        String json = new String(linkedData.write(record(DOCUMENT), Representation.JSON_LD), StandardCharsets.UTF_8);

        assertThat(json)
                .contains("\"@context\"", "\"dct\" : \"http://purl.org/dc/terms/\"")
                .contains("\"dcat:byteSize\" : 12", "\"@value\" : \"007\"")
                .doesNotContain("http://www.w3.org/ns/dcat#Distribution");
    }

    @Test
    void turtle_uses_the_usual_prefixes_and_no_others() {
        String turtle = new String(linkedData.write(record(DOCUMENT), Representation.TURTLE), StandardCharsets.UTF_8);

        assertThat(turtle).contains("dcat:Dataset", "dct:title").doesNotContain("PREFIX vcard", "@prefix vcard");
    }

    @Test
    void a_property_that_xml_cannot_name_is_refused_in_rdf_xml_alone() {
        CatalogRecord record = record("<https://data.example.org/id/cervix> <https://data.example.org/terms/2020> 1 .");

        assertThat(linkedData.write(record, Representation.TURTLE)).isNotEmpty();
        assertThatThrownBy(() -> linkedData.write(record, Representation.RDF_XML))
                .isInstanceOf(PortalException.NotAcceptable.class);
    }

    private static CatalogRecord record(String turtle) {
        Graph graph = Skolemisation.of(ID, parse(turtle.getBytes(StandardCharsets.UTF_8), "Turtle"));
        return new CatalogRecord(
                ID,
                Kind.DATASET,
                Slug.of("Biopsies", ID),
                new Provenance(new SourceId("test"), "https://data.example.org/", List.of()),
                CanonicalGraph.of(graph));
    }

    private static Triple page(CatalogRecord record) {
        return Triple.create(
                ID.node(),
                Terms.term(Terms.FOAF, "isPrimaryTopicOf"),
                NodeFactory.createURI("https://catalogue.example.org/dataset/" + record.slug()));
    }

    private static Graph parse(byte[] bytes, String language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(bytes))
                .lang(lang(language))
                .base("https://elsewhere.example.org/")
                .parse(graph);
        return graph;
    }

    private static Lang lang(String language) {
        return switch (language) {
            case "Turtle" -> Lang.TURTLE;
            case "JSON-LD" -> Lang.JSONLD11;
            case "RDF/XML" -> Lang.RDFXML;
            default -> Lang.NTRIPLES;
        };
    }
}
