package org.florilege.harvester.dcatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.json.JsonSources;
import org.florilege.harvester.json.JsonSources.Outcome;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The shapes in which agencies, their software and three versions of the schema say the same thing.
class DcatUsShapesTest {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String OTHER = Terms.SCHEMA + "additionalProperty";

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private Outcome read(String json) {
        server.json("/data.json", query -> json);
        return JsonSources.read(SourceType.DCAT_US, server.url("/data.json"));
    }

    private CatalogRecord one(String fields) {
        return read("{\"dataset\": [{\"@id\": \"https://x.gov/a\", \"title\": \"A\", " + fields + "}]}")
                .only();
    }

    private static List<String> values(CatalogRecord record, String... path) {
        return JsonSources.values(record, path);
    }

    @Test
    void a_document_that_is_one_dataset_is_read() {
        String dataset = """
                {"@context": "https://x.gov/dcat-us-3.0.jsonld", "@type": "dcat:Dataset",
                 "@id": "https://x.gov/a", "title": "A", "identifier": "a",
                 "distribution": [{"downloadURL": "https://x.gov/a.csv"}]}""";

        assertThat(read(dataset).only().id().iri()).isEqualTo("https://x.gov/a");
        assertThat(JsonSources.read(SourceType.DCAT_RDF, server.url("/data.json"))
                        .only()
                        .id()
                        .iri())
                .isEqualTo("https://x.gov/a");
    }

    @Test
    void columns_of_files_and_themes_of_the_argentine_profile_are_read() {
        CatalogRecord record = one("""
                "superTheme": ["ECON"], "distribution": [{"title": "Calls", "downloadURL": "https://x.gov/a.csv",
                 "field": [{"title": "id", "type": "integer", "description": "Which"},
                           {"title": "lasted", "type": "number", "units": "days"}]}]""");

        String[] columns = {Terms.HEALTH + "hasVariables", Terms.CSVW + "table", Terms.CSVW + "column"};
        assertThat(values(record, Terms.DCAT + "theme")).containsExactly(AUTHORITY + "data-theme/ECON");
        assertThat(values(record, columns[0], columns[1], columns[2], Terms.CSVW + "name"))
                .containsExactlyInAnyOrder("id", "lasted");
        assertThat(values(record, columns[0], columns[1], columns[2], Terms.DCT + "description"))
                .containsExactlyInAnyOrder("Which", "[days]");
        assertThat(values(record, Terms.DCAT + "distribution", OTHER)).isEmpty();
    }

    @Test
    void texts_by_language_stand_beside_those_without() {
        CatalogRecord record = one("""
                "titleMap": {"es": "Una"}, "descriptionMap": {"fr": "Un jeu"}, "keywordMap": {"es": ["edificio"]}""");

        assertThat(values(record, Terms.DCT + "title")).containsExactly("A", "Una@es");
        assertThat(values(record, Terms.DCT + "description")).containsExactly("Un jeu@fr");
        assertThat(values(record, Terms.DCAT + "keyword")).containsExactly("edificio@es");
    }

    @Test
    void dates_are_read_as_literals_of_json_ld_and_as_nodes_of_owl_time() {
        CatalogRecord record = one("""
                "issued": {"@type": "xsd:date", "@value": "2002-01-01"},
                "temporal": [{"beginning": {"inXSDDate": "2020-01-01"}, "end": "2021-01-01"}]""");

        assertThat(values(record, Terms.DCT + "issued")).containsExactly("2002-01-01");
        assertThat(values(record, Terms.DCT + "temporal", Terms.DCAT + "startDate"))
                .containsExactly("2020-01-01");
    }

    @Test
    void boxes_are_read_from_bare_numbers_and_from_named_corners() {
        CatalogRecord record = one("""
                "spatial": [{"bbox": [-123.5, 47, -120.25, 48]}, {"bbox": [1, 2, 0, 3, 4, 9]}],
                "geographicBoundingBox": [{"westBoundLongitude": "-70.5", "southBoundLatitude": "40.5",
                                           "eastBoundLongitude": "-60.5", "northBoundLatitude": "50.5"}]""");

        assertThat(values(record, Terms.DCT + "spatial", Terms.DCAT + "bbox"))
                .anySatisfy(box -> assertThat(box).startsWith("POLYGON((-123.5 47.0, -120.25 47.0"))
                .anySatisfy(box -> assertThat(box).startsWith("POLYGON((1.0 2.0, 3.0 2.0"))
                .anySatisfy(box -> assertThat(box).startsWith("POLYGON((-70.5 40.5, -60.5 40.5"));
    }

    @Test
    void what_a_template_left_unfilled_is_no_place() {
        assertThat(values(one("\"spatial\": \"{{extent:computeSpatialProperty}}\""), Terms.DCT + "spatial"))
                .isEmpty();
    }

