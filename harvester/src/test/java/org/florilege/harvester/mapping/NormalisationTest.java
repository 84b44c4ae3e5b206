package org.florilege.harvester.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.Documents;
import org.florilege.harvester.reader.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void titles_and_names_are_one_line_without_marks() {
        assertSays(
                "dct:alternative \"CO<sub>2</sub> in <i>situ</i>\", \"Tom &amp; Jerry\", \"a < b > c\", \"one\\n   two\"@en ;"
                        + " dct:publisher [ a foaf:Agent ; foaf:name \"Inserm\\r\\n\\tU1018\" ] .",
                "\"CO2 in situ\"",
                "\"Tom & Jerry\"",
                "\"a < b > c\"",
                "\"one two\"@en",
                "\"Inserm U1018\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SÃ£o Carlos, ItajaÃ\u00ad | São Carlos, Itajaí
                    lâ€™eau Ã\u00a0 200 Âµm, 3 â‚¬ | l’eau à 200 µm, 3 €
                    «CAFÉ» “Å” Ärzte, NÃO, Â, 20 € | «CAFÉ» “Å” Ärzte, NÃO, Â, 20 €
                    """)
    void what_was_encoded_twice_is_decoded(String stated, String meant) {
        assertSays("dct:description \"" + stated + "\"@fr .", "\"" + meant + "\"@fr");
    }

    @Test
    void parts_of_italian_profiles_are_parts_of_dcat() {
        assertSays(
                "dcat:distribution [ a <http://dati.gov.it/onto/dcatapit#Distribution> ; dct:title \"D\" ] ;"
                        + " dct:temporal [ <http://dati.gov.it/onto/dcatapit#startDate> \"2014-01-01\" ;"
                        + " <http://dati.gov.it/onto/dcatapit#endDate> \"2014-12-31\" ] .",
                "<http://www.w3.org/ns/dcat#Distribution>",
                "<http://dati.gov.it/onto/dcatapit#Distribution>",
                "dcat#startDate> \"2014-01-01\"^^",
                "dcat#endDate> \"2014-12-31\"^^");
    }

    @Test
    void what_stands_for_nothing_is_left_out() {
        CatalogRecord record = dataset(
                "dct:conformsTo \"n/a\" ; adms:versionNotes \"N/A\" ; dcat:keyword \"-\" ; dct:alternative \"-\" ;"
                        + " <http://healthdataportal.eu/ns/health#maxTypicalAge> \"n/a\" .");

        assertThat(record.body().nTriples()).contains("\"-\"").doesNotContain("/a\"", "/A\"", "keyword");
        assertThat(record.provenance().repairs())
                .extracting(repair -> repair.rule())
                .containsOnly("placeholder");
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

    private void assertMends(String rule, String statements, String... expected) {
        CatalogRecord record = dataset(statements);
        assertThat(record.body().nTriples()).contains(expected);
        assertThat(record.provenance().repairs()).extracting("rule").contains(rule);
    }

    @Test
    void a_span_of_time_in_a_text_becomes_a_period() {
        assertMends(
                "period",
                "dct:temporal \"2013-01-01/2014-06\" .",
                "<http://purl.org/dc/terms/PeriodOfTime>",
                "startDate> \"2013-01-01\"^^",
                "endDate> \"2014-06\"^^");
        assertSays(
                "dct:temporal [ dcat:startDate \"2020-Q2\" ; dcat:endDate \"2020-Q2\" ] .",
                "startDate> \"2020-04\"^^",
                "endDate> \"2020-06\"^^");
    }

    @Test
    void a_date_that_nobody_can_read_is_kept_and_told() {
        assertMends("date-unreadable", "dct:issued \"2021-02-30\" .", "issued> \"2021-02-30\" .");
    }

    @Test
    void a_geometry_in_a_text_becomes_a_place_with_its_type() {
        assertMends(
                "geometry",
                "dct:spatial \"-5.1,41.3,9.6,51.1\" .",
                "<http://purl.org/dc/terms/Location>",
                "\"POLYGON((-5.1 41.3, 9.6 41.3, 9.6 51.1, -5.1 51.1, -5.1 41.3))\"^^<http://www.opengis.net/ont/geosparql#wktLiteral>");
        assertSays(
                "dct:spatial [ dcat:bbox \"POINT(1 2)\"^^<http://www.opengis.net/rdf#wktLiteral> ] .",
                "\"POINT(1 2)\"^^<http://www.opengis.net/ont/geosparql#wktLiteral>");
    }

    @Test
    void all_keywords_in_one_text_are_told_apart_and_a_keyword_with_a_comma_is_not() {
        assertMends(
                "keyword-list",
                "dcat:keyword \"santé, soins, ville\"@fr .",
                "\"santé\"@fr",
                "\"soins\"@fr",
                "\"ville\"@fr");
        assertSays("dcat:keyword \"Lung Diseases, Interstitial\", \"asthma\" .", "\"Lung Diseases, Interstitial\"");
    }

    @Test
    void contacts_checksums_and_distributions_given_as_text_become_nodes() {
        assertMends("contact-literal", "dcat:contactPoint \"Service des données\" .", "ns#fn> \"Service des données\"");
        assertSays("dcat:contactPoint <mailto:a@b.org> .", "hasEmail> <mailto:a@b.org>");
        assertMends(
                "distribution-literal",
                "dcat:distribution \"https://e.org/f.csv\" .",
                "accessURL> <https://e.org/f.csv>");
        assertMends("checksum", "dcat:distribution [ spdx:checksum \"ab12\" ] .", "checksumValue> \"ab12\"");
    }

    @Test
    void a_licence_named_among_the_rights_is_the_licence_too() {
        assertMends("licence-from-rights", "dct:rights \"Licence Ouverte 2.0\" .", AUTHORITY + "licence/ETALAB_2_0>");
        assertThat(dataset("dct:license <https://e.org/own> ; dct:rights \"CC-BY-4.0\" .")
                        .body()
                        .nTriples())
                .doesNotContain("CC_BY_4_0");
    }

    @Test
    void labels_of_described_licences_and_formats_say_what_they_are() {
        assertSays(
                "dct:license <https://e.org/l> ; dcat:distribution [ dct:format <https://e.org/f> ; dct:license"
                        + " [ dct:title \"Licence\" ; foaf:homepage <https://creativecommons.org/licenses/by/4.0/> ] ] ."
                        + " <https://e.org/l> dct:title \"ODbL\" . <https://e.org/f> rdfs:label \"CSV\" .",
                AUTHORITY + "licence/ODC_BL>",
                AUTHORITY + "file-type/CSV>",
                AUTHORITY + "licence/CC_BY_4_0>");
    }

    @Test
    void what_nobody_filled_in_is_left_out_and_told() {
        assertMends("placeholder", "dct:identifier \"A REMPLIR\" ; dcat:keyword \"k\" .", "\"k\"");
        assertThat(dataset("dct:identifier \"TODO\" ; dct:issued \"null\" .")
                        .body()
                        .nTriples())
                .doesNotContain("TODO", "null");
        assertThat(Documents.turtle(folder, "[] a dcat:Dataset ; dct:title \"T\" ; dct:identifier \"TODO\" .")
                        .only()
                        .id()
                        .iri())
                .doesNotContain("TODO");
    }

    @Test
    void one_title_stays_in_each_language() {
        CatalogRecord record = Documents.turtle(folder, """
                        <https://e.org/1> a dcat:Dataset ; dct:title "Registre des cancers", "Registre"@fr,
                          "Registre des cancers"@fr, "Registry"@en ; dcat:keyword "k", "k"@fr .
                        """).only();

        assertThat(record.body().nTriples())
                .contains(
                        "title> \"Registre des cancers\"@fr", "title> \"Registry\"@en", "alternative> \"Registre\"@fr")
                .doesNotContain("\"Registre des cancers\" .", "\"k\" .");
    }

    @Test
    void addresses_and_mailboxes_are_taken_out_of_their_wrappings() {
        assertSays(
                "dcat:landingPage [ a foaf:Document ; foaf:homepage <https://e.org/p> ] ; dcat:contactPoint"
                        + " [ vcard:hasEmail [ vcard:hasValue <mailto:a@b.org> ] ], [ vcard:hasEmail \"Jo <c@d.org>\" ],"
                        + " [ vcard:hasEmail <mailto:mailto:e@f.org> ] .",
                "landingPage> <https://e.org/p>",
                "hasEmail> <mailto:a@b.org>",
                "hasEmail> <mailto:c@d.org>",
                "hasEmail> <mailto:e@f.org>");
    }

    @Test
    void several_languages_in_one_text_are_told_apart() {
        assertSays("dct:language \"Français, anglais\" .", AUTHORITY + "language/FRA>", AUTHORITY + "language/ENG>");
    }

    @Test
    void a_language_named_in_a_tag_is_the_tag_of_that_language() {
        assertSays("dct:description \"Texte\"@french .", "\"Texte\"@fr ");
    }

    @ParameterizedTest
    @CsvSource({
        "http://purl.org/dc/terms/desciption, http://purl.org/dc/terms/description",
        "http://purl.org/dc/terms/descriptions, http://purl.org/dc/terms/description",
        "http://purl.org/dc/terms/Publisher, http://purl.org/dc/terms/Publisher",
        "http://purl.org/dc/terms/publiser, http://purl.org/dc/terms/publisher",
        "http://purl.org/dc/terms#title, http://purl.org/dc/terms/title",
        "http://purl.org/dc/terms//title, http://purl.org/dc/terms/title",
        "https://www.w3.org/ns/dcat/keyword, http://www.w3.org/ns/dcat#keyword",
        "http://www.w3.org/ns/dcat#contactpoint, http://www.w3.org/ns/dcat#contactPoint",
        "http://www.w3.org/ns/dcat#download_url, http://www.w3.org/ns/dcat#downloadURL",
        "http://www.w3.org/ns/dcat#creator, http://purl.org/dc/terms/creator",
        "http://purl.org/dc/terms/keywords, http://www.w3.org/ns/dcat#keyword",
        "http://www.schema.org/name, http://schema.org/name",
        "http://data.europa.eu/r5r/healthdcatap#maxTypicalAge:, http://healthdataportal.eu/ns/health#maxTypicalAge",
        "https://w3id.org/healthdcat-ap#numberOfrecords, http://healthdataportal.eu/ns/health#numberOfRecords",
        "https://healthdcat-ap.eu/ns/hdab, http://healthdataportal.eu/ns/health#hdab",
        "http://data.europa.eu/r5r/healthCategory, http://healthdataportal.eu/ns/health#healthCategory",
        "https://healthdcat-ap.github.io/healthdcat-ap/release/5/healthTheme, http://healthdataportal.eu/ns/health#healthTheme",
        "https://healthdcat-ap.github.io/other, https://healthdcat-ap.github.io/other",
        "http://data.europa.eu/r5r/availability, http://data.europa.eu/r5r/availability",
        "https://www.w3.org/TR/skos-reference/prefLabel, http://www.w3.org/2004/02/skos/core#prefLabel",
        "https://www.w3.org/TR/2016/NOTE-vocab-dqv-20161215/hasBody, http://www.w3.org/ns/dqv#hasBody",
        "http://www.w3.org/TR/vocab-dcat-3/#keyword, http://www.w3.org/ns/dcat#keyword",
        "https://w3c.github.io/dpv/2.1/dpv/hasPurpose, https://w3id.org/dpv#hasPurpose",
        "http://purl.org/dc/terms/title:, http://purl.org/dc/terms/title",
        "http://www.w3.org/ns/dcat#licence, http://purl.org/dc/terms/license",
        "http://xmlns.com/foaf/0.1/email, http://xmlns.com/foaf/0.1/mbox",
        "http://www.w3.org/ns/dcat#granularity, http://www.w3.org/ns/dcat#granularity",
        "http://purl.org/dc/terms/isPartOf, http://purl.org/dc/terms/isPartOf",
        "http://purl.org/dc/terms/, http://purl.org/dc/terms/",
        "http://www.w3.org/ns/dcatapit/x, http://www.w3.org/ns/dcatapit/x"
    })
    void a_misspelt_term_is_the_one_that_alone_can_be_meant(String stated, String meant) {
        assertThat(Spelling.canonical(NodeFactory.createURI(stated)).getURI()).isEqualTo(meant);
    }

    @Test
    void datasets_by_another_class_or_by_a_misspelt_one_are_datasets() {
        var result = Documents.turtle(folder, """
                <https://e.org/c> a dcat:Catalog ; dcat:dataset <https://e.org/1> .
                <https://e.org/1> a <https://e.org/OwnClass> ; dct:title "1" .
                <https://e.org/2> a <http://rdfs.org/ns/void#Dataset> ; dct:title "2" .
                <https://e.org/3> a dcat:dataset ; dct:title "3" .
                """);

        assertThat(result.records())
                .hasSize(3)
                .allSatisfy(
                        record -> assertThat(record.body().nTriples()).contains("<http://www.w3.org/ns/dcat#Dataset>"));
    }
}
