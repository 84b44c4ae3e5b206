package org.florilege.api.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {

    private static final RecordId ID = new RecordId("https://data.example.org/1");

    private static CatalogRecord record(String turtle) {
        var graph = GraphFactory.createGraphMem();
        RDFParser.fromString("""
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            """ + turtle, Lang.TURTLE).base(ID.iri()).parse(graph);
        Provenance provenance = new Provenance(new SourceId("essai"), "", List.of());
        return new CatalogRecord(ID, Kind.DATASET, Slug.of("", ID), provenance, CanonicalGraph.of(graph));
    }

    private static List<Triple> rendered(String profile, String turtle) {
        Site site = new Site(CatalogueCard.usual(), new PublicAddress("https://catalogue.example.org"));
        return Rendering.of(record(turtle), ProfileReader.read(profile), site, iri -> false).stream()
                .flatMap(resource -> resource.triples().stream())
                .toList();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    @Test
    void what_a_profile_does_not_name_stays_out() {
        List<Triple> triples = rendered("dcat-ap", "<> dct:title \"Jeu\"@fr ; <urn:unknown> \"x\" ; a <urn:Other> .");

        assertThat(triples)
                .extracting(triple -> triple.getPredicate().getLocalName())
                .containsExactly("type", "identifier", "title", "description", "description");
    }

    @Test
    void at_most_one_value_is_written_where_a_profile_says_so() {
        List<Triple> triples =
                rendered("dcat-ap", "<> dct:issued \"2020\", \"2021\" ; dcat:keyword \"a\"@fr, \"b\"@fr .");

        assertThat(triples)
                .extracting(triple -> triple.getPredicate().getLocalName())
                .containsOnlyOnce("issued")
                .contains("keyword", "keyword");
    }

    @Test
    void data_gouv_gets_the_labels_that_it_goes_by() {
        String turtle = """
            <> dct:title "Jeu"@fr ; dcat:theme <http://publications.europa.eu/resource/authority/data-theme/HEAL> ;
               dcat:distribution <#d> .
            <#d> dcat:downloadURL <https://example.org/x.csv> ;
               dct:license <http://publications.europa.eu/resource/authority/licence/ETALAB_2_0> .
            """;

        List<Triple> usual = rendered("dcat-ap", turtle);
        List<Triple> datagouv = rendered("datagouv", turtle);

        assertThat(usual)
                .noneMatch(triple -> triple.getPredicate().getLocalName().equals("prefLabel"));
        assertThat(datagouv)
                .contains(Triple.create(
                        iri("http://publications.europa.eu/resource/authority/data-theme/HEAL"),
                        iri("http://www.w3.org/2004/02/skos/core#prefLabel"),
                        NodeFactory.createLiteralLang("Santé", "fr")));
        assertThat(datagouv)
                .filteredOn(triple -> triple.getSubject().getURI().endsWith("ETALAB_2_0")
                        && triple.getPredicate().getLocalName().equals("label"))
                .extracting(triple -> triple.getObject().getLiteralLexicalForm())
                .containsExactly("Licence Ouverte / Open Licence version 2.0");
    }

    @Test
    void data_gouv_gets_no_checksums_since_it_refuses_datasets_for_them() {
        String turtle = """
            @prefix spdx: <http://spdx.org/rdf/terms#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <> dcat:distribution <#d> . <#d> dcat:downloadURL <https://example.org/x.csv> ; spdx:checksum <#c> .
            <#c> spdx:algorithm spdx:checksumAlgorithm_sha1 ; spdx:checksumValue "00ff"^^xsd:hexBinary .
            """;

        assertThat(rendered("dcat-ap", turtle))
                .anyMatch(triple -> triple.getPredicate().getLocalName().equals("checksumValue"));
        assertThat(rendered("datagouv", turtle))
                .noneMatch(triple -> triple.toString().contains("hecksum"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021,gYear,2021-12-31",
        "2020-02,gYearMonth,2020-02-29",
        "2020-02-05,date,2020-02-05",
        "2021Z,gYear,2021Z"
    })
    void data_gouv_gets_periods_that_it_can_ask_for_with_ends_that_are_days(String end, String type, String shown) {
        String turtle = """
            <> dct:temporal <#p> .
            <#p> dcat:startDate "2019"^^<http://www.w3.org/2001/XMLSchema#gYear> ;
                dcat:endDate "%s"^^<http://www.w3.org/2001/XMLSchema#%s> .
            """.formatted(end, type);

        List<Triple> datagouv = rendered("datagouv", turtle);

        assertThat(datagouv)
                .filteredOn(triple -> triple.getPredicate().getLocalName().equals("endDate"))
                .singleElement()
                .satisfies(triple -> {
                    assertThat(triple.getSubject().getURI())
                            .startsWith("https://catalogue.example.org/dataset/")
                            .contains(".rdf?profile=datagouv#period-");
                    assertThat(triple.getObject().getLiteralLexicalForm()).isEqualTo(shown);
                    assertThat(datagouv)
                            .anyMatch(link -> link.getPredicate().getLocalName().equals("temporal")
                                    && link.getObject().equals(triple.getSubject()));
                });
    }

    @Test
    void a_download_is_reachable_also_for_who_only_knows_access() {
        assertThat(rendered("dcat-ap", "<> dcat:distribution <#d> . <#d> dcat:downloadURL <https://example.org/x> ."))
                .contains(Triple.create(
                        iri(ID.iri() + "#d"),
                        iri("http://www.w3.org/ns/dcat#accessURL"),
                        iri("https://example.org/x")));
    }

    @Test
    void an_agent_without_a_name_is_none() {
        assertThat(rendered("dcat-ap", "<> dct:publisher <urn:agency> . <urn:agency> dct:type <urn:type> ."))
                .noneMatch(triple -> triple.getSubject().equals(iri("urn:agency")))
                .noneMatch(triple -> triple.getObject().equals(iri("urn:agency")));
    }

    @Test
    void a_profile_that_does_not_exist_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileReader.read("inconnu"))
                .withMessageContaining("inconnu.yaml");
    }

    @Test
    void namespaces_shorten_what_every_form_can_read() {
        Namespaces namespaces = new Namespaces(Map.of("ex", "https://example.org/"));

        assertThat(namespaces.shortened("https://example.org/a-1")).isEqualTo("ex:a-1");
        for (String iri : List.of("https://example.org/1a", "https://example.org/", "https://example.org/é", "urn:x"))
            assertThat(namespaces.shortened(iri)).isNull();
    }
}
