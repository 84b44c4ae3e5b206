package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.dataset;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.florilege.api.problem.OutageLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Neither store nor search answer: every face says that it is unavailable and when to ask again, in a form that nobody
/// takes for an empty catalogue.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageFacesTest {

    private final FeedPortal portal;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    OutageFacesTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
    }

    @BeforeAll
    void breakBoth() {
        portal.put(dataset("jeu"));
        portal.breakStore();
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterAll
    void close() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        portal.close();
    }

    private static String record() {
        return "/dataset/" + dataset("jeu").slug();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?q=jeu",
                "/api/v1/suggest?q=jeu",
                "/api/v1/records/jeu-0123456789",
                "/catalog",
                "/catalog.ttl",
                "/catalog.rdf",
                "/catalog.xml",
                "/catalog.jsonld",
                "/catalog.nt",
                "/catalog.jsonld?profile=schema.org",
                "/catalog.ttl?profile=mldcat-ap",
                "/catalog.ttl?modified_since=2026-01-01",
                "/organisation/agence-0123456789/catalog.ttl",
                "/theme/HEAL/catalog.ttl",
                "RECORD.ttl",
                "RECORD.jsonld",
                "RECORD.ttl?profile=healthdcat-ap",
                "RECORD.croissant.json",
                "RECORD.datacite.xml",
                "RECORD.bib",
                "/oai?verb=Identify",
                "/oai?verb=ListRecords&metadataPrefix=oai_dc",
                "/oai?verb=ListIdentifiers&metadataPrefix=dcat_ap&set=theme:HEAL",
                "/oai?verb=ListSets",
                "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:catalogue.example.org:0123456789",
                "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D",
                "/sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D",
                "/.well-known/void",
                "/ldes",
                "/ldes.trig",
                "/ldes/0.nq",
                "/feed.atom?q=jeu",
                "/opensearch/suggest?q=jeu",
                "/sitemap.xml",
                "/sitemap-0-0.xml",
            })
    void a_program_is_told_when_to_ask_again(String face) {
        for (String method : new String[] {"GET", "HEAD"}) {
            HttpResponse<String> answer = portal.send(method, face.replace("RECORD", record()), "Accept", "*/*");

            assertThat(answer.statusCode()).as(method + " " + answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(method).isPresent();
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/3/action/package_list",
                "/api/3/action/package_search",
                "/api/3/action/package_search?q=jeu",
                "/api/3/action/package_show?id=jeu-0123456789",
                "/api/3/action/organization_list",
                "/api/3/action/organization_show?id=agence",
                "/api/3/action/group_list",
                "/api/3/action/tag_list",
                "/api/3/action/current_package_list_with_resources",
            })
    void an_action_of_ckan_fails_in_the_words_of_ckan(String face) {
        HttpResponse<String> answer = portal.get(face);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"success\":false").doesNotContain("\"result\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=jeu", "RECORD", "/organisation/agence-0123456789"})
    void people_get_a_page_that_says_so(String face) {
        HttpResponse<String> answer = portal.get(face.replace("RECORD", record()), "Accept", "text/html");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("<html");
    }

    @Test
    void the_log_does_not_hear_of_each_request() {
        log.list.clear();

        for (int i = 0; i < 10; i++) {
            portal.get("/api/3/action/package_list");
            portal.get("/catalog.ttl");
        }

        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(ch.qos.logback.classic.Level.WARN))
                .extracting(ILoggingEvent::getLoggerName)
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(OutageLog.class.getName()::equals);
    }
}
