package org.florilege.harvester.udata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.json.JsonSources;
import org.florilege.harvester.json.JsonSources.Outcome;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UdataReaderTest {

    private static final String LIST = "/api/1/datasets/";
    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/";

    private final TestServer server = new TestServer();
    private final List<String> queries = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        server.close();
    }

    private static String dataset(String id) {
        return "{\"id\": \"" + id + "\", \"title\": \"Title " + id + "\"}";
    }

    private static String page(int total, String next, String... datasets) {
        return "{\"data\": [" + String.join(",", datasets) + "], \"page\": 1, \"page_size\": 2, \"total\": " + total
                + ", \"next_page\": " + (next.isEmpty() ? "null" : "\"" + next + "\"") + "}";
    }

    private Outcome read(Map<String, String> options) {
        return JsonSources.read(JsonSources.source(SourceType.UDATA, server.url("/fr/"), options));
    }

    private CatalogRecord one(String dataset) {
        server.json(LIST, query -> page(1, "", dataset));
        return read(Map.of()).only();
    }

    @Test
    void pages_follow_each_other_by_their_links_whatever_host_these_name() {
        server.json(LIST, query -> {
            queries.add(query);
            return query.contains("page=1")
                    ? page(3, "http://internal.local/api/1/datasets/?page=2", dataset("a"), dataset("b"))
                    : page(3, "", dataset("c"));
        });

        Outcome outcome = read(Map.of());

        assertThat(outcome.ids())
                .containsExactly(server.url("/datasets/a/"), server.url("/datasets/b/"), server.url("/datasets/c/"));
        assertThat(outcome.shortfall()).isEmpty();
        assertThat(queries.getFirst()).contains("sort=created");
    }

    @Test
    void a_list_that_ends_before_its_total_makes_the_run_incomplete() {
        server.json(LIST, query -> page(50_000, "", dataset("a")));

        assertThat(read(Map.of()).shortfalls()).containsExactly(Rule.RECORDS_MISSING);
    }

    @Test
    void a_page_that_names_itself_as_the_next_is_the_last() {
        server.json(LIST, query -> page(1, server.url(LIST + "?" + query), dataset("a")));

        assertThat(read(Map.of()).shortfalls()).containsExactly(Rule.PAGE_LOOP);
    }

    @Test
    void an_answer_without_a_list_is_no_empty_portal() {
        server.json(LIST, query -> "{\"message\": \"Organization arg must be an identifier\"}");

        Outcome outcome = read(Map.of());

        assertThat(outcome.failures().getFirst().finding().rule()).isEqualTo(Rule.API_ERROR);
        assertThat(outcome.failures().getFirst().finding().message()).contains("must be an identifier");
    }

    @Test
    void organisations_are_chosen_by_name_and_tags_by_word() {
        server.json("/api/1/organizations/drees/", query -> "{\"id\": \"534fff75a3a7292c64a77de4\"}");
        server.json(LIST, query -> {
            queries.add(query);
            return page(1, "", dataset("a"));
        });

        Outcome outcome = read(Map.of("organization", "drees", "tag", "sante, covid"));

        assertThat(queries).hasSize(2).allMatch(query -> query.contains("organization=534fff75a3a7292c64a77de4"));
        assertThat(queries.getLast()).contains("tag=covid");
        assertThat(outcome.ids()).hasSize(1);
    }

    @Test
    void an_organisation_that_does_not_exist_is_not_the_whole_portal() {
        server.json(LIST, query -> page(1, "", dataset("a")));

        Outcome outcome = read(Map.of("organization", "nobody"));

        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.shortfalls()).containsExactly(Rule.RECORDS_MISSING);
    }

    @Test
    void private_and_archived_datasets_are_left_out_and_deleted_ones_withdrawn() {
        server.json(
                LIST,
                query -> page(
                        4,
                        "",
                        dataset("a"),
                        "{\"id\": \"b\", \"title\": \"B\", \"private\": true}",
                        "{\"id\": \"c\", \"title\": \"C\", \"archived\": \"2020-01-01T00:00:00\"}",
                        "{\"id\": \"d\", \"title\": \"D\", \"deleted\": \"2020-01-01T00:00:00\"}"));

        assertThat(read(Map.of()).ids()).containsExactly(server.url("/datasets/a/"));
        assertThat(read(Map.of()).withdrawn()).containsExactly(server.url("/datasets/d/"));
        assertThat(read(Map.of("archived", "yes")).ids()).hasSize(2);
    }

    @Test
    void the_dcat_feed_is_read_where_it_is_preferred() {
        server.onPath("/api/1/site/catalog.ttl", exchange -> {
            byte[] body = ("<http://x.org/1> a <http://www.w3.org/ns/dcat#Dataset> ;"
                            + " <http://purl.org/dc/terms/title> \"One\" .")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/turtle");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });

        assertThat(read(Map.of("via", "dcat")).ids()).containsExactly("http://x.org/1");
    }

    @Test
    void codes_of_its_own_become_those_of_everyone() {
        server.json(
                "/api/1/datasets/licenses/",
                query -> "[{\"id\": \"house\", \"title\": \"House rules\", \"url\": \"https://x.org/rules\"}]");
        CatalogRecord record = one("""
                {"id": "a", "title": "A", "frequency": "punctual", "license": "house",
                 "spatial": {"zones": ["country:fr", "fr:region:84", "fr:commune:75056@1942-01-01"]},
                 "temporal_coverage": {"start": "2020-01-01", "end": null},
                 "resources": [{"id": "r", "url": "https://x.org/r", "checksum": {"type": "sha1", "value": "00112233"}}]}""");

        assertThat(JsonSources.values(record, Terms.DCT + "accrualPeriodicity"))
                .containsExactly(FREQUENCY + "AS_NEEDED");
        assertThat(JsonSources.values(record, Terms.DCT + "spatial"))
                .containsExactly(
                        "http://id.insee.fr/geo/commune/75056",
                        "http://id.insee.fr/geo/region/84",
                        "http://publications.europa.eu/resource/authority/country/FRA");
        assertThat(JsonSources.values(record, Terms.DCAT + "distribution", Terms.DCT + "license"))
                .containsExactly("https://x.org/rules");
        assertThat(JsonSources.values(record, Terms.DCT + "temporal", Terms.DCAT + "startDate"))
                .containsExactly("2020-01-01");
        assertThat(record.provenance().repairs())
                .noneMatch(repair -> repair.rule().equals(Rule.DATE.id()));
    }

    @Test
    void a_harvested_dataset_keeps_the_names_of_its_origin() {
        CatalogRecord record = one("""
                {"id": "a", "title": "A", "page": "https://portal.example/datasets/slug-a",
                 "harvest": {"uri": "https://origin.example/1", "remote_id": "R1", "dct_identifier": "doi:10.1/1",
                             "remote_url": "https://origin.example/page"}}""");

        assertThat(record.id().iri()).isEqualTo("https://origin.example/1");
        assertThat(JsonSources.values(record, Terms.DCT + "identifier")).containsExactly("doi:10.1/1");
        assertThat(JsonSources.values(record, Terms.ADMS + "identifier", Terms.SKOS + "notation"))
                .containsExactly("R1", "https://portal.example/datasets/a");
        assertThat(JsonSources.values(record, Terms.DCAT + "landingPage"))
                .containsExactly("https://origin.example/page");
    }

    @Test
    void who_may_have_it_and_what_a_resource_has_of_its_own_are_kept() {
        CatalogRecord record = one("""
                {"id": "a", "title": "A", "access_type": "restricted", "access_type_reason_category": "health-data",
                 "authorization_request_url": "https://x.org/ask", "spatial": {"granularity": "fr:commune"},
                 "access_audiences": [{"role": "private", "condition": "under_condition"}],
                 "supplier": {"id": "s", "name": "Supplier"},
                 "resources": [{"id": "r", "url": "https://x.org/r",
                                "extras": {"encoding": "utf-8", "check:status": 200}}]}""");

        assertThat(JsonSources.values(record, Terms.DCT + "rights", Terms.RDFS + "label"))
                .containsExactly("health-data");
        assertThat(JsonSources.values(record, Terms.SCHEMA + "additionalProperty", Terms.SCHEMA + "value"))
                .containsExactly("fr:commune", "https://x.org/ask", "under_condition");
        assertThat(JsonSources.values(record, Terms.GEODCAT + "resourceProvider", Terms.FOAF + "name"))
                .containsExactly("Supplier");
        assertThat(JsonSources.values(
                        record,
                        Terms.DCAT + "distribution",
                        Terms.SCHEMA + "additionalProperty",
                        Terms.SCHEMA + "name"))
                .containsExactly("encoding");
    }

    @Test
    void documentation_is_a_page_and_roles_are_kept() {
        CatalogRecord record = one("""
                {"id": "a", "title": "A", "organization": {"id": "o", "name": "Org"},
                 "contact_points": [{"name": "Desk", "email": "d@x.org", "role": "contact"},
                                    {"name": "HAS", "role": "publisher"}],
                 "resources": [{"id": "r", "type": "documentation", "title": "Guide", "url": "https://x.org/guide.pdf"},
                               {"id": "s", "type": "api", "title": "API", "url": "https://x.org/api"}]}""");

        assertThat(JsonSources.values(record, Terms.FOAF + "page")).containsExactly("https://x.org/guide.pdf");
        assertThat(JsonSources.values(record, Terms.DCAT + "distribution", Terms.DCAT + "accessURL"))
                .containsExactly("https://x.org/api");
        assertThat(JsonSources.values(record, Terms.DCT + "publisher", Terms.FOAF + "name"))
                .containsExactly("HAS");
        assertThat(JsonSources.values(record, Terms.GEODCAT + "distributor", Terms.FOAF + "name"))
                .containsExactly("Org");
        assertThat(JsonSources.values(record, Terms.DCAT + "contactPoint", Terms.VCARD + "hasEmail"))
                .containsExactly("mailto:d@x.org");
    }

    @Test
    void resources_that_are_only_linked_are_asked_for() {
        server.json(
                "/api/2/datasets/a/resources/", query -> page(1, "", "{\"id\": \"r\", \"url\": \"https://x.org/r\"}"));
        CatalogRecord record = one("{\"id\": \"a\", \"title\": \"A\", \"resources\": {\"total\": 1, \"href\": \""
                + server.url("/api/2/datasets/a/resources/?page=1") + "\"}}");

        assertThat(JsonSources.values(record, Terms.DCAT + "distribution", Terms.DCAT + "downloadURL"))
                .containsExactly("https://x.org/r");
    }

    @Test
    void of_several_organisations_the_feed_of_each_is_read() {
        for (String name : List.of("one", "two", "three"))
            server.onPath("/api/1/organizations/" + name + "/catalog.ttl", exchange -> {
                byte[] body = ("<http://x.org/" + name + "> a <http://www.w3.org/ns/dcat#Dataset> ;"
                                + " <http://purl.org/dc/terms/title> \"One\" .")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/turtle");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            });

        Outcome two = read(Map.of("via", "dcat", "organization", "one, two"));
        Outcome one = read(Map.of("via", "dcat", "organization", "missing, three"));

        assertThat(two.ids()).containsExactly("http://x.org/one", "http://x.org/two");
        assertThat(one.ids()).containsExactly("http://x.org/three");
        assertThat(one.failures()).hasSize(1);
    }
}
