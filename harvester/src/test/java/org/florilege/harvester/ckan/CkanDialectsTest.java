package org.florilege.harvester.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.json.JsonSources;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The fields that national portals, DKAN and the harvesters within CKAN add to CKAN's own.
class CkanDialectsTest {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String OTHER = Terms.SCHEMA + "additionalProperty";

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private CatalogRecord one(String fields) {
        server.json(
                "/api/3/action/package_search",
                query ->
                        "{\"success\": true, \"result\": {\"count\": 1, \"results\": [{\"id\": \"a\", \"title\": \"A\", "
                                + fields + "}]}}");
        return JsonSources.read(SourceType.CKAN, server.url("/")).only();
    }

    private static List<String> values(CatalogRecord record, String... path) {
        return JsonSources.values(record, path);
    }

    @Test
    void the_maintainer_is_a_contact_beside_another_one() {
        CatalogRecord record = one("""
                "maintainer": "Open data desk", "maintainer_email": "desk@e.org",
                "extras": [{"key": "contact-email", "value": "gis@e.org"}]""");

        assertThat(values(record, Terms.DCAT + "contactPoint", Terms.VCARD + "hasEmail"))
                .containsExactly("mailto:desk@e.org", "mailto:gis@e.org");
        assertThat(values(record, Terms.DCAT + "contactPoint", Terms.VCARD + "fn"))
                .containsExactly("Open data desk");
    }

    @Test
    void the_same_contact_is_not_told_twice() {
        CatalogRecord record = one("""
                "maintainer": "Desk", "maintainer_email": "desk@e.org",
                "contact": [{"name": "The desk", "email": "Desk@e.org"}]""");

        assertThat(values(record, Terms.DCAT + "contactPoint", Terms.VCARD + "fn"))
                .containsExactly("The desk");
    }

    @Test
    void a_licence_that_has_a_title_only_is_kept() {
        assertThat(values(one("\"license_title\": \"Licence of the town\""), Terms.DCT + "license"))
                .containsExactly("Licence of the town");
        assertThat(values(one("\"license_title\": \"https://e.org/licence\""), Terms.DCT + "license"))
                .containsExactly("https://e.org/licence");
        assertThat(values(
                        one("\"license_id\": \"notspecified\", \"license_title\": \"License not specified\""),
                        Terms.DCT + "license"))
                .isEmpty();
    }

    @Test
    void dkan_publishes_what_it_calls_private_and_writes_dates_as_drupal_does() {
        CatalogRecord record = one("""
                "state": "Active", "private": true, "metadata_created": "mar, 10/12/2019 - 09:23",
                "resources": [{"id": "r", "url": "https://e.org/f", "size": "42 octets",
                               "created": "Thu, 12/05/2019 - 03:00",
                               "last_modified": "Date changed  jeu, 05/12/2019 - 03:00"}],
                "extras": [{"key": "dataset-reference-date",
                            "value": "[{&quot;type&quot;: &quot;revision&quot;, &quot;value&quot;: &quot;2019-10-01&quot;}]"}]
                """);

        assertThat(values(record, Terms.DCT + "issued")).containsExactly("2019-12-10");
        assertThat(values(record, Terms.DCT + "modified")).containsExactly("2019-10-01");
        assertThat(values(record, Terms.DCAT + "distribution", Terms.DCT + "issued"))
                .containsExactly("2019-12-05");
        assertThat(values(record, Terms.DCAT + "distribution", Terms.DCT + "modified"))
                .containsExactly("2019-12-05");
    }

    @Test
    void what_was_harvested_from_iso_19139_is_understood() {
        CatalogRecord record = one("""
                "extras": {"responsible-party": "[{\\"name\\": \\"Office\\", \\"roles\\": [\\"pointOfContact\\", \\"owner\\"]}]",
                  "dataset-reference-date": [{"type": "publication", "value": "2010-02-01"},
                                             {"type": "creation", "value": "2009-01-01"}],
                  "temporal-extent-begin": "2010-01-01", "temporal-extent-end": "2011-12-31",
                  "lineage": "Made from charts", "access_constraints": "[\\"Ask us\\"]",
                  "licence": "[\\"https://creativecommons.org/licenses/by/4.0/\\", \\"No warranty\\"]",
                  "spatial-reference-system": "EPSG:4326", "graphic-preview-file": "https://e.org/p.png"}""");

        assertThat(values(record, Terms.DCAT + "contactPoint", Terms.VCARD + "fn"))
                .containsExactly("Office");
        assertThat(values(record, Terms.DCT + "rightsHolder", Terms.FOAF + "name"))
                .containsExactly("Office");
        assertThat(values(record, Terms.DCT + "issued")).containsExactly("2010-02-01");
        assertThat(values(record, Terms.DCT + "created")).containsExactly("2009-01-01");
        assertThat(values(record, Terms.DCT + "temporal", Terms.DCAT + "endDate"))
                .containsExactly("2011-12-31");
        assertThat(values(record, Terms.DCT + "provenance", Terms.RDFS + "label"))
                .containsExactly("Made from charts");
        assertThat(values(record, Terms.DCT + "license")).containsExactly(AUTHORITY + "licence/CC_BY_4_0");
        assertThat(values(record, Terms.DCT + "rights", Terms.RDFS + "label")).containsExactly("Ask us", "No warranty");
        assertThat(values(record, Terms.DCT + "conformsTo", Terms.DCT + "title"))
                .containsExactly("EPSG:4326");
        assertThat(values(record, Terms.FOAF + "depiction")).containsExactly("https://e.org/p.png");
    }

