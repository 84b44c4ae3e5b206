package org.florilege.harvester.dcatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.json.JsonSources;
import org.florilege.harvester.json.JsonSources.Outcome;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DcatUsReaderTest {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private Outcome read(String json) {
        server.json("/data.json", query -> json);
        return JsonSources.read(SourceType.DCAT_US, server.url("/data.json"));
    }

    private CatalogRecord one(String dataset) {
        return read("{\"dataset\": [" + dataset + "]}").only();
    }

    private static String datasets(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"identifier\": \"d" + i + "\", \"title\": \"T" + i + "\"}")
                .collect(Collectors.joining(","));
    }

    @Test
    void a_large_catalogue_comes_in_documents_of_bounded_size() {
        Outcome outcome = read("{\"conformsTo\": \"https://project-open-data.cio.gov/v1.1/schema\", \"dataset\": ["
                + datasets(450) + "]}");

        assertThat(outcome.ids()).hasSize(450).contains("urn:florilege:test:d449");
        assertThat(outcome.receptions()).hasSizeBetween(450 / 128 + 1, 450 / 8);
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void a_bare_list_and_a_site_s_address_do_too() {
        server.json("/data.json", query -> "[" + datasets(2) + "]");

        assertThat(JsonSources.read(SourceType.DCAT_US, server.url("")).ids()).hasSize(2);
    }

    @Test
    void a_file_is_read_like_the_web(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("data.json"), "\ufeff{\"dataset\": [" + datasets(2) + ",]}");

        assertThat(JsonSources.read(SourceType.DCAT_US, file.toUri().toString()).ids())
                .hasSize(2);
    }

    @Test
    void catalogues_within_the_catalogue_are_walked() {
        Outcome outcome = read("""
                {"dataset": [{"identifier": "a", "title": "A"}],
                 "catalog": [{"title": "Child", "dataset": [{"identifier": "b", "title": "B"}],
                              "catalog": [{"dataset": [{"identifier": "c", "title": "C"}]}]}]}""");

        assertThat(outcome.ids())
                .containsExactly("urn:florilege:test:a", "urn:florilege:test:b", "urn:florilege:test:c");
    }

    @Test
    void a_collection_is_a_series_wherever_it_stands() {
        Outcome outcome = read("""
                {"dataset": [{"identifier": "a", "title": "A", "isPartOf": "whole"},
                             {"@type": "dcat:Dataset", "identifier": "whole", "title": "Whole"},
                             {"identifier": "b", "title": "B", "isPartOf": "whole"}]}""");

        assertThat(outcome.records())
                .extracting(CatalogRecord::kind)
                .containsExactly(Kind.DATASET, Kind.DATASET_SERIES, Kind.DATASET);
        assertThat(outcome.records().get(1).body().nTriples()).contains("dcat#DatasetSeries>");
        assertThat(JsonSources.values(outcome.records().getFirst(), Terms.DCAT + "inSeries"))
                .containsExactly("urn:florilege:test:whole");
    }

    @Test
    void a_truncated_catalogue_keeps_what_was_whole_and_says_where_it_stops() {
        Outcome outcome = read("{\"dataset\": [" + datasets(3) + ", {\"identifier\": \"d3\", \"tit");

        assertThat(outcome.ids()).hasSize(3);
        assertThat(outcome.receptions().getLast().stop().orElseThrow().spot()).startsWith("line 1, column");
    }

    @Test
    void a_bad_dataset_costs_one() {
        Outcome outcome = read("{\"dataset\": [42, {\"identifier\": \"a\", \"title\": \"A\"}]}");

        assertThat(outcome.ids()).hasSize(1);
        assertThat(outcome.unread()).hasSize(1);
    }

    @Test
    void json_that_is_no_catalogue_is_refused() {
        assertThat(read("{\"error\": \"down\"}").failures().getFirst().finding().rule())
                .isEqualTo(Rule.UNEXPECTED_JSON);
        assertThat(read("").failures()).hasSize(1);
        assertThat(read("<html><body>Sorry</body></html>")
                        .failures()
                        .getFirst()
                        .finding()
                        .rule())
                .isEqualTo(Rule.HTML_PAGE);
    }

    @Test
    void the_schema_of_project_open_data_is_kept_whole() {
        CatalogRecord record = one("""
                {"@type": "dcat:Dataset", "identifier": "a", "title": "A", "description": "D", "keyword": "one, two",
                 "modified": "R/P1W", "accessLevel": "restricted public", "rights": "Ask first",
                 "publisher": {"name": "CDC", "subOrganizationOf": {"name": "HHS"}},
                 "contactPoint": {"fn": "Jane", "hasEmail": "mailto:jane@cdc.gov"},
                 "bureauCode": ["009:20"], "license": "https://creativecommons.org/publicdomain/zero/1.0/",
                 "spatial": "-80.5,25.1,-80.0,25.9", "temporal": ["2000-01-15T00:45:00Z/2010-01-15", "None/2011-03-04"],
                 "isPartOf": "whole", "references": ["https://x.org/ref"], "describedBy": "https://x.org/dictionary",
                 "language": ["en-US"], "theme": ["Health"], "landingPage": "https://x.org/a",
                 "distribution": [{"downloadURL": "https://x.org/a.csv", "mediaType": "text/csv", "format": "CSV"}]}""");

        assertThat(JsonSources.values(record, Terms.DCAT + "keyword")).containsExactly("one", "two");
        assertThat(JsonSources.values(record, Terms.DCT + "accrualPeriodicity"))
                .containsExactly(AUTHORITY + "frequency/WEEKLY");
        assertThat(JsonSources.values(record, Terms.DCT + "modified")).isEmpty();
        assertThat(JsonSources.values(record, Terms.DCT + "accessRights"))
                .containsExactly(AUTHORITY + "access-right/RESTRICTED");
        assertThat(JsonSources.values(
                        record, Terms.DCT + "publisher", Terms.ORG + "subOrganizationOf", Terms.FOAF + "name"))
                .containsExactly("HHS");
        assertThat(JsonSources.values(record, Terms.DCT + "spatial", Terms.DCAT + "bbox")
                        .getFirst())
                .startsWith("POLYGON((-80.5 25.1, -80.0 25.1");
        assertThat(JsonSources.values(record, Terms.DCT + "temporal", Terms.DCAT + "endDate"))
                .containsExactly("2010-01-15", "2011-03-04");
        assertThat(JsonSources.values(record, Terms.DCAT + "inSeries")).containsExactly("urn:florilege:test:whole");
        assertThat(JsonSources.values(record, Terms.FOAF + "page"))
                .containsExactly("https://x.org/dictionary", "https://x.org/ref");
        assertThat(JsonSources.values(record, Terms.DCAT + "theme")).containsExactly(AUTHORITY + "data-theme/HEAL");
        assertThat(JsonSources.values(record, Terms.DCAT + "distribution", Terms.DCT + "license"))
                .containsExactly(AUTHORITY + "licence/CC0");
        assertThat(JsonSources.values(record, Terms.SCHEMA + "additionalProperty", Terms.SCHEMA + "value"))
                .containsExactly("009:20");
    }

    @Test
    void what_version_3_describes_by_objects_is_kept_whole() {
        CatalogRecord record = one("""
                {"@id": "https://x.gov/a", "@type": "Dataset", "title": "A",
                 "identifier": {"@type": "Identifier", "notation": "N-1", "schemaAgency": "NOAA"},
                 "otherIdentifier": [{"notation": "10.1/a", "schemaAgency": "DOI"}],
                 "theme": [{"@id": "https://x.gov/c", "prefLabel": "Climate"}],
                 "landingPage": {"@id": "https://x.gov/l", "accessURL": "https://x.gov/page"},
                 "temporal": [{"startDate": "2024-01-01", "endDate": "2024-12-31"}],
                 "spatial": [{"@id": "https://x.gov/usa", "geometry": "POLYGON((0 0, 1 0, 1 1, 0 0))"}],
                 "inSeries": [{"@id": "https://x.gov/series"}],
                 "previousVersion": {"identifier": "https://x.gov/old", "title": "Old"},
                 "provenance": ["Counted"], "accrualPeriodicity": "asNeeded",
                 "qualifiedAttribution": [{"hadRole": "Steward", "agent": {"name": "Office"}}],
                 "sample": [{"title": "Sample", "downloadURL": "https://x.gov/s.csv"}]}""");

        assertThat(record.id().iri()).isEqualTo("https://x.gov/a");
        assertThat(JsonSources.values(record, Terms.DCT + "identifier")).containsExactly("N-1");
        assertThat(JsonSources.values(record, Terms.ADMS + "identifier", Terms.SKOS + "notation"))
                .containsExactly("10.1/a", "N-1");
        assertThat(JsonSources.values(record, Terms.DCAT + "theme", Terms.SKOS + "prefLabel"))
                .containsExactly("Climate");
        assertThat(JsonSources.values(record, Terms.DCAT + "landingPage")).containsExactly("https://x.gov/page");
        assertThat(JsonSources.values(record, Terms.DCT + "temporal", Terms.DCAT + "startDate"))
                .containsExactly("2024-01-01");
        assertThat(JsonSources.values(record, Terms.DCAT + "inSeries")).containsExactly("https://x.gov/series");
        assertThat(JsonSources.values(record, Terms.DCAT + "previousVersion")).containsExactly("https://x.gov/old");
        assertThat(JsonSources.values(record, Terms.DCT + "accrualPeriodicity"))
                .containsExactly(AUTHORITY + "frequency/AS_NEEDED");
        assertThat(JsonSources.values(
                        record, Terms.PROV + "qualifiedAttribution", Terms.PROV + "agent", Terms.FOAF + "name"))
                .containsExactly("Office");
        assertThat(JsonSources.values(record, Terms.ADMS + "sample", Terms.DCAT + "downloadURL"))
                .containsExactly("https://x.gov/s.csv");
    }

    @Test
    void creators_stay_in_the_order_in_which_they_are_named() {
        CatalogRecord record = one("""
                {"@type": "Dataset", "identifier": "a", "title": "T", "creator": [{"@type": "Person", "name": "Zoe"},
                 {"@type": "Person", "name": "Abe"}, {"@type": "Organization", "name": "Mia"}]}""");

        assertThat(Description.of(record).creators())
                .extracting(creator -> creator.name().in("en"))
                .containsExactly("Zoe", "Abe", "Mia");
    }
}
