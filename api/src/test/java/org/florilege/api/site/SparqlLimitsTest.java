package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.SparqlTest.path;
import static org.florilege.api.site.SparqlTest.problem;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.florilege.api.sparql.QueryLimits;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Queries that ask for too much, with limits that are soon reached.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlLimitsTest {

    private static final String ENDLESS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u";
    private static final String COUNT = "SELECT (COUNT(*) AS ?count) { " + ENDLESS + " }";

    private final FeedPortal portal;

    SparqlLimitsTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory, new QueryLimits(Duration.ofSeconds(1), 20_000, 512, 2));
    }

    @BeforeAll
    void fill() {
        portal.put(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                COUNT,
                "ASK { FILTER REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(.*a){20}$') }",
                "SELECT ?a { " + ENDLESS + " } ORDER BY ?u",
                "ASK { ?a (!<urn:x>|^!<urn:y>)*/(!<urn:x>|^!<urn:y>)*/(!<urn:x>|^!<urn:y>)* <urn:z> . " + ENDLESS + " }"
            })
    void a_query_that_takes_too_long_ends(String query) {
        HttpResponse<String> answer = portal.get(path(query), "Accept-Language", "en");

        assertThat(problem(answer, 503, "query-too-long").path("detail").asString())
                .isEqualTo("The query was not answered within 1 s.");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void people_are_told_so_at_the_form() {
        HttpResponse<String> answer = portal.get(path(COUNT), "Accept", "text/html", "Accept-Language", "fr");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Jsoup.parse(answer.body()).select("#sparql-fault").text())
                .contains("La requête dure trop longtemps");
    }

    @Test
    void an_answer_that_is_too_large_before_it_has_begun_is_a_problem() {
        problem(
                portal.get(path("SELECT ('x' AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "format", "tsv")),
                400,
                "result-too-large");
    }

    @Test
    void an_answer_that_has_begun_and_is_too_large_breaks_off() {
        assertThatThrownBy(() -> portal.get(path("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void an_answer_that_breaks_off_is_told_in_one_line_and_is_no_error() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        root.addAppender(told);
        try {
            assertThatThrownBy(() -> portal.get(path("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")))
                    .isInstanceOf(UncheckedIOException.class);
            await().until(() -> told.list.stream()
                    .anyMatch(event -> event.getFormattedMessage().contains("/sparql broke off")));
        } finally {
            root.detachAppender(told);
        }
        assertThat(told.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
        assertThat(told.list).allMatch(event -> event.getThrowableProxy() == null);
    }

    @Test
    void two_at_once_are_answered_and_a_third_is_asked_to_come_back() {
        CompletableFuture<HttpResponse<String>> one = CompletableFuture.supplyAsync(() -> portal.get(path(COUNT)));
        CompletableFuture<HttpResponse<String>> two = CompletableFuture.supplyAsync(() -> portal.get(path(COUNT)));

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> problem(portal.get(path("ASK {}")), 503, "too-many-queries"));
        assertThat(one).succeedsWithin(Duration.ofSeconds(10));
        assertThat(two).succeedsWithin(Duration.ofSeconds(10));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(portal.get(path("ASK {}")).statusCode()).isEqualTo(200));
    }

    @Test
    void many_short_queries_at_once_are_all_answered(@TempDir Path directory) throws InterruptedException {
        QueryLimits usual = new QueryLimits(Duration.ofMinutes(1), 20_000, 512, 2);
        try (FeedPortal patient = new FeedPortal(directory, usual);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            patient.put(dataset(1), dataset(2), dataset(3));
            List<Callable<Integer>> burst = IntStream.rangeClosed(1, 40)
                    .<Callable<Integer>>mapToObj(i -> () ->
                            patient.get(path("SELECT * { ?s a ?t } LIMIT " + i)).statusCode())
                    .toList();

            assertThat(clients.invokeAll(burst)).extracting(Future::get).containsOnly(200);
        }
    }

    @Test
    void nobody_computes_for_a_client_that_has_gone(@TempDir Path directory) throws IOException {
        try (FeedPortal patient = new FeedPortal(directory, new QueryLimits(Duration.ofMinutes(5), 20_000, 512, 1))) {
            patient.put(dataset(1), dataset(2), dataset(3));
            URI address = patient.here(path(COUNT));
            try (Socket client = new Socket(address.getHost(), address.getPort())) {
                OutputStream out = client.getOutputStream();
                out.write(("GET " + address.getRawPath() + "?" + address.getRawQuery()
                                + " HTTP/1.1\r\nHost: here\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                await().atMost(Duration.ofSeconds(5))
                        .untilAsserted(() -> problem(patient.get(path("ASK {}")), 503, "too-many-queries"));
            }

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() ->
                            assertThat(patient.get(path("ASK {}")).statusCode()).isEqualTo(200));
        }
    }

    @Test
    void without_a_store_there_is_no_answer(@TempDir Path directory) {
        try (FeedPortal broken = new FeedPortal(directory)) {
            broken.breakStore();

            problem(broken.get(path("SELECT * { ?s ?p ?o }")), 503, "unavailable");
            problem(broken.get("/.well-known/void"), 503, "unavailable");
        }
    }
}
