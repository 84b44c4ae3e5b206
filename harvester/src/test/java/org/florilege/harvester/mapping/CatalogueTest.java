package org.florilege.harvester.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.harvester.Documents;
import org.florilege.harvester.reader.Spilling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of a record elsewhere: by its catalogue, its entry there, its series.
class CatalogueTest {

    private static final String SAYS_PUBLISHER = "<http://purl.org/dc/terms/publisher>";

    @TempDir
    Path folder;

    private String body(String turtle) {
        return Documents.turtle(folder, turtle).record("https://e.org/1").body().nTriples();
    }

    @Test
    void a_dataset_without_publisher_has_that_of_its_catalogue_and_says_so() {
        var result = Documents.turtle(folder, """
                <https://e.org/c> a dcat:Catalog ; dct:publisher <https://e.org/o> ; dcat:dataset <https://e.org/1>, <https://e.org/2> .
                <https://e.org/o> a foaf:Organization ; foaf:name "Hospital" .
                <https://e.org/1> a dcat:Dataset ; dct:title "T" .
                <https://e.org/2> a dcat:Dataset ; dct:title "U" ; dct:publisher [ foaf:name "Own" ] .
                <https://e.org/3> a dcat:Dataset ; dct:title "Listed nowhere" .
                """);

        CatalogRecord record = result.record("https://e.org/1");
        assertThat(record.body().nTriples())
                .contains(SAYS_PUBLISHER + " <https://e.org/o>", "<https://e.org/o> <http://xmlns.com/foaf/0.1/name>");
        assertThat(record.provenance().repairs())
                .extracting(Object::toString)
                .containsExactly("Repair[rule=publisher-from-catalogue, property=dct:publisher,"
                        + " original=https://e.org/c, repaired=https://e.org/o]");
        assertThat(result.record("https://e.org/2").body().nTriples()).doesNotContain("https://e.org/o");
        assertThat(result.record("https://e.org/3").body().nTriples()).doesNotContain(SAYS_PUBLISHER);
    }

    @Test
    void of_catalogues_within_catalogues_the_innermost_that_says_it_counts() {
        assertThat(body("""
                <https://e.org/all> a dcat:Catalog ; dct:publisher "State" ; dcat:catalog <https://e.org/c>, <https://e.org/d> ;
                  dcat:dataset <https://e.org/1> .
                <https://e.org/c> a dcat:Catalog ; dct:publisher "Hospital" ; dcat:dataset <https://e.org/1> .
                <https://e.org/1> a dcat:Dataset ; dct:title "T" .
                """)).contains("\"Hospital\"").doesNotContain("\"State\"");
        assertThat(body("""
                <https://e.org/c> a dcat:Catalog ; dct:isPartOf <https://e.org/all> ; dcat:dataset <https://e.org/1> .
                <https://e.org/all> a dcat:Catalog ; dct:publisher "State" .
                <https://e.org/1> a dcat:Dataset ; dct:title "T" .
                """)).contains("\"State\"");
    }

    @Test
    void the_licence_and_the_language_of_a_catalogue_are_those_of_its_descriptions() {
        assertThat(body("""
                <https://e.org/c> a dcat:Catalog ; dct:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
                  dct:rights "R" ; dct:language "fr" ; dcat:dataset <https://e.org/1> .
                <https://e.org/1> a dcat:Dataset ; dct:title "T" .
                """)).doesNotContain("license", "rights", "language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://e.org/r> a dcat:CatalogRecord ; foaf:primaryTopic <https://e.org/1>",
                "<https://e.org/1> foaf:isPrimaryTopicOf <https://e.org/r> . <https://e.org/r> a dcat:CatalogRecord",
                "<https://e.org/1> foaf:isPrimaryTopicOf <https://e.org/r> ."
                        + " <https://e.org/r> a dcat:CatalogRecord ; foaf:primaryTopic <https://e.org/1>"
            })
    void the_entry_in_the_catalogue_tells_when_the_record_was_listed_and_is_no_record(String entry) {
        var result = Documents.turtle(
                folder,
                "<https://e.org/1> a dcat:Dataset ; dct:title \"T\" ; dct:issued \"2001\"^^xsd:gYear . " + entry
                        + " ; dct:title \"Entry\" ; dct:issued \"2020-01-01\" ; dct:modified \"2021-01-01\" .");

        assertThat(result.only().body().nTriples())
                .contains(
                        "<https://e.org/1> <http://xmlns.com/foaf/0.1/isPrimaryTopicOf> <https://e.org/r>",
                        "<https://e.org/r> <http://purl.org/dc/terms/issued> \"2020-01-01\"^^",
                        "<https://e.org/r> <http://purl.org/dc/terms/modified> \"2021-01-01\"^^",
                        "<https://e.org/1> <http://purl.org/dc/terms/issued> \"2001\"^^")
                .doesNotContain("\"Entry\"");
    }

