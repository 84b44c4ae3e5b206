package org.florilege.harvester.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.florilege.harvester.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConditionalTest {

    private static final String DATE = "Tue, 01 Sep 2026 06:30:00 GMT";

    private TestServer web;
    private Fetcher fetcher;

    @BeforeEach
    void open() {
        web = new TestServer();
        fetcher = new Fetcher(FetchSettings.usual(), finding -> {});
    }

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    private FetchRequest request(String path) {
        return FetchRequest.get(URI.create(web.url(path)), FetchRequest.RDF);
    }

    private static void document(HttpExchange exchange) throws IOException {
        Headers asked = exchange.getRequestHeaders();
        boolean same =
                "\"v1\"".equals(asked.getFirst("If-None-Match")) && DATE.equals(asked.getFirst("If-Modified-Since"));
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
        exchange.getResponseHeaders().set("Last-Modified", DATE);
        byte[] body = "the document".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : body.length);
        if (!same) exchange.getResponseBody().write(body);
    }

    @Test
    void a_document_that_has_not_changed_is_not_sent_again() throws IOException {
        web.on("/d", ConditionalTest::document);

        Fetched first = fetcher.send(request("/d"));
        String text = new String(first.body().readAllBytes(), StandardCharsets.UTF_8);
        Fetched second = fetcher.send(request("/d").unless(first.validators()));

        assertThat(text).isEqualTo("the document");
        assertThat(first.notModified()).isFalse();
        assertThat(first.validators()).isEqualTo(new Validators(Optional.of("\"v1\""), Optional.of(DATE)));
        assertThat(second.notModified()).isTrue();
        assertThat(second.body().readAllBytes()).isEmpty();
        assertThat(second.validators()).isEqualTo(first.validators());
    }

    @Test
    void a_changed_document_comes_whole() throws IOException {
        web.on("/d", ConditionalTest::document);

        Fetched fetched = fetcher.send(request("/d").unless(new Validators(Optional.of("\"v0\""), Optional.empty())));

        assertThat(fetched.notModified()).isFalse();
        assertThat(fetched.body().readAllBytes()).isNotEmpty();
    }

    @Test
    void a_server_that_says_unchanged_without_being_asked_gave_no_answer() {
        web.on("/odd", exchange -> exchange.sendResponseHeaders(304, -1));

        assertThatThrownBy(() -> fetcher.send(request("/odd").unless(Validators.NONE)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("304");
    }

    @Test
    void what_fits_into_no_header_is_not_remembered() {
        assertThat(new Validators(Optional.of("a\r\nHost: evil"), Optional.of(" ")).isEmpty())
                .isTrue();
    }
}
