package org.florilege.harvester.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;

import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.harvester.ReadAll;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaOrgTest {

    private final TestServer web = new TestServer();

    @AfterEach
    void close() {
        web.close();
    }

    private ReadAll read(String path) {
        return ReadAll.of(web.source(path, SourceType.SCHEMA_ORG));
    }

    private String dataset(String properties) {
        web.page("/d", "{\"@context\":\"http://schema.org/\",\"@type\":\"Dataset\",\"name\":\"D\"," + properties + "}");
        return read("/d").only();
    }

    @Test
    void a_dataset_is_stated_in_dcat() {
        String body = dataset("""
                "@id":"https://doi.org/10.5281/zenodo.1","description":"<p>Deux mots</p>","url":"https://e.org/d/1",
                "identifier":["abc",{"@type":"PropertyValue","propertyID":"https://registry.identifiers.org/registry/doi",
                  "value":"doi:10.5281/zenodo.1"}],
                "keywords":"santé, AVC","inLanguage":"fr","version":"2","datePublished":"2024-02-01","dateModified":"2025",
                "creator":[{"@type":"Person","givenName":"Ada","familyName":"L","identifier":"0000-0002-1825-0097"},"Bob"],
                "publisher":{"@type":"Organization","@id":"https://ror.org/05f82e368","name":"INSERM"},
                "isAccessibleForFree":true,"measurementTechnique":"IRM","citation":"https://doi.org/10.1/x"
                """);

        assertThat(body.lines()).allMatch(line -> line.startsWith("<"));
        assertThat(body)
                .contains(
                        "<https://doi.org/10.5281/zenodo.1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset>")
                .contains("<http://purl.org/dc/terms/description> \"Deux mots\"")
                .contains("<http://www.w3.org/ns/dcat#landingPage> <https://e.org/d/1>")
                .contains("<http://purl.org/dc/terms/identifier> \"abc\"")
                .contains("<http://www.w3.org/2004/02/skos/core#notation> \"doi:10.5281/zenodo.1\"")
                .contains(
                        "<http://www.w3.org/ns/dcat#keyword> \"santé\"", "<http://www.w3.org/ns/dcat#keyword> \"AVC\"")
                .contains("authority/language/FRA>")
                .contains("<http://purl.org/dc/terms/issued> \"2024-02-01\"^^<http://www.w3.org/2001/XMLSchema#date>")
                .contains("<http://purl.org/dc/terms/creator> <https://orcid.org/0000-0002-1825-0097>")
                .contains("<http://xmlns.com/foaf/0.1/name> \"Ada L\"", "<http://xmlns.com/foaf/0.1/name> \"Bob\"")
                .contains("<http://purl.org/dc/terms/publisher> <https://ror.org/05f82e368>")
                .contains("access-right/PUBLIC>")
                .contains("<http://schema.org/measurementTechnique> \"IRM\"")
                .contains("<http://purl.org/dc/terms/isReferencedBy> <https://doi.org/10.1/x>");
    }

    @Test
    void files_have_address_format_size_checksum_and_the_licence_of_the_dataset() {
        String body = dataset("""
                "license":{"@type":"CreativeWork","name":"CC BY","url":"https://creativecommons.org/licenses/by/4.0/"},
                "distribution":[{"@type":"DataDownload","contentUrl":"/f.csv","encodingFormat":"text/csv","contentSize":"1.2 MB",
                  "sha256":"AB"},"https://e.org/api"]
                """);

        assertThat(body)
                .contains("<http://www.w3.org/ns/dcat#downloadURL> <" + web.url("/f.csv") + ">")
                .contains("<http://www.w3.org/ns/dcat#accessURL> <https://e.org/api>")
                .contains("media-types/text/csv>")
                .contains("\"1200000\"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>")
                .contains("checksumAlgorithm_sha256", "\"ab\"")
                .contains(
                        "<http://purl.org/dc/terms/license> <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0>");
    }

    @Test
    void times_and_places_are_understood_in_their_usual_forms() {
        assertThat(dataset("\"temporalCoverage\":\"2001-05/..\""))
                .contains("dcat#startDate> \"2001-05\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>")
                .doesNotContain("dcat#endDate");
        assertThat(dataset("\"temporalCoverage\":[\"2001 - 2003\"]")).contains("#endDate> \"2003\"^^");
        assertThat(dataset("\"temporalCoverage\":\"XXe siècle\"")).contains("\"XXe siècle\"");
        assertThat(
                        dataset(
                                "\"spatialCoverage\":{\"@type\":\"Place\",\"name\":\"Ici\",\"geo\":{\"@type\":\"GeoShape\",\"box\":\"41.3 -5.1 51.1 9.6\"}}"))
                .contains("POLYGON((-5.1 41.3,9.6 41.3,9.6 51.1,-5.1 51.1,-5.1 41.3))")
                .contains("\"Ici\"");
        assertThat(
                        dataset(
                                "\"spatialCoverage\":{\"geo\":{\"@type\":\"GeoCoordinates\",\"latitude\":48.85,\"longitude\":\"2.35\"}}"))
                .contains("POINT(2.35 48.85)");
        assertThat(dataset("\"spatialCoverage\":\"France\"")).contains("authority/country/FRA>");
    }

    @Test
    void measured_variables_become_columns() {
        assertThat(
                        dataset(
                                "\"variableMeasured\":[\"âge\",{\"@type\":\"PropertyValue\",\"name\":\"IMC\",\"unitText\":\"kg/m²\"}]"))
                .contains("http://www.w3.org/ns/csvw#Column")
                .contains("<http://www.w3.org/ns/csvw#name> \"âge\"", "\"[kg/m²]\"");
    }

    @Test
    void json_ld_is_read_as_pages_really_have_it() {
        web.html("/d", """
                <link rel="canonical" href="/d/1">
                <script type="application/ld+json">{"@type":"BreadcrumbList", broken</script>
                <script type='application/ld+json; charset=utf-8'>
                //<![CDATA[
                {"@context":["https://schema.org",{"@language":"fr"}],"@graph":[
                  {"@type":"WebPage","@id":"#page","mainEntity":{"@id":"#data"}},
                  {"@type":["Dataset"],"@id":"#data","schema:name":"Un
                jeu", "publisher":{"@id":"#org"},},
                  {"@type":"Organization","@id":"#org","name":"Chez nous"}
                ]};
                //]]></script>""");

        assertThat(read("/d").body(web.url("/d/1"))).contains("\"Un jeu\"@fr").contains("\"Chez nous\" .");
    }

    @Test
    void escaped_quotes_are_unescaped() {
        web.page("/d", "{&quot;@type&quot;:&quot;Dataset&quot;,&quot;name&quot;:&quot;Titre&quot;}");

        assertThat(read("/d").only()).contains("\"Titre\"");
    }

    @Test
    void a_description_that_cannot_be_read_costs_that_record() {
        web.page("/d", "{\"@type\":\"Dataset\",\"name\":\"unfinished");

        ReadAll result = read("/d");

        assertThat(result.refusals()).containsExactly(Rule.UNREADABLE_BLOCK);
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void what_a_catalogue_only_mentions_is_left_to_its_own_page() {
        web.page("/d", """
                {"@context":"https://schema.org","@type":"DataCatalog","name":"C","dataset":[
                  {"@type":"Dataset","name":"mentioned","url":"/1"},
                  {"@type":"Dataset","name":"described","description":"all of it","url":"/2"}]}""");

        assertThat(read("/d").ids()).containsExactly(web.url("/2"));
    }

    @Test
    void software_becomes_an_algorithm() {
        web.page("/s", """
                {"@context":"https://schema.org","@type":"SoftwareSourceCode","name":"S","codeRepository":"https://e.org/s.git",
                 "programmingLanguage":{"@type":"ComputerLanguage","name":"Python","version":"3"},
                 "license":"https://spdx.org/licenses/MIT","softwareVersion":"1.2"}""");

        ReadAll result = read("/s");

        assertThat(result.records()).extracting(CatalogRecord::kind).containsExactly(Kind.ALGORITHM);
        assertThat(result.only())
                .contains("<http://schema.org/codeRepository> <https://e.org/s.git>")
                .contains("<http://schema.org/programmingLanguage> \"Python 3\"")
                .contains("<http://www.w3.org/ns/dcat#version> \"1.2\"")
                .contains("authority/licence/MIT>");
    }
}