    @Test
    void a_licence_is_found_in_html_and_in_a_document_with_a_name() {
        String html = "<div><p><span>Under the licence: https://creativecommons.org/licenses/by/4.0/</span></p></div>";

        assertThat(values(one("\"license\": \"" + html + "\""), Terms.DCT + "license"))
                .containsExactly(AUTHORITY + "licence/CC_BY_4_0");
        assertThat(values(one("\"license\": \"<p>Ask <b>us</b></p>\""), Terms.DCT + "license"))
                .containsExactly("Ask **us**");
        assertThat(values(one("\"license\": {\"title\": \"Our terms\"}"), Terms.DCT + "license"))
                .containsExactly("Our terms");
        assertThat(values(
                        one("\"license\": {\"@id\": \"https://x.gov/l\", \"title\": \"Our terms\"}"),
                        Terms.DCT + "license",
                        Terms.RDFS + "label"))
                .containsExactly("Our terms");
    }

    @Test
    void a_series_may_describe_its_members() {
        Outcome outcome = read("""
                {"datasetSeries": [{"@type": "DatasetSeries", "@id": "https://x.gov/s", "title": "S",
                  "seriesMember": [{"@type": "Dataset", "identifier": "https://x.gov/1", "title": "One",
                                    "description": "First"}, "https://x.gov/2"],
                  "last": {"identifier": "https://x.gov/3", "title": "Three"}}]}""");

        assertThat(outcome.ids()).containsExactlyInAnyOrder("https://x.gov/s", "https://x.gov/1");
        assertThat(values(outcome.record("https://x.gov/s"), Terms.DCAT + "seriesMember"))
                .containsExactly("https://x.gov/1", "https://x.gov/2");
        assertThat(values(outcome.record("https://x.gov/s"), Terms.DCAT + "last"))
                .containsExactly("https://x.gov/3");
    }

    @Test
    void people_are_kept_with_all_their_names() {
        CatalogRecord record = one("""
                "contributor": {"@type": "Person", "givenName": "Ann", "familyName": "Lee", "affiliation": "NOAA"},
                "contactPoint": {"fn": "Desk", "given-name": "Sue", "family-name": "Smith"}""");

        assertThat(values(record, Terms.DCT + "contributor", Terms.FOAF + "name"))
                .containsExactly("Ann Lee");
        assertThat(values(record, Terms.DCT + "contributor", Terms.ORG + "memberOf", Terms.FOAF + "name"))
                .containsExactly("NOAA");
        assertThat(values(record, Terms.DCAT + "contactPoint", Terms.VCARD + "family-name"))
                .containsExactly("Smith");
    }

    @Test
    void a_service_behind_a_distribution_is_described_whole() {
        CatalogRecord record = one("""
                "distribution": [{"title": "API", "created": "2001-01-01", "accessService": [{"title": "WMS",
                   "endpointURL": [{"@id": "https://x.gov/wms"}],
                   "license": "https://creativecommons.org/licenses/by/4.0/",
                   "contactPoint": [{"fn": "Desk"}], "conformsTo": ["http://www.opengis.net/def/serviceType/ogc/wms"]}],
                   "cuiRestriction": {"designationIndicator": "NASA"}}]""");

        String[] service = {Terms.DCAT + "distribution", Terms.DCAT + "accessService"};
        assertThat(values(record, service[0], service[1], Terms.DCT + "license"))
                .containsExactly(AUTHORITY + "licence/CC_BY_4_0");
        assertThat(values(record, service[0], service[1], Terms.DCAT + "contactPoint", Terms.VCARD + "fn"))
                .containsExactly("Desk");
        assertThat(values(record, service[0], Terms.DCT + "created")).containsExactly("2001-01-01");
        assertThat(values(
                        record,
                        service[0],
                        DcatUsDataset.DCAT_US + "cuiRestriction",
                        DcatUsDataset.DCAT_US + "designationIndicator"))
                .containsExactly("NASA");
    }

    @Test
    void what_the_first_version_of_the_schema_said_of_the_dataset_becomes_distribution_contact_and_page() {
        CatalogRecord record = one("""
                "person": "Jane", "mbox": "jane@x.gov", "dataDictionary": "https://x.gov/dict.html",
                "accessURL": "https://x.gov/a.csv", "format": "text/csv", "webService": "https://x.gov/api",
                "distribution": [{"accessURL": "https://x.gov/api", "format": "application/json"}]""");

        assertThat(values(record, Terms.DCAT + "distribution", Terms.DCAT + "accessURL"))
                .containsExactly("https://x.gov/a.csv", "https://x.gov/api");
        assertThat(values(record, Terms.DCAT + "distribution", Terms.DCT + "format"))
                .containsExactly(AUTHORITY + "file-type/CSV", AUTHORITY + "file-type/JSON");
        assertThat(values(record, Terms.DCAT + "contactPoint", Terms.VCARD + "hasEmail"))
                .containsExactly("mailto:jane@x.gov");
        assertThat(values(record, Terms.FOAF + "page")).containsExactly("https://x.gov/dict.html");
    }

    @Test
    void what_no_property_is_meant_for_is_kept_under_its_name() {
        CatalogRecord record = one("""
                "granularity": "county", "program": [{"@id": "https://x.gov/p", "title": "Rental"}],
                "distribution": [{"title": "D", "imageQuality": "high"}]""");

        assertThat(values(record, OTHER, Terms.SCHEMA + "value"))
                .containsExactly("Rental", "county", "https://x.gov/p");
        assertThat(values(record, Terms.DCAT + "distribution", OTHER, Terms.SCHEMA + "name"))
                .containsExactly("imageQuality");
    }
}
