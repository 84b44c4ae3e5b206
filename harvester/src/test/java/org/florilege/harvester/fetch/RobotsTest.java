package org.florilege.harvester.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.florilege.harvester.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    private TestServer web;
    private Fetcher fetcher;
    private Robots robots;

    @BeforeEach
    void open() {
        web = new TestServer();
        fetcher = new Fetcher(FetchSettings.of(Map.of("retries", "0", "answer-timeout", "2 s")), finding -> {});
        robots = new Robots(fetcher, URI.create(web.url("/start")));
    }

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    private void says(String text) {
        web.on("/robots.txt", exchange -> {
            asked.add("/robots.txt");
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    private boolean allows(String path) {
        return robots.allows(URI.create(web.url(path)));
    }

    @Test
    void what_is_asked_of_us_goes_before_what_is_asked_of_all() {
        says("""
                User-agent: *
                Disallow: /

                User-Agent: FLORILEGE
                Disallow: /private
                Allow: /private/data$
                Disallow: /*.pdf
                """);

        assertThat(allows("/dataset/1")).isTrue();
        assertThat(allows("/private/x")).isFalse();
        assertThat(allows("/private/data")).isTrue();
        assertThat(allows("/a.pdf?x=1")).isFalse();
        assertThat(allows("/robots.txt")).isTrue();
        assertThat(asked).hasSize(1);
    }

    @Test
    void delay_and_sitemaps_are_told_and_the_delay_is_kept() {
        says("""
                Sitemap: %s
                User-agent: *
                Crawl-delay: 2
                Sitemap: https://elsewhere.example/sitemap.xml
                """.formatted(web.url("/sitemap.xml")));

        assertThat(robots.sitemaps()).containsExactly(web.url("/sitemap.xml"), "https://elsewhere.example/sitemap.xml");
        assertThat(robots.delay()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_delay_beyond_reason_is_cut() {
        says("User-agent: *\nCrawl-delay: 86400\n");

        assertThat(robots.delay()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void who_has_no_rules_allows_everything() {
        assertThat(allows("/x")).isTrue();
        assertThat(robots.sitemaps()).isEmpty();
        assertThat(robots.delay()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void who_cannot_tell_its_rules_now_allows_nothing_now(int status) {
        web.on("/robots.txt", exchange -> exchange.sendResponseHeaders(status, -1));

        assertThatThrownBy(() -> allows("/x"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(web.url("/robots.txt"))
                .hasMessageContaining(String.valueOf(status));
    }

    @Test
    void a_server_that_does_not_answer_allows_nothing() {
        web.close();

        assertThatThrownBy(() -> allows("/x")).isInstanceOf(SourceException.class);
    }

    @Test
    void each_server_has_its_own_rules() {
        says("User-agent: *\nDisallow: /\n");

        try (TestServer other = new TestServer()) {
            assertThat(robots.allows(URI.create(other.url("/x")))).isTrue();
            assertThat(allows("/x")).isFalse();
        }
    }
}
