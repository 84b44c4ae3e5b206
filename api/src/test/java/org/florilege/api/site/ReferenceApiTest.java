package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.SearchApiTest.texts;
import static org.florilege.api.site.Site.site;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceApiTest {

    @Test
    void the_status_counts_records_and_says_that_the_index_is_up_to_date() {
        JsonNode status = body("/api/v1/status", "/api/v1/status");

        assertThat(status.path("records").path("dataset").asLong()).isGreaterThanOrEqualTo(60);
        assertThat(status.path("records").path("challenge").asLong()).isGreaterThanOrEqualTo(8);
        assertThat(status.path("indexSequence").asLong())
                .isEqualTo(status.path("storeSequence").asLong());
        assertThat(status.path("store").asString() + status.path("search").asString())
                .isEqualTo("upup");
    }

    @Test
    void vocabularies_are_listed_and_read_in_the_language_of_the_reader() {
        JsonNode all = body("/api/v1/vocabularies", "/api/v1/vocabularies?lang=en");
        JsonNode themes = body("/api/v1/vocabularies/{name}", "/api/v1/vocabularies/data-theme?lang=en");

        assertThat(texts(all.path("vocabularies"), "name")).contains("data-theme", "licence", "file-type");
        assertThat(texts(themes.path("terms"), "label")).contains("Health");
    }

    @Test
    void sources_are_listed_with_how_their_last_harvest_went() {
        JsonNode all = body("/api/v1/sources", "/api/v1/sources");
        JsonNode one = body("/api/v1/sources/{id}", "/api/v1/sources/exemples-challenges");

        assertThat(texts(all.path("sources"), "id")).contains("exemples-challenges");
        assertThat(one.path("source").path("id").asString()).isEqualTo("exemples-challenges");
    }

    @Test
    void an_unknown_name_is_not_found() {
        HttpResponse<String> vocabulary = site().get("/api/v1/vocabularies/colours");
        HttpResponse<String> source = site().get("/api/v1/sources/No+Source");

        assertThat(vocabulary.statusCode()).isEqualTo(404);
        assertThat(source.statusCode()).isEqualTo(404);
        ContractCheck.body("/api/v1/vocabularies/{name}", vocabulary);
        ContractCheck.body("/api/v1/sources/{id}", source);
    }

    @Test
    void the_contract_is_served_as_yaml_and_as_json() {
        HttpResponse<String> yaml = site().get("/api/v1/openapi.yaml");
        HttpResponse<String> json = site().get("/api/v1/openapi.json");

        assertThat(yaml.headers().firstValue("Content-Type")).contains("application/yaml;charset=UTF-8");
        assertThat(yaml.body()).startsWith("openapi: 3.1");
        assertThat(JsonMapper.shared().readTree(json.body()).path("paths").has("/api/v1/search"))
                .isTrue();
    }

    @Test
    void a_method_that_is_not_there_is_refused() {
        HttpResponse<String> answer = site().send("POST", "/api/v1/search", "Authorization", Operator.basic());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("POST", "GET");
    }

    private static JsonNode body(String template, String path) {
        HttpResponse<String> answer = site().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ContractCheck.body(template, answer);
    }
}