    @Test
    void the_fields_of_the_italian_profile_are_understood() {
        CatalogRecord record = one("""
                "theme": "[{\\"theme\\": \\"HEAL\\", \\"subthemes\\": [\\"http://eurovoc.europa.eu/192\\"]}]",
                "holder_name": "Regione", "holder_identifier": "r_x",
                "creator": "[{\\"creator_name\\": {\\"it\\": \\"Ufficio\\"}, \\"creator_identifier\\": \\"u1\\"}]",
                "temporal_coverage": "[{\\"temporal_start\\": \\"2018-01-01\\", \\"temporal_end\\": \\"2018-12-31\\"}]",
                "conforms_to": "[{\\"identifier\\": \\"S1\\", \\"title\\": {\\"it\\": \\"Norma\\"}}]",
                "alternate_identifier": "[{\\"identifier\\": \\"alt-1\\"}]",
                "geographical_name": "{ITA}", "geographical_geonames_url": "http://www.geonames.org/3175395"
                """);

        assertThat(values(record, Terms.DCAT + "theme")).containsExactly(AUTHORITY + "data-theme/HEAL");
        assertThat(values(record, Terms.DCT + "subject")).containsExactly("http://eurovoc.europa.eu/192");
        assertThat(values(record, Terms.DCT + "rightsHolder", Terms.FOAF + "name"))
                .containsExactly("Regione");
        assertThat(values(record, Terms.DCT + "creator", Terms.FOAF + "name")).containsExactly("Ufficio@it");
        assertThat(values(record, Terms.DCT + "temporal", Terms.DCAT + "startDate"))
                .containsExactly("2018-01-01");
        assertThat(values(record, Terms.DCT + "conformsTo", Terms.DCT + "title"))
                .containsExactly("Norma@it");
        assertThat(values(record, Terms.ADMS + "identifier", Terms.SKOS + "notation"))
                .containsExactly("alt-1");
        assertThat(values(record, Terms.DCT + "spatial"))
                .contains(AUTHORITY + "country/ITA", "http://www.geonames.org/3175395");
    }

    @Test
    void the_fields_of_the_swiss_portal_are_understood() {
        CatalogRecord record = one("""
                "relations": [{"label": {"de": "Mehr"}, "url": "https://e.org/more"}],
                "qualified_relations": [{"relation": "https://e.org/q", "had_role": "https://e.org/role"}],
                "see_alsos": [{"dataset_identifier": "b@office"}],
                "resources": [{"id": "r", "url": "https://e.org/f.csv", "byte_size": "12", "media_type": "text/csv",
                               "access_services": ["https://e.org/service"]}]""");

        assertThat(values(record, Terms.DCT + "relation")).containsExactly("b@office", "https://e.org/more");
        assertThat(values(record, Terms.DCAT + "distribution", Terms.DCAT + "accessService"))
                .containsExactly("https://e.org/service");
        assertThat(values(record, Terms.DCAT + "qualifiedRelation", Terms.DCAT + "hadRole"))
                .containsExactly("https://e.org/role");
        assertThat(values(record, Terms.DCAT + "distribution", Terms.DCAT + "byteSize"))
                .containsExactly("12");
        assertThat(values(record, Terms.DCAT + "distribution", Terms.DCAT + "mediaType"))
                .containsExactly("https://www.iana.org/assignments/media-types/text/csv");
    }

    @Test
    void what_a_resource_has_of_its_own_is_kept_and_bookkeeping_is_not() {
        CatalogRecord record = one("""
                "resources": [{"id": "r", "url": "https://e.org/f.csv", "licenseAttributionByText": "The town",
                               "datastore_active": true, "cache_url": "https://e.org/c", "package_id": "a"}]""");

        assertThat(values(record, Terms.DCAT + "distribution", OTHER, Terms.SCHEMA + "name"))
                .containsExactly("licenseAttributionByText");
        assertThat(values(record, Terms.DCAT + "distribution", OTHER, Terms.SCHEMA + "value"))
                .containsExactly("The town");
    }

