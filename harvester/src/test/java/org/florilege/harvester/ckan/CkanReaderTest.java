package org.florilege.harvester.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

class CkanReaderTest {

    private static final String SEARCH = "/api/3/action/package_search";
    private static final String TITLE = Terms.DCT + "title";

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    /// A portal of so many datasets that gives at most so many of them at a time.
    private List<String> portal(String prefix, int datasets, int most) {
        List<String> queries = Collections.synchronizedList(new ArrayList<>());
        server.json(prefix + SEARCH, query -> {
            queries.add(query);
            int start = parameter(query, "start");
            int end = Math.min(datasets, start + Math.min(most, parameter(query, "rows")));
            return page(
                    datasets,
                    IntStream.range(start, end).mapToObj(i -> dataset("d" + i)).toList());
        });
        return queries;
    }

    private static int parameter(String query, String name) {
        for (String part : query.split("&", -1))
            if (part.startsWith(name + "=")) return Integer.parseInt(part.substring(name.length() + 1));
        return 0;
    }

    private static String dataset(String id) {
        return "{\"id\": \"" + id + "\", \"name\": \"" + id + "-name\", \"title\": \"Title " + id + "\"}";
    }

    private static String page(int count, List<String> datasets) {
        return "{\"help\": \"…\", \"success\": true, \"result\": {\"count\": " + count + ", \"results\": ["
                + datasets.stream().collect(Collectors.joining(",")) + "]}}";
    }

    private Outcome read(String path) {
        return JsonSources.read(SourceType.CKAN, server.url(path));
    }

    private Outcome read(Map<String, String> options) {
        return JsonSources.read(JsonSources.source(SourceType.CKAN, server.url("/"), options));
    }

    private CatalogRecord one(String dataset) {
        server.json(SEARCH, query -> page(1, parameter(query, "start") == 0 ? List.of(dataset) : List.of()));
        return read("/").only();
    }

    @Test
    void a_portal_is_walked_to_its_count_in_a_stable_order() {
        List<String> queries = portal("", 230, 1000);

        Outcome outcome = read("/");

        assertThat(outcome.ids()).hasSize(230).contains(server.url("/dataset/d229"));
        assertThat(outcome.shortfall()).isEmpty();
        assertThat(queries).hasSize(3).allMatch(query -> query.contains("sort=id+asc"));
    }

    @Test
    void fewer_datasets_than_asked_for_are_not_the_end() {
        portal("", 45, 10);

        Outcome outcome = read("/");

        assertThat(outcome.ids()).hasSize(45).doesNotHaveDuplicates();
        assertThat(outcome.shortfall()).isEmpty();
    }

    @Test
    void the_api_is_found_from_any_address_of_the_portal() {
        portal("/opendata", 1, 10);

        for (String address : List.of(
                "/opendata",
                "/opendata/",
                "/opendata/dataset",
                "/opendata/dataset/some-name?x=y",
                "/opendata/api/3",
                "/opendata/api/3/action/package_search?rows=5",
                "/opendata/fr/dataset"))
            assertThat(read(address).ids()).as(address).hasSize(1);
    }

    @Test
    void organisations_and_groups_are_filters_of_the_search() {
        List<String> queries = portal("", 1, 10);

        read(Map.of("organization", "hdh, drees", "group", "sante", "fq", "res_format:CSV", "rows", "7"));
        read("/organization/drees");

        assertThat(queries.getFirst())
                .contains("fq=+organization:(\"hdh\" OR \"drees\") +groups:\"sante\" res_format:CSV")
                .contains("rows=7");
        assertThat(queries.getLast()).contains("fq=+organization:\"drees\"");
    }

    @Test
    void a_count_that_changes_on_the_way_makes_the_run_incomplete() {
        server.json(SEARCH, query -> {
            int start = parameter(query, "start");
            return page(start == 0 ? 4 : 3, List.of(dataset("d" + start), dataset("d" + (start + 1))));
        });

        assertThat(read("/").shortfalls()).contains(Rule.TOTAL_CHANGED);
    }

    @Test
    void an_empty_page_before_the_end_makes_the_run_incomplete() {
        server.json(SEARCH, query -> page(90, parameter(query, "start") == 0 ? List.of(dataset("a")) : List.of()));

        Outcome outcome = read("/");

        assertThat(outcome.ids()).hasSize(1);
        assertThat(outcome.shortfalls()).containsExactly(Rule.RECORDS_MISSING);
    }

