package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CkanOutageTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static JsonNode search(FeedPortal portal, String query) {
        HttpResponse<String> answer = portal.get("/api/3/action/package_search?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("result");
    }

    @Test
    void a_walk_is_over_the_datasets_that_were_there_when_it_began(@TempDir Path directory) {
        try (FeedPortal portal = new FeedPortal(directory)) {
            portal.put(IntStream.range(0, 10).toArray());
            List<String> walked = new ArrayList<>();

            for (int start = 0; start < 10; start += 5) {
                JsonNode page = search(portal, "rows=5&sort=id+asc&start=" + start);
                assertThat(page.path("count").asInt()).isEqualTo(10);
                page.path("results").forEach(one -> walked.add(one.path("title").asString()));
                portal.put(100 + start, 101 + start, 102 + start);
            }

            assertThat(walked)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 10).mapToObj(i -> "Jeu " + i).toList());
            assertThat(search(portal, "rows=5&sort=id+asc").path("count").asInt())
                    .isEqualTo(16);
        }
    }

    @Test
    void an_outage_never_looks_like_an_empty_catalogue(@TempDir Path directory) {
        try (FeedPortal portal = new FeedPortal(directory)) {
            portal.put(1, 2);

            unavailable(portal.get("/api/3/action/package_search?q=jeu"));
            unavailable(portal.get("/api/3/action/organization_list"));
            assertThat(search(portal, "rows=2").path("count").asInt()).isEqualTo(2);
            portal.breakStore();
            unavailable(portal.get("/api/3/action/package_search"));
            unavailable(portal.get("/api/3/action/package_list"));
            unavailable(portal.get("/api/3/action/package_show?id=jeu-1-0123456789"));
        }
    }

    private static void unavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(JSON.readTree(answer.body()).path("success").asBoolean(true)).isFalse();
    }
}
