package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.SearchApiTest.encoded;
import static org.florilege.api.site.SearchApiTest.texts;
import static org.florilege.api.site.Site.site;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RecordApiTest {

    private static final String RECORD = "/api/v1/records/{id}";
    private static final String TISSUENET = "https://florilege.example/id/challenge/tissuenet";

    @Test
    void a_record_is_found_by_iri_by_slug_and_by_key() {
        JsonNode byIri = record(encoded(TISSUENET));

        assertThat(record(byIri.path("slug").asString())).isEqualTo(byIri);
        assertThat(record(byIri.path("id").asString())).isEqualTo(byIri);
        assertThat(byIri.path("iri").asString()).isEqualTo(TISSUENET);
    }

    @Test
    void a_challenge_tells_its_question_its_leaderboard_and_whose_code_was_released() {
        JsonNode challenge = record(encoded(TISSUENET) + "?lang=en").path("challenge");

        assertThat(challenge.path("question").asString()).contains("epithelial lesion");
        assertThat(challenge.path("higherIsBetter").asBoolean()).isTrue();
        JsonNode first = challenge.path("leaderboard").path(0);
        assertThat(first.path("place").asInt()).isEqualTo(1);
        assertThat(first.path("teams").path(0).path("name").asString()).isEqualTo("Tribvn-Healthcare");
        assertThat(first.path("codeReleased").asBoolean(true)).isFalse();
        assertThat(challenge.path("leaderboard").path(1).path("algorithms").size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"challenge/tissuenet", "dataset/tissuenet", "algorithm/tissuenet-karelds", "organisation/sfp"})
    void every_kind_of_record_is_as_the_contract_says_and_leads_to_others(String name) {
        JsonNode record = record(encoded("https://florilege.example/id/" + name));

        assertThat(record.path("links").size()).isPositive();
        assertThat(record.path("titles").size()).isPositive();
    }

    @Test
    void links_go_both_ways() {
        JsonNode dataset = record(encoded("https://florilege.example/id/dataset/tissuenet"));
        JsonNode challenge = record(encoded(TISSUENET));

        assertThat(texts(dataset.path("links"), "iri")).contains(TISSUENET);
        assertThat(texts(challenge.path("links"), "iri")).contains("https://florilege.example/id/dataset/tissuenet");
    }

    @Test
    void an_unknown_record_is_a_problem_that_names_it() {
        HttpResponse<String> answer = site().get("/api/v1/records/nothing-0000000000");

        JsonNode problem = ContractCheck.body(RECORD, answer);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem.path("detail").asString()).contains("nothing-0000000000");
    }

    private static JsonNode record(String id) {
        HttpResponse<String> answer = site().get("/api/v1/records/" + id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ContractCheck.body(RECORD, answer);
    }
}
