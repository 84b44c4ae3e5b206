package org.florilege.harvester.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalisationTest {

    private static final String AUTHORITY = "<http://publications.europa.eu/resource/authority/";

    @TempDir
    Path folder;

    private CatalogRecord dataset(String statements) {
        return Documents.turtle(folder, "<https://e.org/1> a dcat:Dataset ; dct:title \"T\" ; " + statements)
                .only();
    }

    private void assertSays(String statements, String... expected) {
        assertThat(dataset(statements).body().nTriples()).contains(expected);
    }

    @Test
    void coded_values_become_the_concepts_of_the_authorities() {
        assertSays(
                "dct:language \"fr\", <http://id.loc.gov/vocabulary/iso639-1/en> ; dct:accessRights \"public\" ;"
                        + " dct:accrualPeriodicity <http://purl.org/cld/freq/daily> ; dct:license \"CC-BY-4.0\" ;"
                        + " dcat:theme <https://publications.europa.eu/resource/authority/data-theme/HEAL/> .",
                AUTHORITY + "language/FRA>",
                AUTHORITY + "language/ENG>",
                AUTHORITY + "access-right/PUBLIC>",
                AUTHORITY + "frequency/DAILY>",
                AUTHORITY + "licence/CC_BY_4_0>",
                AUTHORITY + "data-theme/HEAL>");
    }

    @Test
    void formats_and_media_types_are_told_apart_however_they_are_written() {
        assertSays(
                "dcat:distribution [ dct:format \".csv\" ; dcat:mediaType \"CSV\" ], "
                        + "[ dct:format [ a dct:IMT ; rdf:value \"application/pdf\" ; rdfs:label \"PDF\" ] ] .",
                AUTHORITY + "file-type/CSV>",
                "<https://www.iana.org/assignments/media-types/text/csv>",
                AUTHORITY + "file-type/PDF>");
    }

    @Test
    void what_no_list_knows_stays_as_it_came() {
        assertSays(
                "dcat:theme \"Sciences de la Terre\", <http://eurovoc.europa.eu/100142> ; dct:license \"Voir le site\" .",
                "<http://www.w3.org/ns/dcat#theme> \"Sciences de la Terre\"",
                "<http://eurovoc.europa.eu/100142>",
                "\"Voir le site\"");
    }

    @Test
    void the_original_the_repaired_value_and_the_rule_are_kept() {
        CatalogRecord record = dataset("dct:issued \"06/05/2009\" ; dcat:byteSize \"12 ko\" .");

        assertThat(record.provenance().repairs())
                .extracting(Object::toString)
                .containsExactly(
                        "Repair[rule=date, property=dct:issued, original=06/05/2009, repaired=2009-05-06]",
                        "Repair[rule=byte-size, property=dcat:byteSize, original=12 ko, repaired=12000]");
    }

    @Test
    void a_date_that_cannot_be_is_kept_as_text() {
        assertSays("dct:modified \"2020-13-45\"^^xsd:date .", "<http://purl.org/dc/terms/modified> \"2020-13-45\" .");
    }

    @Test
    void addresses_in_literals_become_addresses() {
        assertSays(
                "dcat:landingPage \"https://e.org/page\" ; dct:conformsTo \"Standard 1\" ;"
                        + " dcat:distribution [ dcat:accessURL \"www.e.org/a b\" ; dcat:downloadURL \"ftp://e.org/f\"^^xsd:anyURI ] .",
                "landingPage> <https://e.org/page>",
                "\"Standard 1\"",
                "accessURL> \"www.e.org/a b\"",
                "downloadURL> <ftp://e.org/f>");
    }

    @Test
    void mail_addresses_have_one_form() {
        assertSays(
                "dcat:contactPoint [ vcard:hasEmail \"mailto: hello@its.me\" ], [ vcard:hasEmail <a@b.org> ], "
                        + "[ vcard:hasEmail <mailto:c@d.org> ], [ vcard:hasEmail \"by phone\" ] .",
                "<mailto:hello@its.me>",
                "<mailto:a@b.org>",
                "<mailto:c@d.org>",
                "\"by phone\"");
    }

    @Test
    void an_agent_or_identifier_given_as_text_becomes_a_node() {
        assertSays(
                "dct:publisher \"Agence\"@fr ; adms:identifier \"ISBN:1\" .",
                "<http://xmlns.com/foaf/0.1/name> \"Agence\"@fr",
                "<http://www.w3.org/2004/02/skos/core#notation> \"ISBN:1\"",
                "publisher> <https://e.org/1#publisher-");
    }

    @Test
    void properties_of_earlier_versions_and_misspelt_ones_are_understood() {
        assertSays(
                "<https://www.w3.org/ns/dcat#keyword> \"k\" ; <http://www.w3.org/2002/07/owl#versionInfo> \"2.1\" ;"
                        + " dct:distributions <https://e.org/f> ; <http://purl.org/dc/elements/1.1/language> \"fr\" ."
                        + " <https://e.org/f> a dcat:Download ; dct:title \"F\" .",
                "<http://www.w3.org/ns/dcat#keyword> \"k\"",
                "<http://www.w3.org/ns/dcat#version> \"2.1\"",
                "<http://www.w3.org/ns/dcat#distribution> <https://e.org/f>",
                "<http://www.w3.org/ns/dcat#Distribution>",
                AUTHORITY + "language/FRA>");
    }

    @Test
    void language_tags_are_the_shortest_there_are() {
        assertSays("dct:description \"Texte\"@fre, \"Text\"@eng-GB .", "\"Texte\"@fr ", "\"Text\"@en-GB ");
    }

    @Test
    void html_in_descriptions_becomes_markdown_and_an_abstract_serves_as_description() {
        assertSays(
                "dct:abstract \"<h2>Titre</h2><p>Texte</p>\"@fr .",
                "<http://purl.org/dc/terms/description> \"## Titre\\n\\nTexte\"@fr");
    }

    @Test
    void a_broken_address_is_mended_and_told_in_the_record() {
        CatalogRecord record = dataset("dcat:distribution [ dcat:accessURL <https://e.org/a[1] b> ] .");

        assertThat(record.body().nTriples()).contains("<https://e.org/a%5B1%5D%20b>");
        assertThat(record.provenance().repairs()).extracting("rule").containsExactly("iri-percent-encode");
    }
}
