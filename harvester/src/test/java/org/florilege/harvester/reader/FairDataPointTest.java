package org.florilege.harvester.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.Documents;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.json.JsonSources;
import org.florilege.harvester.json.JsonSources.Outcome;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A FAIR Data Point describes each catalogue, dataset and distribution on a page of its own.
class FairDataPointTest {

    private static final String PREFIXES = Documents.PREFIXES + """
            @prefix fdp-o: <https://w3id.org/fdp/fdp-o#> .
            @prefix ldp: <http://www.w3.org/ns/ldp#> .
            """;

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private void page(String path, String turtle) {
        server.text(path, "text/turtle", PREFIXES + turtle);
    }

    private void dataPoint(String iri) {
        page("/", """
                <%1$s> a fdp-o:FAIRDataPoint , dcat:DataService ; dct:title "Point" ;
                    fdp-o:metadataCatalog <%1$s/catalog/c> .
                <%1$s/catalog/> a ldp:DirectContainer ; ldp:contains <%1$s/catalog/c> , <%1$s/catalog/draft> .
                """.formatted(iri));
        page("/catalog/c", """
                <%1$s/catalog/c> a dcat:Catalog ; dct:title "C" ; dcat:dataset <%1$s/dataset/1> , <%1$s/dataset/2> .
                <%1$s/dataset/> a ldp:DirectContainer ; ldp:contains <%1$s/dataset/1> , <%1$s/dataset/2> .
                """.formatted(iri));
        for (String number : List.of("1", "2")) page("/dataset/" + number, """
                    <%1$s/dataset/%2$s> a dcat:Dataset ; dct:title "Dataset %2$s" ; dct:isPartOf <%1$s/catalog/c> ;
                        dct:publisher [ a foaf:Agent ; foaf:name "P" ] ;
                        dcat:distribution <%1$s/distribution/%2$s> .
                    <%1$s/distribution/> a ldp:DirectContainer ; ldp:contains <%1$s/distribution/%2$s> .
                    """.formatted(iri, number));
        page("/distribution/1", """
                <%1$s/distribution/1> a dcat:Distribution ; dct:title "File" ; dct:isPartOf <%1$s/dataset/1> ;
                    dcat:downloadURL <https://e.org/1.csv> ; dct:format "CSV" .
                """.formatted(iri));
    }

    private Outcome read() {
        return JsonSources.read(SourceType.DCAT_RDF, server.url("/"));
    }

    @Test
    void its_catalogues_are_followed_to_their_datasets_and_distributions() {
        String point = server.url("/").replaceAll("/$", "");
        dataPoint(point);

        Outcome outcome = read();

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.ids()).contains(point + "/dataset/1", point + "/dataset/2");
        CatalogRecord record = outcome.record(point + "/dataset/1");
        assertThat(JsonSources.values(record, Terms.DCAT + "distribution", Terms.DCAT + "downloadURL"))
                .containsExactly("https://e.org/1.csv");
        assertThat(JsonSources.values(record, Terms.DCT + "publisher", Terms.FOAF + "name"))
                .containsExactly("P");
    }

    @Test
    void persistent_iris_under_another_host_are_read_below_its_own_address() {
        dataPoint("https://w3id.org/point");

        Outcome outcome = read();

        assertThat(outcome.ids()).contains("https://w3id.org/point/dataset/1", "https://w3id.org/point/dataset/2");
        assertThat(JsonSources.values(
                        outcome.record("https://w3id.org/point/dataset/1"),
                        Terms.DCAT + "distribution",
                        Terms.DCT + "title"))
                .containsExactly("File");
    }

    @Test
    void a_container_of_the_first_data_points_is_followed_too() {
        page("/", """
                <https://w3id.org/point> a ldp:Container ; dct:title "P" ; ldp:contains <https://w3id.org/point/c> .
                """);
        page("/c", "<https://w3id.org/point/c> a dcat:Catalog ; dcat:dataset <https://w3id.org/point/c/1> .");
        page("/c/1", "<https://w3id.org/point/c/1> a dcat:Dataset ; dct:title \"One\" .");

        assertThat(read().ids()).containsExactly("https://w3id.org/point/c/1");
    }

    @Test
    void a_draft_that_is_not_for_everyone_costs_itself_and_a_fault_makes_the_run_incomplete() {
        dataPoint("https://w3id.org/point");
        server.on("/dataset/2", exchange -> exchange.sendResponseHeaders(500, -1));

        Outcome outcome = read();

        assertThat(outcome.ids())
                .contains("https://w3id.org/point/dataset/1")
                .doesNotContain("https://w3id.org/point/dataset/2");
        assertThat(outcome.failures()).hasSize(1);
        assertThat(outcome.shortfall()).isEmpty();
    }

    @Test
    void what_stands_on_another_host_is_told_and_not_visited() {
        page("/", """
                <https://w3id.org/point> a fdp-o:FAIRDataPoint ; fdp-o:metadataCatalog <https://elsewhere.org/c> .
                """);

        Outcome outcome = read();

        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.remarks())
                .extracting(remark -> remark.finding().message())
                .containsExactly(
                        "https://elsewhere.org/c is listed here and described on another host; it was not read.");
    }
}