    @Test
    void an_entry_without_a_name_is_found_too() {
        assertThat(body("""
                <https://e.org/c> a dcat:Catalog ; dcat:record [ a dcat:CatalogRecord ; dct:modified "2021-01-01" ;
                  foaf:primaryTopic <https://e.org/1> ] .
                <https://e.org/1> a dcat:Dataset ; dct:title "T" .
                """)).contains("isPrimaryTopicOf> <https://e.org/1#", "modified> \"2021-01-01\"");
    }

    @Test
    void a_member_that_its_series_names_says_so_itself() {
        var result = Documents.turtle(folder, """
                <https://e.org/s> a dcat:DatasetSeries ; dct:title "S" ; dcat:seriesMember <https://e.org/1> .
                <https://e.org/1> a dcat:Dataset ; dct:title "T" .
                """);

        assertThat(result.record("https://e.org/1").body().nTriples()).contains("inSeries> <https://e.org/s>");
        assertThat(result.record("https://e.org/1").provenance().repairs())
                .extracting("rule")
                .containsExactly("member-of-series");
        assertThat(result.record("https://e.org/s").body().nTriples()).contains("seriesMember> <https://e.org/1>");
    }

    @Test
    void a_dataset_that_others_are_in_as_a_series_is_one() {
        CatalogRecord series = Documents.turtle(folder, """
                <https://e.org/s> a dcat:Dataset ; dct:title "S" .
                <https://e.org/1> a dcat:Dataset ; dct:title "T" ; dcat:inSeries <https://e.org/s> .
                """).record("https://e.org/s");

        assertThat(series.kind()).isEqualTo(Kind.DATASET_SERIES);
        assertThat(series.body().nTriples()).contains("dcat#DatasetSeries>");
        assertThat(series.provenance().repairs()).extracting("rule").containsExactly("type-missing");
    }

    @Test
    void parts_and_wholes_stay_what_they_are() {
        var result = Documents.turtle(folder, """
                <https://e.org/w> a dcat:Dataset ; dct:title "W" ; dct:hasPart <https://e.org/1> .
                <https://e.org/1> a dcat:Dataset ; dct:title "T" ; dct:isPartOf <https://e.org/w> .
                """);

        assertThat(result.records()).extracting(CatalogRecord::kind).containsExactly(Kind.DATASET, Kind.DATASET);
        assertThat(result.record("https://e.org/1").body().nTriples())
                .contains("isPartOf> <https://e.org/w>")
                .doesNotContain("inSeries");
        assertThat(result.record("https://e.org/w").body().nTriples()).contains("hasPart> <https://e.org/1>");
    }

    @Test
    void what_is_only_mentioned_is_neither_taken_nor_refused() {
        var result = Documents.turtle(folder, """
                <https://e.org/api> a dcat:DataService ; dct:title "API" ; dcat:servesDataset <https://e.org/elsewhere> .
                <https://e.org/elsewhere> a dcat:Dataset ; foaf:isPrimaryTopicOf <https://e.org/r> .
                """);

        assertThat(result.only().id().iri()).isEqualTo("https://e.org/api");
        assertThat(result.refusals()).isEmpty();
    }

    @Test
    void a_document_in_a_file_knows_its_links_as_well() {
        var source = Documents.file(folder, "large.ttl", Documents.PREFIXES + """
                <https://e.org/c> a dcat:Catalog ; dct:publisher "P" ; dcat:dataset <https://e.org/1>, <https://e.org/s> .
                <https://e.org/s> a dcat:DatasetSeries ; dct:title "S" ; dcat:seriesMember <https://e.org/1> .
                <https://e.org/r> a dcat:CatalogRecord ; foaf:primaryTopic <https://e.org/1> ; dct:modified "2021" .
                <https://e.org/1> a dcat:Dataset ; dct:title "T" ; dcat:distribution [ dcat:accessService <https://e.org/a> ] .
                <https://e.org/a> a dcat:DataService ; dcat:endpointURL <https://e.org/api> .
                """);

        var spilled = Documents.read(source, new Spilling(3, folder)).record("https://e.org/1");

        assertThat(spilled.body().nTriples())
                .contains("\"P\"", "inSeries> <https://e.org/s>", "\"2021\"^^", "e.org/api>");
        assertThat(spilled).isEqualTo(Documents.read(source).record("https://e.org/1"));
    }
}
