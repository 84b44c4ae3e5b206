package org.florilege.harvester.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.florilege.harvester.RawServer;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

    private static final String TEXT = "Bonjour, ".repeat(5_000);
    private static final FetchSettings QUICK =
            FetchSettings.of(Map.of("retries", "0", "answer-timeout", "5 s", "user-agent", "test/1"));

    private final List<Finding> remarks = new CopyOnWriteArrayList<>();
    private final List<HttpExchange> seen = new CopyOnWriteArrayList<>();

    private TestServer web;
    private TestServer other;

    @BeforeEach
    void open() {
        web = new TestServer();
        other = new TestServer();
    }

    @AfterEach
    void close() {
        web.close();
        other.close();
    }

    private Fetcher fetcher(FetchSettings settings) {
        return new Fetcher(settings, remarks::add);
    }

    private static String text(Fetched fetched) throws IOException {
        try (InputStream body = fetched.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String fetch(FetchSettings settings, String address) throws IOException {
        try (Fetcher fetcher = fetcher(settings)) {
            return text(fetcher.get(URI.create(address)));
        }
    }

    private HttpHandler bytes(String encoding, byte[] body) {
        return exchange -> {
            seen.add(exchange);
            if (!encoding.isEmpty()) exchange.getResponseHeaders().set("Content-Encoding", encoding);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private HttpHandler redirect(int status, String target) {
        return exchange -> {
            seen.add(exchange);
            exchange.getResponseHeaders().set("Location", target);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(boolean bare) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(6, bare))) {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void bodies_are_unpacked_whatever_the_server_says_of_them() throws IOException {
        byte[] plain = TEXT.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(gzip(TEXT.substring(0, 20_000).getBytes(StandardCharsets.UTF_8)));
        parts.write(gzip(TEXT.substring(20_000).getBytes(StandardCharsets.UTF_8)));
        web.on("/plain", bytes("", plain));
        web.on("/said", bytes("gzip", gzip(plain)));
        web.on("/unsaid", bytes("", gzip(plain)));
        web.on("/lie", bytes("gzip", plain));
        web.on("/twice.gz", bytes("gzip", gzip(gzip(plain))));
        web.on("/parts.gz", bytes("", parts.toByteArray()));
        web.on("/zlib", bytes("deflate", deflate(false)));
        web.on("/bare", bytes("Deflate", deflate(true)));

        for (String path : List.of("/plain", "/said", "/unsaid", "/lie", "/twice.gz", "/parts.gz", "/zlib", "/bare"))
            assertThat(fetch(QUICK, web.url(path))).as(path).isEqualTo(TEXT);
    }

    @Test
    void bytes_are_counted_as_they_came() throws IOException {
        byte[] packed = gzip(TEXT.getBytes(StandardCharsets.UTF_8));
        web.on("/d", bytes("gzip", packed));

        try (Fetcher fetcher = fetcher(QUICK)) {
            text(fetcher.get(URI.create(web.url("/d"))));

            assertThat(fetcher.bytes()).isEqualTo(packed.length);
        }
    }

    @Test
    void one_connection_serves_one_request_after_the_other() throws IOException {
        web.on("/d", bytes("gzip", gzip(TEXT.getBytes(StandardCharsets.UTF_8))));
        web.on("/old", redirect(302, "/d"));

        try (Fetcher fetcher = fetcher(QUICK)) {
            for (String path : List.of("/d", "/old", "/d")) text(fetcher.get(URI.create(web.url(path))));
        }

        assertThat(seen)
                .hasSize(4)
                .extracting(HttpExchange::getRemoteAddress)
                .containsOnly(seen.getFirst().getRemoteAddress());
    }

    @Test
    void we_introduce_ourselves() throws IOException {
        web.on("/d", bytes("", new byte[0]));

        fetch(QUICK, web.url("/d"));

        assertThat(seen.getFirst().getRequestHeaders().get("User-Agent")).containsExactly("test/1");
    }

    @Test
    void a_credential_is_for_the_source_and_not_for_those_that_it_leads_to() throws IOException {
        web.on("/d", redirect(301, "/here"));
        web.on("/here", redirect(302, other.url("/there")));
        other.on("/there", bytes("", TEXT.getBytes(StandardCharsets.UTF_8)));
        Access access = Access.to(URI.create(web.url("/d")), new Credential.Bearer("geheim"));

        fetch(QUICK.with(access), web.url("/d"));

        assertThat(seen)
                .extracting(exchange -> exchange.getRequestHeaders().getFirst("Authorization"))
                .containsExactly("Bearer geheim", "Bearer geheim", null);
    }

    @Test
    void a_key_in_the_address_is_seen_by_the_server_only() throws IOException {
        web.on("/d?page=1&api_key=geheim", redirect(301, "/e?api_key=geheim&page=1"));
        web.on("/e?page=1&api_key=geheim", redirect(301, other.url("/f?key=geheim")));
        Access access = Access.to(URI.create(web.url("/d")), new Credential.QueryKey("api_key", "geheim"));

        SourceException failed =
                catchThrowableOfType(SourceException.class, () -> fetch(QUICK.with(access), web.url("/d?page=1")));

        assertThat(seen).hasSize(2);
        assertThat(failed.finding().message()).contains("404");
        assertThat(failed.getMessage() + failed.place() + remarks)
                .contains("/e?page=1")
                .doesNotContain("geheim");
    }

    @Test
    void a_name_or_password_in_an_address_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> fetch(QUICK, "http://anna:geheim@127.0.0.1/d"))
                .isInstanceOf(SourceException.class)
                .hasMessageNotContaining("geheim")
                .hasMessageNotContaining("anna");
    }

    @Test
    void a_form_that_is_posted_is_posted_again_unless_the_server_says_see_there() throws IOException {
        web.on("/sparql", redirect(307, "/moved"));
        web.on("/moved", redirect(303, "/result"));
        web.on("/result", bytes("", new byte[0]));

        try (Fetcher fetcher = fetcher(QUICK)) {
            text(fetcher.send(FetchRequest.post(
                    URI.create(web.url("/sparql")), FetchRequest.RDF, "application/x-www-form-urlencoded", "query=x")));
        }

        assertThat(seen).extracting(HttpExchange::getRequestMethod).containsExactly("POST", "POST", "GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/d", "http://localhost:%d/d", "http://2130706433:%d/d", "http://127.1:%d/d",
                "http://0.0.0.0:%d/d", "http://[::1]:%d/d", "http://[::ffff:127.0.0.1]:%d/d",
                        "http://169.254.169.254/%d"
            })
    void others_than_the_operator_have_only_the_public_web(String address) {
        web.on("/d", bytes("", new byte[0]));
        int port = URI.create(web.url("/d")).getPort();

        SourceException failed = catchThrowableOfType(
                SourceException.class, () -> fetch(QUICK.with(AddressPolicy.PUBLIC_ONLY), address.formatted(port)));

        assertThat(failed.finding().rule()).isEqualTo(Rule.ADDRESS_REFUSED);
        assertThat(seen).isEmpty();
    }

    @Test
    void a_redirect_leads_to_nothing_that_the_source_itself_could_not_name() {
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        FetchSettings settings = QUICK.with(AddressPolicy.allowing(Set.of("allowed.example")));
        WebClient client = new WebClient(settings, names, DefaultClientTlsStrategy.createDefault());
        web.on("/d", redirect(302, other.url("/inside")));
        other.on("/inside", bytes("", new byte[0]));
        URI address = URI.create(web.url("/d").replace("127.0.0.1", "allowed.example"));

        try (Fetcher fetcher = new Fetcher(settings, remarks::add, client)) {
            SourceException failed = catchThrowableOfType(SourceException.class, () -> fetcher.get(address));

            assertThat(failed.finding().rule()).isEqualTo(Rule.ADDRESS_REFUSED);
            assertThat(failed.place().document()).endsWith("/inside");
        }
        assertThat(seen).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:///d", "http://:80/d", "ftp://127.0.0.1/d", "/d", "http://127.0.0.1:99999/d"})
    void what_is_no_web_address_is_told(String address) {
        assertThatThrownBy(() -> fetch(QUICK, address))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no address of a web server");
    }

    @Test
    void a_path_that_begins_with_two_slashes_is_asked_for_as_it_stands() throws IOException {
        try (RawServer raw = new RawServer()) {
            raw.says("//d?a=b//c", "HTTP/1.1 200 OK\nContent-Length: 2", "ja");

            assertThat(fetch(QUICK, raw.url("//d?a=b//c"))).isEqualTo("ja");
        }
    }

    @Test
    void several_answers_may_be_open_at_once_but_not_more_than_agreed() throws IOException {
        web.on("/d", bytes("", TEXT.getBytes(StandardCharsets.UTF_8)));
        FetchSettings two = QUICK.with(Map.of("concurrency", "2", "answer-timeout", "300 ms"));

        try (Fetcher fetcher = fetcher(two)) {
            List<Fetched> open = new ArrayList<>();
            for (int i = 0; i < 2; i++) open.add(fetcher.get(URI.create(web.url("/d"))));

            assertThatThrownBy(() -> fetcher.get(URI.create(web.url("/d")))).isInstanceOf(SourceException.class);
            assertThat(text(open.get(1))).isEqualTo(TEXT);
            assertThat(text(fetcher.get(URI.create(web.url("/d"))))).isEqualTo(TEXT);
        }
    }

    @Test
    void closing_ends_what_waits_for_an_answer_and_what_waits_for_a_body() throws Exception {
        try (RawServer raw = new RawServer()) {
            CountDownLatch asked = new CountDownLatch(2);
            raw.on("/mute", (out, socket) -> {
                asked.countDown();
                raw.pause(60_000);
            });
            raw.on("/silent", (out, socket) -> {
                RawServer.head(out, "HTTP/1.1 200 OK\nContent-Length: 100");
                asked.countDown();
                raw.pause(60_000);
            });
            Fetcher fetcher = fetcher(FetchSettings.usual());
            AtomicReference<Throwable> first = new AtomicReference<>();
            AtomicReference<Throwable> second = new AtomicReference<>();
            Thread answer = waiting(first, () -> fetcher.get(URI.create(raw.url("/mute"))));
            Thread body = waiting(second, () -> text(fetcher.get(URI.create(raw.url("/silent")))));
            asked.await();

            fetcher.close();

            assertThat(answer.join(Duration.ofSeconds(5))).isTrue();
            assertThat(body.join(Duration.ofSeconds(5))).isTrue();
            assertThat(first.get()).isInstanceOf(SourceException.class).hasMessageContaining("stopped");
            assertThat(second.get()).isInstanceOfAny(SourceException.class, IOException.class);
            assertThatThrownBy(() -> fetcher.get(URI.create(raw.url("/d")))).hasMessageContaining("stopped");
        }
    }

    private interface Task {
        void run() throws Exception;
    }

    private static Thread waiting(AtomicReference<Throwable> thrown, Task task) {
        return Thread.ofPlatform().start(() -> {
            try {
                task.run();
            } catch (Exception ended) {
                thrown.set(ended);
            }
        });
    }
}