    @Test
    void what_the_us_portal_keeps_of_a_data_json_is_understood() {
        CatalogRecord record = one("""
                "metadata_modified": "2021-02-03T00:00:00",
                "extras": [{"key": "accessLevel", "value": "restricted public"}, {"key": "modified", "value": "R/P1W"},
                    {"key": "landingPage", "value": "https://e.org/page"}, {"key": "isPartOf", "value": "https://e.org/p"},
                    {"key": "references", "value": "https://e.org/x, https://e.org/y"},
                    {"key": "old-spatial", "value": "United States"}, {"key": "programCode", "value": "000:000"},
                    {"key": "contactPoint", "value": "{\\"fn\\": \\"Harold\\", \\"hasEmail\\": \\"mailto:h@e.org\\"}"},
                    {"key": "source_datajson_identifier", "value": "true"}, {"key": "catalog_conformsTo", "value": "x"},
                    {"key": "dcat_metadata", "value": "{'accessLevel': 'public'}"}]""");

        assertThat(values(record, Terms.DCT + "accessRights")).containsExactly(AUTHORITY + "access-right/RESTRICTED");
        assertThat(values(record, Terms.DCT + "modified")).containsExactly("2021-02-03T00:00:00");
        assertThat(values(record, Terms.DCT + "accrualPeriodicity")).containsExactly(AUTHORITY + "frequency/WEEKLY");
        assertThat(values(record, Terms.DCAT + "landingPage")).containsExactly("https://e.org/page");
        assertThat(values(record, Terms.DCT + "isPartOf")).containsExactly("https://e.org/p");
        assertThat(values(record, Terms.FOAF + "page")).containsExactly("https://e.org/x", "https://e.org/y");
        assertThat(values(record, Terms.DCT + "spatial")).containsExactly(AUTHORITY + "country/USA");
        assertThat(values(record, Terms.DCAT + "contactPoint", Terms.VCARD + "hasEmail"))
                .containsExactly("mailto:h@e.org");
        assertThat(values(record, OTHER, Terms.SCHEMA + "name")).containsExactly("programCode");
    }

    @Test
    void the_fields_of_the_canadian_portal_are_understood() {
        CatalogRecord record = one("""
                "date_published": "2013-03-21 00:00:00", "digital_object_identifier": "10.5555/abc",
                "metadata_created": "2020-01-01", "time_period_coverage_start": "2001-01-01",
                "time_period_coverage_end": "2011-12-31", "geographic_region": ["ontario", "quebec"],
                "program_page_url": {"en": "https://e.org/en", "fr": "https://e.org/fr"},
                "spatial_representation_type": ["vector"],
                "resources": [{"id": "r", "url": "https://e.org/f", "date_published": "2013-03-22", "created": "2020"}]""");

        assertThat(values(record, Terms.DCT + "issued")).containsExactly("2013-03-21T00:00:00");
        assertThat(values(record, Terms.ADMS + "identifier", Terms.SKOS + "notation"))
                .containsExactly("10.5555/abc");
        assertThat(values(record, Terms.DCT + "temporal", Terms.DCAT + "startDate"))
                .containsExactly("2001-01-01");
        assertThat(values(record, Terms.DCT + "temporal", Terms.DCAT + "endDate"))
                .containsExactly("2011-12-31");
        assertThat(values(record, Terms.DCT + "spatial", Terms.SKOS + "prefLabel"))
                .containsExactly("ontario", "quebec");
        assertThat(values(record, Terms.FOAF + "page")).containsExactly("https://e.org/en", "https://e.org/fr");
        assertThat(values(record, Terms.DCAT + "distribution", Terms.DCT + "issued"))
                .containsExactly("2013-03-22");
        assertThat(values(record, OTHER, Terms.SCHEMA + "name")).containsExactly("spatial_representation_type");
    }

    @Test
    void the_fields_of_berlin_bolzano_and_the_old_british_portal_are_understood() {
        CatalogRecord record = one("""
                "hvd_category": "c_e1da4e07", "geographical_coverage": "Berlin",
                "extras": [{"key": "theme-primary", "value": "Environment"},
                    {"key": "responsible-party", "value": "Natural England (pointOfContact, publisher); The town (owner)"}],
                "resources": [{"id": "r", "url": "https://e.org/f", "distribution_format": "CSV",
                               "license_type": "https://e.org/licence"}]""");

        assertThat(values(record, Terms.DCATAP + "hvdCategory"))
                .containsExactly("http://data.europa.eu/bna/c_e1da4e07");
        assertThat(values(record, Terms.DCT + "spatial", Terms.SKOS + "prefLabel"))
                .containsExactly("Berlin");
        assertThat(values(record, Terms.DCAT + "theme")).containsExactly(AUTHORITY + "data-theme/ENVI");
        assertThat(values(record, Terms.DCT + "publisher", Terms.FOAF + "name")).containsExactly("Natural England");
        assertThat(values(record, Terms.DCAT + "contactPoint", Terms.VCARD + "fn"))
                .containsExactly("Natural England");
        assertThat(values(record, Terms.DCT + "rightsHolder", Terms.FOAF + "name"))
                .containsExactly("The town");
        assertThat(values(record, Terms.DCAT + "distribution", Terms.DCT + "license"))
                .containsExactly("https://e.org/licence");
        assertThat(values(record, Terms.DCAT + "distribution", Terms.DCT + "format"))
                .containsExactly(AUTHORITY + "file-type/CSV");
    }
}
