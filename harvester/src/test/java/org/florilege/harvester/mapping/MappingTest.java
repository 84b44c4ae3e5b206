package org.florilege.harvester.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.harvester.Documents;
import org.florilege.harvester.repair.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {

    @TempDir
    Path folder;

    private CatalogRecord only(String turtle) {
        return Documents.turtle(folder, turtle).only();
    }

    @Test
    void a_dataset_keeps_its_parts_and_only_links_its_neighbours() {
        var result = Documents.turtle(folder, """
                <https://e.org/c> a dcat:Catalog ; dct:title "C" ; dcat:dataset <https://e.org/1>, <https://e.org/2> .
                <https://e.org/1> a dcat:Dataset ; dct:title "Un"@fr ; dct:isPartOf <https://e.org/c> ;
                  dct:relation <https://e.org/2> ; dcat:distribution <https://e.org/1/csv> ;
                  dct:temporal [ a dct:PeriodOfTime ; schema:startDate "2020"^^xsd:gYear ] .
                <https://e.org/1/csv> a dcat:Distribution ; spdx:checksum [ spdx:checksumValue "ab" ] .
                <https://e.org/2> a dcat:Dataset ; dct:title "Deux"@fr .
                """);

        assertThat(result.records()).extracting(CatalogRecord::kind).containsExactly(Kind.DATASET, Kind.DATASET);
        String body = result.record("https://e.org/1").body().nTriples();
        assertThat(body)
                .contains("<https://e.org/1> <http://purl.org/dc/terms/isPartOf> <https://e.org/c> .")
                .contains("<https://e.org/1/csv> <http://spdx.org/rdf/terms#checksum> <https://e.org/1#checksum-")
                .contains("<http://www.w3.org/ns/dcat#startDate> \"2020\"")
                .doesNotContain("Deux")
                .doesNotContain("\"C\"");
        assertThat(result.record("https://e.org/1").slug().value()).startsWith("un-");
    }

    @Test
    void the_order_of_statements_and_the_names_of_blank_nodes_do_not_matter() {
        CatalogRecord one = only("""
                <https://e.org/1> a dcat:Dataset ; dct:title "T" ; dcat:contactPoint _:a , _:b .
                _:a vcard:fn "A" . _:b vcard:fn "B" .
                """);
        CatalogRecord other = only("""
                _:b vcard:fn "A" . _:z vcard:fn "B" .
                <https://e.org/1> dcat:contactPoint _:z , _:b ; dct:title "T" ; a dcat:Dataset .
                """);

        assertThat(other.body().nTriples()).isEqualTo(one.body().nTriples());
    }

    @Test
    void a_record_without_title_is_refused_with_a_mend() {
        var result = Documents.turtle(folder, "<https://e.org/1> a dcat:Dataset ; dct:identifier \"1\" .");

        assertThat(result.records()).isEmpty();
        assertThat(result.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.finding().rule()).isEqualTo(Rule.TITLE_MISSING);
            assertThat(refusal.place().record()).isEqualTo("https://e.org/1");
            assertThat(refusal.finding().mend()).contains("dct:title");
        });
    }

    @Test
    void a_label_serves_as_title_where_there_is_none() {
        CatalogRecord record = only("<https://e.org/1> a dcat:Dataset ; rdfs:label \"Étiquette\"@fr .");

        assertThat(record.body().nTriples()).contains("<http://purl.org/dc/terms/title> \"Étiquette\"@fr");
        assertThat(record.provenance().repairs()).extracting("rule").containsExactly("title-from-label");
    }

    @Test
    void a_dataset_without_iri_gets_one_that_stays() {
        String one = only("[] a dcat:Dataset ; dct:title \"T\" ; dct:identifier \"id 7\" .")
                .id()
                .iri();
        String again = only("[] a dcat:Dataset ; dct:title \"New title\" ; dct:identifier \"id 7\" .")
                .id()
                .iri();
        String other = only("[] a dcat:Dataset ; dct:title \"T\" .").id().iri();

        assertThat(one).isEqualTo(again).isEqualTo("urn:florilege:test:id%207");
        assertThat(other).startsWith("urn:florilege:test:").isNotEqualTo(one);
    }

    @Test
    void a_nameless_part_is_no_record_of_its_own() {
        CatalogRecord record = only("""
                <https://e.org/1> a dcat:Dataset ; dct:title "T" ;
                  dcat:distribution [ dcat:accessService [ a dcat:DataService ; dct:title "API" ] ] ;
                  dct:source [ a dcat:Dataset ; dct:title "Origin" ] .
                """);

        assertThat(record.body().nTriples()).contains("\"API\"").contains("\"Origin\"");
    }

    @Test
    void every_kind_is_known_by_its_types() {
        var result = Documents.turtle(folder, """
                <https://e.org/api> a dcat:DataService ; dct:title "S" .
                <https://e.org/series> a dcat:Dataset, dcat:DatasetSeries ; dct:title "R" .
                <https://e.org/code> a dcat:Resource, <https://schema.org/SoftwareSourceCode> ; schema:name "A" .
                <https://e.org/challenge> a hdc:Challenge, schema:Event ; dct:title "C" .
                <https://e.org/org> a foaf:Organization ; foaf:name "O" .
                <https://e.org/person> a foaf:Agent, foaf:Person ; foaf:name "P" .
                """);

        assertThat(result.records())
                .extracting(CatalogRecord::kind)
                .containsExactly(
                        Kind.DATA_SERVICE, Kind.DATASET_SERIES, Kind.ALGORITHM, Kind.CHALLENGE, Kind.ORGANISATION);
        assertThat(result.record("https://e.org/code").body().nTriples())
                .contains("<http://schema.org/SoftwareSourceCode>");
    }

    @Test
    void a_challenge_holds_its_submissions_and_an_algorithm_only_names_them() {
        var result = Documents.turtle(folder, """
                <https://e.org/ch> a hdc:Challenge ; dct:title "C" ; hdc:metric <https://e.org/m> ;
                  hdc:leaderboard <https://e.org/l> .
                <https://e.org/m> dct:title "AUC" .
                <https://e.org/l> a schema:ItemList ; schema:itemListElement [ schema:position 1 ; schema:item <https://e.org/s> ] .
                <https://e.org/s> a hdc:Submission ; dct:isPartOf <https://e.org/ch> ; prov:used <https://e.org/a> ;
                  prov:wasAssociatedWith <https://e.org/team> ; schema:award "1er prix"@fr .
                <https://e.org/s2> a hdc:Submission ; dct:isPartOf <https://e.org/ch> ; schema:award "2e prix"@fr .
                <https://e.org/a> a schema:SoftwareSourceCode ; dct:title "A" ; prov:wasGeneratedBy <https://e.org/s> .
                <https://e.org/team> a foaf:Agent ; foaf:name "Équipe" ; dct:description "long" .
                """);

        String challenge = result.record("https://e.org/ch").body().nTriples();
        assertThat(challenge).contains("1er prix", "2e prix", "AUC", "Équipe").doesNotContain("\"A\"", "\"long\"");
        assertThat(result.record("https://e.org/a").body().nTriples())
                .contains("<https://e.org/s>")
                .doesNotContain("1er prix");
        assertThat(result.record("https://e.org/team").body().nTriples()).contains("\"long\"");
    }

    @Test
    void what_a_catalogue_lists_is_a_dataset_even_without_type() {
        CatalogRecord record = only("""
                <https://e.org/c> a dcat:Catalog ; dcat:dataset <https://e.org/1>, <https://e.org/absent> .
                <https://e.org/1> dct:title "T" .
                """);

        assertThat(record.kind()).isEqualTo(Kind.DATASET);
        assertThat(record.provenance().repairs()).extracting("rule").containsExactly("type-missing");
    }

    @Test
    void ten_thousand_distributions_pass() {
        StringBuilder turtle = new StringBuilder("<https://e.org/1> a dcat:Dataset ; dct:title \"T\" .\n");
        for (int i = 0; i < 10_000; i++)
            turtle.append("<https://e.org/1> dcat:distribution [ a dcat:Distribution ; dct:title \"D")
                    .append(i)
                    .append("\" ] .\n");

        CatalogRecord record = only(turtle.toString());

        assertThat(record.body().nTriples().lines()).hasSize(30_002);
    }

    @Test
    void a_cut_off_document_gives_what_was_whole_and_refuses_the_rest() {
        var result = Documents.turtle(folder, """
                <https://e.org/1> a dcat:Dataset ; dct:title "Whole" ; dcat:distribution <https://e.org/1/csv> .
                <https://e.org/1/csv> dcat:accessURL <https://e.org/f> .
                <https://e.org/2> a dcat:Dataset ; dct:title "Its file is lost" ; dcat:distribution <https://e.org/2/csv> .
                <https://e.org/3> a dcat:Dataset ; dct:title "Half" ; dct:desc""");

        assertThat(result.records()).extracting(record -> record.id().iri()).containsExactly("https://e.org/1");
        assertThat(result.refusals())
                .extracting(refusal -> refusal.finding().rule())
                .containsOnly(Rule.RECORD_UNFINISHED)
                .hasSize(2);
        assertThat(result.documents().getFirst().reception().stop()).get().satisfies(stop -> {
            assertThat(stop.finding().rule()).isEqualTo(Rule.SYNTAX);
            assertThat(stop.spot()).startsWith("line 18");
        });
    }
}
