package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.Site.site;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.CommitBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordAddressTest {

    private static final RecordId TISSUENET = new RecordId("https://florilege.example/id/dataset/tissuenet");

    @ParameterizedTest
    @CsvSource({
        "text/turtle,ttl",
        "application/ld+json,jsonld",
        "application/rdf+xml,rdf",
        "application/n-triples,nt",
    })
    void every_form_is_given_directly_by_accept_and_by_suffix_and_says_the_same(String type, String suffix) {
        HttpResponse<String> accepted = site().get(path(), "Accept", type);
        HttpResponse<String> suffixed = site().get(path() + "." + suffix, "Accept", "text/html");

        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.headers().firstValue("Content-Type")).contains(type + ";charset=UTF-8");
        assertThat(accepted.headers().allValues("Vary").toString()).contains("Accept");
        assertThat(suffixed.body()).isEqualTo(accepted.body());
        assertThat(parse(accepted.body(), type).isIsomorphicWith(parse(turtle(), "text/turtle")))
                .isTrue();
    }

    @Test
    void all_that_the_source_stated_is_there() {
        Graph stated = site().portal()
                .store()
                .records(List.of(RecordKey.of(TISSUENET)))
                .getFirst()
                .graph();

        Graph given = parse(turtle(), "text/turtle");

        assertThat(stated.stream().allMatch(given::contains)).isTrue();
    }

    @Test
    void a_browser_gets_the_page_which_names_the_other_forms() {
        HttpResponse<String> page =
                site().get(path(), "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("rel=\"alternate\" type=\"text/turtle\"", "rel=\"canonical\"", "hreflang=\"en\"");
    }

    @Test
    void nothing_acceptable_is_a_problem_that_lists_what_is_on_offer() {
        HttpResponse<String> answer = site().get(path(), "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("text/turtle", "application/ld+json");
    }

    @Test
    void an_unchanged_record_is_not_sent_again() {
        HttpResponse<String> first = site().get(path(), "Accept", "text/turtle");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = site().get(path(), "Accept", "text/turtle", "If-None-Match", tag);

        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(site().get(path(), "Accept", "application/ld+json", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void head_says_the_same_without_a_body() {
        HttpResponse<String> get = site().get(path() + ".ttl");
        HttpResponse<String> head = site().send("HEAD", path() + ".ttl");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"/dataset/yesterdays-title-%s", "/dataset/%s", "/challenge/%s"})
    void an_address_with_other_words_leads_to_todays(String pattern) {
        String key = RecordKey.of(TISSUENET).value();

        HttpResponse<String> answer = site().get(pattern.formatted(key) + "?lang=en");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains(path() + "?lang=en");
    }

    @Test
    void a_suffix_survives_the_redirect() {
        HttpResponse<String> answer = site().get("/dataset/" + RecordKey.of(TISSUENET) + ".ttl");

        assertThat(answer.headers().firstValue("Location")).contains(path() + ".ttl");
    }

    @Test
    void an_unknown_record_is_a_page_with_a_search_box() {
        HttpResponse<String> answer = site().get("/dataset/nothing-0000000000", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("role=\"search\"");
    }

    @Test
    void a_withdrawn_record_leaves_a_tombstone() {
        CatalogRecord record = shortLived();
        site().portal().store().commit(CommitBatch.of(List.of(record), Instant.now()));
        site().portal().store().commit(CommitBatch.withdrawing(List.of(record.id()), Instant.now()));

        HttpResponse<String> page = site().get("/dataset/" + record.slug(), "Accept", "text/html");
        HttpResponse<String> problem =
                site().get("/api/v1/records/" + record.slug().key());

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("short lived");
        assertThat(problem.statusCode()).isEqualTo(410);
        ContractCheck.body("/api/v1/records/{id}", problem);
    }

    @Test
    void another_name_of_a_record_leads_to_it_and_all_its_sources_are_shown() {
        CatalogRecord record = described("https://data.example.org/original", "test");
        CatalogRecord copy = described("https://copies.example.org/copy", "copies");
        site().portal().store().commit(CommitBatch.of(List.of(record), Instant.now()));
        site().portal().store().commit(CommitBatch.of(List.of(copy), Instant.now()));

        HttpResponse<String> moved = site().get("/dataset/" + copy.slug());
        HttpResponse<String> answer =
                site().get("/api/v1/records/" + SearchApiTest.encoded(copy.id().iri()));
        HttpResponse<String> page = site().get("/dataset/" + record.slug(), "Accept", "text/html");

        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location")).contains("/dataset/" + record.slug());
        assertThat(answer.body())
                .contains(
                        "\"source\":\"test\"",
                        "\"source\":\"copies\"",
                        copy.id().iri());
        ContractCheck.body("/api/v1/records/{id}", answer);
        assertThat(page.body())
                .contains("/sources/test", "/sources/copies", copy.id().iri());
        site().portal().store().commit(CommitBatch.withdrawing(List.of(record.id()), Instant.now()));
    }

    @Test
    void a_name_that_we_gave_is_not_shown_as_the_address_that_a_record_has_at_its_source() {
        CatalogRecord record = described("urn:florilege:test:a-1", "test");
        site().portal().store().commit(CommitBatch.of(List.of(record), Instant.now()));

        HttpResponse<String> page = site().get("/dataset/" + record.slug() + "?lang=en", "Accept", "text/html");

        assertThat(page.body()).contains("/sources/test").doesNotContain("Original address");
        site().portal().store().commit(CommitBatch.withdrawing(List.of(record.id()), Instant.now()));
    }

    private static CatalogRecord shortLived() {
        return described("https://data.example.org/short-lived", "test");
    }

    private static CatalogRecord described(String iri, String source) {
        RecordId id = new RecordId(iri);
        Graph graph = parse(
                "<" + iri + "> a <http://www.w3.org/ns/dcat#Dataset> ;"
                        + " <http://purl.org/dc/terms/identifier> \"10.5281/zenodo.424242\" ;"
                        + " <http://purl.org/dc/terms/title> \"Short lived\"@en .",
                "text/turtle");
        return new CatalogRecord(
                id,
                Kind.DATASET,
                Slug.of("Short lived", id),
                new Provenance(new SourceId(source), "https://data.example.org/", List.of()),
                CanonicalGraph.of(graph));
    }

    private static String path() {
        RecordKey key = RecordKey.of(TISSUENET);
        var head = site().portal().store().heads(List.of(key)).get(key);
        assertThat(head).isNotNull();
        return "/dataset/" + Objects.requireNonNull(head).slug();
    }

    private static String turtle() {
        return site().get(path(), "Accept", "text/turtle").body();
    }

    private static Graph parse(String text, String type) {
        Graph graph = GraphFactory.createDefaultGraph();
        Lang lang = RDFLanguages.contentTypeToLang(type);
        RDFParser.source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .lang(lang)
                .parse(graph);
        return graph;
    }
}