    @Test
    void a_portal_that_gives_the_same_page_for_ever_is_left() {
        server.json(SEARCH, query -> page(1_000, List.of(dataset("a"), dataset("b"))));

        Outcome outcome = read("/");

        assertThat(outcome.ids()).hasSize(2);
        assertThat(outcome.shortfalls()).containsExactly(Rule.PAGE_LOOP);
    }

    @Test
    void a_dataset_at_which_the_portal_breaks_costs_that_dataset() {
        server.onPath(SEARCH, exchange -> {
            String query = exchange.getRequestURI().getQuery();
            int start = parameter(query, "start");
            int end = Math.min(30, start + parameter(query, "rows"));
            if (start <= 13 && 13 < end) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            byte[] body = page(
                            30,
                            IntStream.range(start, end)
                                    .mapToObj(i -> dataset("d" + i))
                                    .toList())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });

        Outcome outcome = read("/");

        assertThat(outcome.ids()).hasSize(29).doesNotContain(server.url("/dataset/d13"));
        assertThat(outcome.failures()).hasSize(1);
    }

    @Test
    void an_error_with_status_200_is_told_in_the_portals_words() {
        server.json(
                SEARCH,
                query ->
                        "{\"success\": false, \"error\": {\"__type\": \"Search Query Error\", \"message\": \"bad fq\"}}");

        Outcome outcome = read("/");

        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.failures().getFirst().finding().rule()).isEqualTo(Rule.API_ERROR);
        assertThat(outcome.failures().getFirst().finding().message()).contains("bad fq");
    }

    @Test
    void a_page_or_an_empty_answer_is_no_empty_portal() {
        server.text(SEARCH, "text/html", "<!doctype html><html><body>Maintenance</body></html>");
        assertThat(read("/").failures()).isNotEmpty();

        server.json(SEARCH, query -> "");
        assertThat(read("/").failures()).isNotEmpty();

        server.json(SEARCH, query -> "{\"success\": true, \"result\": {}}");
        assertThat(read("/").failures()).isNotEmpty();
    }

    @Test
    void a_truncated_page_keeps_what_was_whole_and_makes_the_run_incomplete() {
        server.json(SEARCH, query -> {
            String whole = page(3, List.of(dataset("a"), dataset("b"), dataset("c")));
            return whole.substring(0, whole.indexOf("Title c"));
        });

        Outcome outcome = read("/");

        assertThat(outcome.ids()).contains(server.url("/dataset/a"), server.url("/dataset/b"));
        assertThat(outcome.receptions()).anyMatch(reception -> reception.stop().isPresent());
    }

    @Test
    void hidden_datasets_are_left_out_and_deleted_ones_withdrawn() {
        server.json(
                SEARCH,
                query -> page(
                        4,
                        List.of(
                                dataset("a"),
                                "{\"id\": \"b\", \"title\": \"B\", \"private\": true}",
                                "{\"id\": \"c\", \"title\": \"C\", \"state\": \"draft\"}",
                                "{\"id\": \"d\", \"title\": \"D\", \"state\": \"deleted\"}")));

        Outcome outcome = read("/");

        assertThat(outcome.ids()).containsExactly(server.url("/dataset/a"));
        assertThat(outcome.withdrawn()).containsExactly(server.url("/dataset/d"));
        assertThat(outcome.told()).contains(Rule.RECORDS_HIDDEN);
        assertThat(outcome.shortfall()).isEmpty();
    }

    @Test
    void what_is_no_dataset_costs_no_other() {
        server.json(SEARCH, query -> page(2, List.of("\"not an object\"", dataset("a"))));

        Outcome outcome = read("/");

        assertThat(outcome.ids()).hasSize(1);
        assertThat(outcome.unread()).hasSize(1);
        assertThat(outcome.unread().getFirst().remark().spot()).isEqualTo("/result/results/0");
    }

    @Test
    void an_old_portal_is_read_from_its_whole_list() {
        server.json(
                "/api/3/action/current_package_list_with_resources",
                query -> "{\"success\": true, \"result\": "
                        + (parameter(query, "offset") == 0 ? "[" + dataset("a") + "," + dataset("b") + "]" : "[]")
                        + "}");

        assertThat(read("/").ids()).containsExactly(server.url("/dataset/a"), server.url("/dataset/b"));
    }

    @Test
    void dkan_wraps_its_list_in_another_one() {
        server.json(
                "/api/3/action/current_package_list_with_resources",
                query -> "{\"success\": true, \"result\": [[" + dataset("a") + "," + dataset("b") + "]]}");

        assertThat(read("/").ids()).hasSize(2);
    }

    @Test
    void a_portal_that_gives_names_only_is_asked_for_each_and_dkan_gives_it_in_a_list() {
        server.json("/api/3/action/package_list", query -> "{\"success\": true, \"result\": [\"a\", \"b\", \"gone\"]}");
        server.json("/api/3/action/package_show", query -> switch (query) {
            case "id=a" -> "{\"success\": true, \"result\": " + dataset("a") + "}";
            case "id=b" -> "{\"success\": true, \"result\": [" + dataset("b") + "]}";
            default -> "{\"success\": false, \"error\": {\"message\": \"Not found\"}}";
        });

        Outcome outcome = read("/");

        assertThat(outcome.ids()).containsExactly(server.url("/dataset/a"), server.url("/dataset/b"));
        assertThat(outcome.unread()).hasSize(1);
        assertThat(outcome.shortfalls()).containsExactly(Rule.API_ERROR);
    }

    @Test
    void dkan_2_gives_its_datasets_in_the_terms_of_dcat_us() {
        server.json("/api/1/metastore/schemas/dataset/items", query -> """
                        [{"identifier": "5f1c", "title": "Hospitals", "accessLevel": "public", "keyword": ["health"],
                          "distribution": [{"downloadURL": "https://example.org/h.csv", "format": "csv"}]}]""");

        Outcome outcome = read("/");

        assertThat(outcome.ids()).containsExactly(server.url("/dataset/5f1c"));
        assertThat(JsonSources.values(outcome.only(), Terms.DCAT + "distribution", Terms.DCAT + "downloadURL"))
                .containsExactly("https://example.org/h.csv");
    }

    @Test
    void extras_are_read_in_every_form() {
        for (String extras : List.of(
                "[{\"key\": \"dcat_issued\", \"value\": \"2012-05-10\"}, {\"key\": \"theme\", \"value\": \"[\\\"http://x.org/a\\\"]\"}]",
                "{\"issued\": \"2012-05-10\", \"theme\": [\"http://x.org/a\"]}",
                "[{\"key\": \"Issued\", \"value\": \"\\\"2012-05-10\\\"\"}, {\"key\": \"theme\", \"value\": \"http://x.org/a\"}]")) {
            CatalogRecord record = one("{\"id\": \"a\", \"title\": \"A\", \"extras\": " + extras + "}");

            assertThat(JsonSources.values(record, Terms.DCT + "issued"))
                    .as(extras)
                    .containsExactly("2012-05-10");
            assertThat(JsonSources.values(record, Terms.DCAT + "theme"))
                    .as(extras)
                    .containsExactly("http://x.org/a");
        }
    }

    @Test
    void the_uri_of_a_harvested_dataset_stays_its_iri() {
        CatalogRecord record = one("""
                {"id": "a", "title": "A", "extras": [
                  {"key": "uri", "value": "https://origin.example/set/1"}, {"key": "guid", "value": "g-1"},
                  {"key": "harvest_object_id", "value": "noise"}, {"key": "cohorte", "value": "CONSTANCES"}]}""");

        assertThat(record.id().iri()).isEqualTo("https://origin.example/set/1");
        assertThat(JsonSources.values(record, Terms.DCT + "identifier")).containsExactly("g-1");
        assertThat(JsonSources.values(record, Terms.SCHEMA + "additionalProperty", Terms.SCHEMA + "value"))
                .containsExactly("CONSTANCES");
    }

    @Test
    void translations_keep_their_languages() {
        CatalogRecord record = one("""
                {"id": "a", "title": "Beds", "title_translated": {"en": "Beds", "fr": "Lits"},
                 "tags_translated": {"en": ["bed"], "fr": ["lit"]}, "tags": [{"name": "bed"}],
                 "provenance": {"en": "Counted", "fr": "Comptés"}}""");

        assertThat(JsonSources.values(record, TITLE)).containsExactly("Beds@en", "Lits@fr");
        assertThat(JsonSources.values(record, Terms.DCAT + "keyword")).containsExactly("bed@en", "lit@fr");
        assertThat(JsonSources.values(record, Terms.DCT + "provenance", Terms.RDFS + "label"))
                .containsExactly("Comptés@fr", "Counted@en");
        assertThat(JsonSources.values(record, Terms.SCHEMA + "additionalProperty"))
                .isEmpty();
    }

    @Test
    void the_organisation_publishes_what_names_no_publisher_and_hands_out_the_rest() {
        String organization = "\"organization\": {\"id\": \"o\", \"name\": \"drees\", \"title\": \"DREES\"}";

        CatalogRecord own = one("{\"id\": \"a\", \"title\": \"A\", " + organization + "}");
        CatalogRecord other =
                one("{\"id\": \"a\", \"title\": \"A\", \"publisher_name\": \"Inserm\", " + organization + "}");

        assertThat(JsonSources.values(own, Terms.DCT + "publisher")).containsExactly(server.url("/organization/o"));
        assertThat(JsonSources.values(own, Terms.DCT + "publisher", Terms.FOAF + "name"))
                .containsExactly("DREES");
        assertThat(JsonSources.values(other, Terms.DCT + "publisher", Terms.FOAF + "name"))
                .containsExactly("Inserm");
        assertThat(JsonSources.values(other, Terms.GEODCAT + "distributor", Terms.FOAF + "name"))
                .containsExactly("DREES");
    }

    @Test
    void maintainer_and_author_are_contact_and_creator() {
        CatalogRecord record = one("""
                {"id": "a", "title": "A", "maintainer": "Desk", "maintainer_email": "desk@example.org",
                 "author": "Ada", "author_email": "ada@example.org"}""");

        assertThat(JsonSources.values(record, Terms.DCAT + "contactPoint", Terms.VCARD + "hasEmail"))
                .containsExactly("mailto:desk@example.org");
        assertThat(JsonSources.values(record, Terms.DCT + "creator", Terms.FOAF + "name"))
                .containsExactly("Ada");
    }

    @Test
    void a_resource_is_a_distribution_with_the_licence_of_its_dataset() {
        CatalogRecord record = one("""
                {"id": "a", "title": "A", "license_id": "fr-lo", "license_title": "Licence Ouverte", "resources": [
                  {"id": "r", "name": "Beds", "url": "beds.csv", "url_type": "upload", "format": "CSV", "size": 12,
                   "hash": "9e107d9d372bb6826bd81d3542a419d6", "state": "active"},
                  {"id": "s", "name": "Gone", "url": "http://x.org/s", "state": "deleted"},
                  {"id": "t", "name": "", "url": "", "description": ""}]}""");

        String file = server.url("/dataset/a/resource/r/download/beds.csv");
        assertThat(JsonSources.values(record, Terms.DCAT + "distribution"))
                .containsExactly(server.url("/dataset/a/resource/r"));
        assertThat(JsonSources.values(record, Terms.DCAT + "distribution", Terms.DCAT + "downloadURL"))
                .containsExactly(file);
        assertThat(JsonSources.values(record, Terms.DCAT + "distribution", Terms.DCT + "license")
                        .getFirst())
                .contains("Licence_Ouverte");
        assertThat(JsonSources.values(
                        record, Terms.DCAT + "distribution", Terms.SPDX + "checksum", Terms.SPDX + "algorithm"))
                .containsExactly(Terms.SPDX + "checksumAlgorithm_md5");
        assertThat(record.provenance().repairs())
                .noneMatch(repair -> repair.rule().equals(Rule.BYTE_SIZE.id()));
    }

    @Test
    void a_health_dataset_keeps_all_that_makes_it_one() {
        CatalogRecord record = one("""
                {"id": "a", "title": "A", "health_theme": ["http://www.wikidata.org/entity/Q1"], "min_typical_age": "0",
                 "number_of_records": 12, "legal_basis": ["https://w3id.org/dpv#Consent"],
                 "population_coverage": "Adults", "hdab": [{"name": "HDAB", "email": "h@example.org"}],
                 "retention_period": [{"start": "2020-01-01", "end": "2030-01-01"}],
                 "publisher": [{"name": "P"}], "publisher_type": ["http://x.org/type"], "publisher_note": ["Note"]}""");

        assertThat(JsonSources.values(record, Terms.HEALTH + "healthTheme"))
                .containsExactly("http://www.wikidata.org/entity/Q1");
        assertThat(JsonSources.values(record, Terms.HEALTH + "minTypicalAge")).containsExactly("0");
        assertThat(JsonSources.values(record, Terms.HEALTH + "hdab", Terms.FOAF + "mbox"))
                .containsExactly("mailto:h@example.org");
        assertThat(JsonSources.values(record, Terms.HEALTH + "retentionPeriod", Terms.DCAT + "endDate"))
                .containsExactly("2030-01-01");
        assertThat(JsonSources.values(record, Terms.DCT + "publisher", Terms.DCT + "description"))
                .containsExactly("Note");
        assertThat(JsonSources.values(record, "https://w3id.org/dpv#hasLegalBasis"))
                .containsExactly("https://w3id.org/dpv#Consent");
    }

    @Test
    void places_and_periods_are_read_in_every_form() {
        CatalogRecord record = one("""
                {"id": "a", "title": "A", "temporal_coverage": [{"start": "2001", "end": "2002-03"}],
                 "spatial_coverage": [{"text": "Lyon", "bbox": {"type": "Point", "coordinates": [4, 45]}}],
                 "extras": [{"key": "spatial", "value": "{\\"type\\": \\"Point\\", \\"coordinates\\": [1, 2]}"}]}""");

        assertThat(JsonSources.values(record, Terms.DCT + "temporal", Terms.DCAT + "startDate"))
                .containsExactly("2001");
        assertThat(JsonSources.values(record, Terms.DCT + "spatial", Terms.SKOS + "prefLabel"))
                .containsExactly("Lyon");
        assertThat(JsonSources.values(record, Terms.DCT + "spatial", "http://www.w3.org/ns/locn#geometry"))
                .containsExactly("{\"type\":\"Point\",\"coordinates\":[1,2]}");
    }

    @Test
    void a_series_and_its_members_point_at_each_other() {
        server.json(
                SEARCH,
                query -> page(
                        2,
                        List.of(
                                "{\"id\": \"s\", \"title\": \"S\", \"type\": \"dataset_series\"}",
                                "{\"id\": \"m\", \"title\": \"M\", \"in_series\": [\"s\"]}")));

        Outcome outcome = read("/");

        assertThat(outcome.record(server.url("/dataset/s")).kind()).isEqualTo(Kind.DATASET_SERIES);
        assertThat(JsonSources.values(outcome.record(server.url("/dataset/m")), Terms.DCAT + "inSeries"))
                .containsExactly(server.url("/dataset/s"));
    }

    private void refuses(int status, String error) {
        server.onPath(SEARCH, exchange -> {
            byte[] body = error.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_portal() {
        refuses(
                403,
                "{\"success\": false, \"error\": {\"message\": \"Access denied\", \"__type\": \"Authorization Error\"}}");
        String denied = read("/").failures().getFirst().finding().message();
        refuses(
                409,
                "{\"error\": {\"query\": [\"Invalid search query: Expected )\"], \"__type\": \"Search Query Error\"}}");
        String invalid = read("/").failures().getFirst().finding().message();
        refuses(400, "{\"broken\": ");
        String silent = read("/").failures().getFirst().finding().message();

        assertThat(denied).isEqualTo("The server answered 403: Authorization Error: Access denied.");
        assertThat(invalid).contains("409", "Search Query Error", "query: Invalid search query: Expected )");
        assertThat(silent).isEqualTo("The server answered 400.");
    }

    @Test
    void a_portal_that_is_closed_is_not_taken_for_one_that_is_elsewhere() {
        portal("", 3, 100);
        server.onPath("/closed" + SEARCH, exchange -> {
            byte[] body = "{\"success\": false, \"error\": {\"message\": \"Access denied\"}}"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(403, body.length);
            exchange.getResponseBody().write(body);
        });

        Outcome outcome = read("/closed/");

        assertThat(outcome.ids()).isEmpty();
        assertThat(outcome.failures().getFirst().finding().message()).contains("Access denied");
        assertThat(read("/missing/").ids()).hasSize(3);
    }
}
