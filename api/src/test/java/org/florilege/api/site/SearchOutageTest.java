package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.dataset;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Only search does not answer: what comes from the store is there, all else says that it is not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchOutageTest {

    private final FeedPortal portal;

    SearchOutageTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
    }

    @BeforeAll
    void put() {
        portal.put(dataset("jeu"));
    }

    @AfterAll
    void close() {
        portal.close();
    }

    private HttpResponse<String> get(String face) {
        return portal.get(face.replace("RECORD", "/dataset/" + dataset("jeu").slug()), "Accept", "*/*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalog.ttl",
                "/catalog.jsonld?profile=schema.org",
                "/theme/HEAL/catalog.ttl",
                "RECORD.ttl",
                "RECORD.datacite.xml",
                "/oai?verb=ListRecords&metadataPrefix=oai_dc",
                "/oai?verb=ListRecords&metadataPrefix=oai_dc&set=theme:HEAL",
                "/sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D&format=json",
                "/.well-known/void",
                "/ldes/0.nq",
                "/sitemap-0-0.xml",
                "/api/3/action/package_list",
                "/api/3/action/package_search",
            })
    void what_the_store_knows_is_told(String face) {
        HttpResponse<String> answer = get(face);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).containsPattern("jeu|void:entities +1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search",
                "/api/v1/search?q=rien",
                "/api/v1/suggest?q=jeu",
                "/feed.atom",
                "/feed.atom?q=rien",
                "/opensearch/suggest?q=jeu",
                "/api/3/action/package_search?q=jeu",
                "/api/3/action/organization_list",
            })
    void what_only_search_knows_is_not_told_to_be_nothing(String face) {
        HttpResponse<String> answer = get(face);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
    }
}
