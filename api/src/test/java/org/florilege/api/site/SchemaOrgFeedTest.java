package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.FeedPortal.record;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.florilege.catalog.record.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaOrgFeedTest {

    private static final String FEED = "/catalog.jsonld?profile=schema.org";

    private final FeedPortal portal;

    SchemaOrgFeedTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
    }

    @BeforeEach
    void clear() {
        portal.clear();
    }

    @AfterAll
    void close() {
        portal.close();
    }

    private JsonNode page(String path, String... headers) {
        HttpResponse<String> answer = portal.get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type ->
                        assertThat(type).startsWith("application/ld+json").contains("https://schema.org/"));
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> names(JsonNode things) {
        List<String> names = new ArrayList<>();
        things.forEach(thing -> names.add(thing.path("name").asString("")));
        return names;
    }

    @Test
    void a_page_is_a_data_catalogue_with_its_datasets() {
        portal.put(1, 2);

        JsonNode page = page(FEED);

        assertThat(page.path("@type").toString()).contains("\"DataCatalog\"");
        assertThat(page.path("@context").path(0).asString("")).isEqualTo("https://schema.org/");
        assertThat(page.path("@id").asString("")).isEqualTo(FeedPortal.BASE + "/catalog");
        assertThat(names(page.path("dataset"))).containsExactlyInAnyOrder("Jeu 1", "Jeu 2");
        assertThat(page.path("dataset").path(0).path("@type").asString("")).isEqualTo("Dataset");
        assertThat(page.path("dataset").path(0).has("@context")).isFalse();
    }

    @Test
    void a_walk_meets_each_record_once_and_its_total_is_told_on_each_page() {
        portal.put(IntStream.range(0, 250).toArray());

        List<String> met = new ArrayList<>();
        String next = FEED + "&page_size=120";
        while (!next.isEmpty()) {
            JsonNode page = page(next.replace(FeedPortal.BASE, ""));
            met.addAll(names(page.path("dataset")));
            assertThat(page.path("hydra:view").path("hydra:totalItems").asInt()).isEqualTo(250);
            next = page.path("hydra:view").path("hydra:next").path("@id").asString("");
        }

        assertThat(met).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void what_is_no_dataset_stands_beside_them_and_software_only_when_asked_for() {
        portal.put(dataset(1), record(Kind.DATA_SERVICE, 2, "<> a dcat:DataService ; dct:title \"Service\"@fr ."));
        portal.put(record(Kind.ALGORITHM, 3, "<> dct:title \"Code\"@fr ."));

        JsonNode page = page(FEED);
        JsonNode more = page(FEED + "&include=software");

        assertThat(names(page.path("mentions"))).containsExactly("Service");
        assertThat(page.has("hasPart")).isFalse();
        assertThat(names(more.path("hasPart"))).containsExactly("Code");
        assertThat(more.path("hydra:view").path("hydra:totalItems").asInt()).isEqualTo(3);
    }

    @Test
    void an_empty_catalogue_is_one() {
        JsonNode page = page(FEED);

        assertThat(page.path("dataset").isArray()).isTrue();
        assertThat(page.path("dataset")).isEmpty();
    }

    @Test
    void it_is_had_by_every_way_of_asking_for_a_profile() {
        portal.put(1);

        assertThat(names(page("/catalog?profile=schema.org").path("dataset"))).hasSize(1);
        assertThat(names(page("/catalog", "Accept", "application/ld+json;profile=\"https://schema.org/\"")
                        .path("dataset")))
                .hasSize(1);
        assertThat(names(page("/catalog", "Accept-Profile", "<https://schema.org/>")
                        .path("dataset")))
                .hasSize(1);
    }

    @Test
    void a_tree_is_not_had_in_turtle() {
        HttpResponse<String> suffix = portal.get("/catalog.ttl?profile=schema.org");
        HttpResponse<String> accept = portal.get("/catalog?profile=schema.org", "Accept", "text/turtle");
        HttpResponse<String> unknown = portal.get("/catalog.jsonld?profile=croissant");

        assertThat(suffix.statusCode()).isEqualTo(400);
        assertThat(suffix.body()).contains("dcat-ap", "mldcat-ap");
        assertThat(accept.statusCode()).isEqualTo(406);
        assertThat(accept.body()).contains("application/ld+json");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("schema.org", "dcat-ap");
        assertThat(portal.get("/catalog.ttl", "Accept-Profile", "<https://schema.org/>")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_tag_changes_with_a_neighbour_whose_name_is_shown() {
        portal.put(record(Kind.DATASET, 1, "<> dct:title \"Jeu\"@fr ; dct:publisher o:agence ."));
        portal.put(record(Kind.ORGANISATION, "agence", "<> a foaf:Agent ; foaf:name \"Agence\" ."));
        String before = tag();
        assertThat(page(FEED).toString()).contains("\"Agence\"");
        assertThat(portal.get(FEED, "If-None-Match", before).statusCode()).isEqualTo(304);

        portal.put(record(Kind.ORGANISATION, "agence", "<> a foaf:Agent ; foaf:name \"Office\" ."));

        assertThat(tag()).isNotEqualTo(before);
        assertThat(page(FEED).toString()).contains("\"Office\"");
    }

    private String tag() {
        return portal.get(FEED).headers().firstValue("ETag").orElseThrow();
    }
}
