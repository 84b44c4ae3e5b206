package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.SearchServer;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.WebServer;
import org.florilege.api.web.WebSettings;
import org.florilege.api.wiring.WebWiring;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A portal whose search cluster does not answer: an outage never looks like an empty catalogue.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

    @TempDir
    private static Path directory;

    private @Nullable Portal portal;
    private @Nullable WebServer web;

    @BeforeAll
    void startWithoutSearch() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        SearchServer cluster = new SearchServer.Cluster(ElasticsearchSettings.of(nobody));
        portal = Portal.open(new DataDirectory(directory).prepared(), cluster, Clock.systemUTC());
        PublicAddress address = new PublicAddress("https://catalogue.example.org");
        web = WebServer.start(
                new WebSettings(0, "127.0.0.1", address), WebWiring.class, portal, address, Operator.signIn());
    }

    @AfterAll
    void end() {
        if (web != null) web.close();
        if (portal != null) portal.close();
    }

    @Test
    void searching_says_that_it_is_unavailable_and_when_to_try_again() throws Exception {
        HttpResponse<String> answer = get("/api/v1/search?q=cancer", "application/json");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        ContractCheck.body("/api/v1/search", answer);
    }

    @Test
    void people_get_the_same_as_a_page() throws Exception {
        HttpResponse<String> answer = get("/search?q=cancer", "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("<html");
    }

    @Test
    void the_status_still_answers_and_tells_which_part_is_missing() throws Exception {
        JsonNode status = ContractCheck.body("/api/v1/status", get("/api/v1/status", "application/json"));

        assertThat(status.path("store").asString()).isEqualTo("up");
        assertThat(status.path("search").asString()).isIn("starting", "down");
        assertThat(status.has("indexSequence")).isFalse();
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        int port = web == null ? 0 : web.port();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Accept", accept)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
