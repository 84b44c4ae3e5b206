package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.florilege.api.site.Gate.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What an operator does with sources on the pages, over the real server and real sources.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesAdminTest {

    private static final String[] PEOPLE = {"Accept", "text/html", "Accept-Language", "en"};
    private static final String RECORDS = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            <https://example.org/d/1> a dcat:Dataset ; dct:title "A register of hips"@en ; dct:issued "3 mars 2021" .
            <https://example.org/d/2> a dcat:Dataset ; dct:description "It has no title."@en .
            """;

    @TempDir
    private static Path directory;

    private @Nullable Gate gate;
    private @Nullable Visitor operator;
    private @Nullable HttpServer feed;
    private volatile CountDownLatch patience = new CountDownLatch(0);

    @BeforeAll
    void open() throws IOException {
        gate = new Gate(directory);
        operator = gate.visitor("http://catalogue.example.org");
        operator.signIn(Operator.PASSWORD, "");
        feed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        feed.createContext("/", exchange -> {
            try (exchange) {
                if (exchange.getRequestURI().getPath().startsWith("/slow")) patience.await();
                byte[] body = RECORDS.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/turtle");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        feed.start();
    }

    @AfterAll
    void close() {
        patience.countDown();
        if (feed != null) feed.stop(0);
        if (gate != null) gate.close();
    }

    @Test
    void a_source_is_registered_read_and_reported_on() throws InterruptedException {
        String source = registered("hips", "/hips.ttl");

        String run = ended(posted(source + "/runs", "kind", "harvest"));

        assertThat(text(run)).contains("Complete", "Harvest");
        assertThat(page(run).select(".fl-findings").text()).contains("https://example.org/d/2");
        String report = page(run).expectFirst("#report").attr("value");
        assertThat(report).startsWith("http://catalogue.example.org/reports/");
        HttpResponse<String> shared = visitor().another().get(path(report), PEOPLE);
        assertThat(shared.statusCode()).isEqualTo(200);
        assertThat(shared.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(shared.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(value -> assertThat(value).contains("noindex"));
        assertThat(Jsoup.parse(shared.body()).select("main").text())
                .contains("https://example.org/d/2", "title-missing", "What was not taken");
    }

    @Test
    void the_list_shows_what_state_each_source_is_in() throws InterruptedException {
        String source = registered("listed", "/listed.ttl");
        ended(posted(source + "/runs", "kind", "harvest"));

        Document list = page("/admin/sources?sort=name");

        assertThat(list.select("tr:has(a[href=" + source + "])").text()).contains("Up to date", "just now", "by hand");
        assertThat(list.select("tr:has(a[href=" + source + "]) .fl-history li")).hasSize(1);
        assertThat(page("/admin/sources?state=fresh").select("a[href=" + source + "]"))
                .isNotEmpty();
        assertThat(page("/admin/sources?state=held").select("tbody a[href=" + source + "]"))
                .isEmpty();
    }

    @Test
    void a_run_is_followed_live_and_stopped() throws InterruptedException {
        patience = new CountDownLatch(1);
        String source = registered("slow", "/slow.ttl");

        String run = posted(source + "/runs", "kind", "harvest");
        Document live = page(run);
        String again = posted(source + "/runs", "kind", "harvest");
        visitor().post(run + "/stop", List.of("_csrf", mark()), PEOPLE);
        patience.countDown();
        HttpResponse<String> events = visitor().get(run + "/events", "Accept", "text/event-stream");

        assertThat(live.select("[data-run-events]")).hasSize(1);
        assertThat(again).as("the run that is under way").isEqualTo(run);
        assertThat(events.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(events.body()).contains("event:done");
        ended(run);
        assertThat(page(run).select("[data-run-events]")).isEmpty();
    }

    @Test
    void a_source_is_deleted_with_its_records_after_a_question() throws InterruptedException {
        String source = registered("gone", "/gone.ttl");
        ended(posted(source + "/runs", "kind", "harvest"));

        Document question = page(source + "/delete");
        String after = posted(source + "/delete", "how", "clear");

        assertThat(question.select("input[name=how][checked]").attr("value")).isEqualTo("keep");
        assertThat(after).isEqualTo("/admin/sources");
        assertThat(visitor().get(source, PEOPLE).statusCode()).isEqualTo(404);
    }

    @Test
    void a_check_writes_nothing() throws InterruptedException {
        String source = registered("checked", "/checked.ttl");

        String run = ended(posted(source + "/runs", "kind", "validate"));

        assertThat(text(run)).contains("nothing written");
        assertThat(page(source).select(".fl-freshness").first()).asString().contains("Never harvested");
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_what_was_typed_stays() {
        HttpResponse<String> answer = visitor()
                .post(
                        "/admin/sources/new",
                        List.of(
                                "_csrf",
                                mark(),
                                "type",
                                "dcat-rdf",
                                "do",
                                "save",
                                "title",
                                "",
                                "location",
                                "nowhere",
                                "preset",
                                "own",
                                "option.schedule",
                                "every night",
                                "credential",
                                "basic",
                                "credential.user",
                                "me",
                                "credential.password",
                                "s3cret-word"),
                        PEOPLE);

        Document form = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(form.select("#faults a").eachAttr("href"))
                .containsExactly("#f-location", "#f-title", "#f-option-schedule");
        assertThat(form.select("#f-location").attr("value")).isEqualTo("nowhere");
        assertThat(form.select("#f-option-schedule").attr("value")).isEqualTo("every night");
        assertThat(form.select("#f-credential-user").attr("value")).isEqualTo("me");
        assertThat(answer.body()).doesNotContain("s3cret-word");
    }

    @Test
    void a_secret_is_kept_when_its_field_is_left_empty() {
        String source = posted(
                "/admin/sources/new",
                "type",
                "dcat-rdf",
                "do",
                "save",
                "title",
                "Kept",
                "id",
                "kept",
                "location",
                location("/kept.ttl"),
                "credential",
                "basic",
                "credential.user",
                "me",
                "credential.password",
                "s3cret-word");
        Document form = page(source + "/edit");

        posted(
                source + "/edit",
                "do",
                "save",
                "title",
                "Kept on",
                "location",
                location("/kept.ttl"),
                "preset",
                "none",
                "option.enabled",
                "true",
                "credential",
                "basic",
                "credential.user",
                "me");

        assertThat(form.html()).doesNotContain("s3cret-word");
        assertThat(form.select("#f-credential-user").attr("value")).isEqualTo("me");
        assertThat(text(source)).contains("Kept on", "Name and password");
    }

    @Test
    void a_try_shows_the_first_records_and_writes_nothing() {
        HttpResponse<String> answer = visitor()
                .post(
                        "/admin/sources/new",
                        List.of(
                                "_csrf",
                                mark(),
                                "type",
                                "dcat-rdf",
                                "do",
                                "try",
                                "title",
                                "Tried",
                                "id",
                                "tried",
                                "location",
                                location("/tried.ttl")),
                        PEOPLE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("#preview").text())
                .contains("A register of hips", "https://example.org/d/1", "1 repair", "title-missing");
        assertThat(visitor().get("/admin/sources/tried", PEOPLE).statusCode()).isEqualTo(404);
    }

    @Test
    void what_nobody_was_given_is_not_there() {
        for (String path : List.of(
                "/reports/20261125t021500-00000000000000000000",
                "/reports/x",
                "/admin/runs/x",
                "/admin/sources/nobody"))
            assertThat(visitor().get(path, PEOPLE).statusCode()).as(path).isEqualTo(404);
        assertThat(visitor()
                        .get("/admin/runs/20261125t021500-00000000000000000000/events", "Accept", "text/event-stream")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void strangers_see_none_of_it() {
        for (String path : List.of(
                "/admin/sources", "/admin/sources/new", "/admin/look-alikes", "/admin/runs/x", "/admin/runs/x/events"))
            assertThat(visitor().another().get(path, PEOPLE).statusCode())
                    .as(path)
                    .isEqualTo(303);
    }

    /// Registers a source and returns its page's path.
    private String registered(String id, String path) {
        return posted(
                "/admin/sources/new",
                "type",
                "dcat-rdf",
                "do",
                "save",
                "title",
                "Source " + id,
                "id",
                id,
                "location",
                location(path));
    }

    private String location(String path) {
        return "http://127.0.0.1:" + Objects.requireNonNull(feed).getAddress().getPort() + path;
    }

    /// Sends a form and returns where it leads.
    private String posted(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of("_csrf", mark()));
        all.addAll(List.of(fields));
        HttpResponse<String> answer = visitor().post(path, all, PEOPLE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /// Waits for the end of a run, whose page this is.
    private String ended(String run) throws InterruptedException {
        visitor().get(run + "/events", "Accept", "text/event-stream");
        return run;
    }

    private String mark() {
        return visitor().mark(visitor().get("/admin", PEOPLE).body());
    }

    private String text(String path) {
        return page(path).select("main").text();
    }

    private Document page(String path) {
        HttpResponse<String> answer = visitor().get(path, PEOPLE);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String path(String address) {
        return address.substring(address.indexOf('/', "https://".length()));
    }

    private Visitor visitor() {
        return Objects.requireNonNull(operator);
    }
}
