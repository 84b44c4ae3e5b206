package org.florilege.harvester.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.Documents;
import org.florilege.harvester.MemoryFolder;
import org.florilege.harvester.RawServer;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers that are broken or mean harm. Whatever they do, a run ends within its budgets, what the catalogue had
/// of the source stays as it was, and the report says what happened and where.
class HostileServerTest {

    private static final Map<String, String> SMALL = Map.of(
            "answer-timeout", "800 ms",
            "page-time", "1500 ms",
            "run-time", "6 s",
            "page-bytes", "3 MB",
            "run-bytes", "9 MB",
            "pages", "12",
            "retries", "2",
            "retry-wait", "200 ms",
            "rate", "1000");
    private static final Duration LONGEST = Duration.ofSeconds(12);
    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/turtle\nConnection: close";
    private static final String KNOWN = Documents.PREFIXES + dataset(1) + dataset(2) + dataset(3);

    @TempDir(factory = MemoryFolder.class)
    static Path folder;

    private static RecordStore store;

    private RawServer web;
    private Map<String, String> before = Map.of();

    @BeforeAll
    static void fill() throws IOException {
        store = TdbRecordStore.open(folder.resolve("store"));
        try (RawServer good = new RawServer()) {
            good.says("/good", OK, KNOWN);
            assertThat(run(good.source("/good"), Map.of()).outcome()).isInstanceOf(HarvestOutcome.Complete.class);
        }
    }

    @AfterAll
    static void empty() {
        store.close();
    }

    @BeforeEach
    void open() {
        web = new RawServer();
        before = known();
    }

    @AfterEach
    void close() {
        web.close();
    }

    private static String dataset(int number) {
        return "<https://e.org/" + number + "> a dcat:Dataset ; dct:title \"Titre " + number + "\"@fr .\n";
    }

    private static HarvestReport run(Source source, Map<String, String> settings) {
        RdfSourceReader reader = new RdfSourceReader(FetchSettings.of(settings), Spilling.usual());
        // Without any brake: what a run wrongly took for gone would be withdrawn at once.
        HarvestSettings unbraked =
                HarvestSettings.usual().with(RemovalSettings.usual().confirm());
        try (Harvest harvest =
                new Harvest(source, reader, store, unbraked, Clock.systemUTC(), HarvestProgress.SILENT)) {
            return harvest.remembering(SourceMemory.in(folder.resolve("memory"), source.id()))
                    .run();
        }
    }

    private static Map<String, String> known() {
        Map<String, String> records = new TreeMap<>();
        for (int number = 1; number <= 3; number++) {
            RecordId id = new RecordId("https://e.org/" + number);
            store.records(List.of(RecordKey.of(id)))
                    .forEach(record -> records.put(id.iri(), record.body().nTriples()));
        }
        return records;
    }

    private HarvestReport harvest(String path) {
        return harvest(path, Map.of());
    }

    /// Runs a harvest that cannot end well and checks what must hold of each such run.
    private HarvestReport harvest(String path, Map<String, String> further) {
        Map<String, String> settings = new HashMap<>(SMALL);
        settings.putAll(further);
        Instant start = Instant.now();
        HarvestReport report = run(web.source(path), settings);

        assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
        assertThat(known()).hasSize(3).isEqualTo(before);
        assertThat(report.outcome()).isNotInstanceOf(HarvestOutcome.Complete.class);
        assertThat(report.outcome().reason().english()).isNotBlank();
        return report;
    }

    private static void assertSays(HarvestReport report, Rule rule, String place) {
        assertThat(String.join("\n", ReportText.of(report))).contains(rule.id());
        boolean refused = report.refusals().stream()
                .anyMatch(refusal -> refusal.finding().rule() == rule
                        && refusal.place().document().contains(place));
        boolean warned = report.warnings().stream()
                .anyMatch(warning -> warning.finding().rule() == rule
                        && warning.place().document().contains(place));
        assertThat(refused || warned)
                .as("%s at %s in:\n%s", rule, place, String.join("\n", ReportText.of(report)))
                .isTrue();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_body_that_never_ends_is_read_up_to_its_budget() {
        web.on("/endless", (out, socket) -> {
            RawServer.head(out, OK);
            out.write(utf8(Documents.PREFIXES + dataset(1)));
            web.forever(out, utf8("# and so on\n".repeat(500)), 0);
        });

        HarvestReport report = harvest("/endless");

        assertSays(report, Rule.DOCUMENT_TOO_LARGE, "/endless");
        assertThat(report.bytes()).isLessThan(4_000_000);
    }

    @Test
    void a_body_that_drips_is_read_as_long_as_a_page_may_take() {
        web.on("/drip", (out, socket) -> {
            RawServer.head(out, OK);
            out.write(utf8(Documents.PREFIXES + dataset(1)));
            web.forever(out, utf8("#"), 40);
        });

        assertSays(harvest("/drip"), Rule.TIME_BUDGET, "/drip");
    }

    @Test
    void a_head_that_drips_is_no_answer() {
        web.on("/head", (out, socket) -> {
            out.write(utf8("HTTP/1.1 200 OK\r\nX-Slow: "));
            web.forever(out, utf8("a"), 40);
        });

        assertSays(harvest("/head"), Rule.UNREACHABLE, "/head");
    }

    @Test
    void a_server_that_falls_silent_is_left_before_the_page_is_due() {
        web.on("/silent", (out, socket) -> {
            RawServer.head(out, OK);
            out.write(utf8(Documents.PREFIXES + dataset(1)));
            out.flush();
            web.pause(60_000);
        });

        HarvestReport report = harvest("/silent", Map.of("page-time", "1 h"));

        assertSays(report, Rule.BODY_TRUNCATED, "/silent");
    }

    @Test
    void a_server_that_never_answers_is_asked_twice() {
        web.on("/mute", (out, socket) -> web.pause(60_000));

        HarvestReport report = harvest("/mute");

        assertSays(report, Rule.UNREACHABLE, "/mute");
        assertThat(web.asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Encoding: gzip", "Content-Encoding: identity", "X-Nothing: said"})
    void a_small_packet_that_unpacks_to_much_is_not_unpacked_on(String header) throws IOException {
        byte[] bomb = gzip(utf8(Documents.PREFIXES + dataset(1) + " ".repeat(40_000_000)));
        web.on("/bomb", (out, socket) -> {
            RawServer.head(out, OK + "\n" + header);
            out.write(bomb);
        });

        HarvestReport report = harvest("/bomb");

        assertSays(report, Rule.DOCUMENT_TOO_LARGE, "/bomb");
        assertThat(report.bytes()).isLessThanOrEqualTo(bomb.length);
    }

    @Test
    void a_packet_in_a_packet_is_bounded_too() throws IOException {
        byte[] bomb = gzip(gzip(utf8(Documents.PREFIXES + dataset(1) + " ".repeat(40_000_000))));
        byte[] doll = gzip(gzip(gzip(gzip(utf8(KNOWN)))));
        web.on("/bomb", (out, socket) -> {
            RawServer.head(out, OK);
            out.write(bomb);
        });
        web.on("/doll", (out, socket) -> {
            RawServer.head(out, OK);
            out.write(doll);
        });

        assertSays(harvest("/bomb"), Rule.DOCUMENT_TOO_LARGE, "/bomb");
        assertSays(harvest("/doll"), Rule.DOCUMENT_TOO_LARGE, "/doll");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    @Test
    void redirects_in_a_circle_and_without_end_are_not_followed_for_ever() {
        web.says("/a", "HTTP/1.1 302 Found\nLocation: /b\nConnection: close", "");
        web.says("/b", "HTTP/1.1 302 Found\nLocation: /a\nConnection: close", "");
        for (int hop = 0; hop < 20; hop++)
            web.says("/hop" + hop, "HTTP/1.1 302 Found\nLocation: /hop" + (hop + 1) + "\nConnection: close", "");

        assertSays(harvest("/a"), Rule.REDIRECT_REFUSED, "/b");
        assertSays(harvest("/hop0"), Rule.REDIRECT_REFUSED, "/hop5");
        assertThat(web.asked()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "jar:file:///a.jar!/b", "javascript:0", "//", ""})
    void a_redirect_to_what_is_no_web_address_is_not_followed(String target) {
        web.says("/away", "HTTP/1.1 302 Found\nConnection: close\nLocation: " + target, "");

        assertSays(harvest("/away"), Rule.REDIRECT_REFUSED, "/away");
    }

    @Test
    void pages_in_a_circle_and_without_end_are_counted() {
        for (int page = 0; page < 40; page++)
            web.says("/p" + page, OK, Documents.PREFIXES + dataset(1) + next("p" + (page + 1)));
        web.says("/c1", OK, Documents.PREFIXES + dataset(1) + next("c2"));
        web.says("/c2", OK, Documents.PREFIXES + dataset(2) + next("c3"));
        web.says("/c3", OK, Documents.PREFIXES + dataset(3) + next("c1"));

        assertSays(harvest("/p0"), Rule.PAGE_BUDGET, "/p0");
        assertThat(web.asked()).hasSize(12);
        assertSays(harvest("/c1"), Rule.PAGE_LOOP, "/c1");
        assertThat(web.asked()).hasSize(15);
    }

    private static String next(String page) {
        return "<> a hydra:PartialCollectionView ; hydra:next <" + page + "> .\n";
    }

    @Test
    void many_pages_may_not_cost_more_than_a_run_may() {
        for (int page = 0; page < 12; page++) {
            String body = Documents.PREFIXES + dataset(1) + next("big" + (page + 1)) + "#".repeat(2_000_000);
            web.says("/big" + page, OK, body);
        }

        HarvestReport report = harvest("/big0");

        assertSays(report, Rule.RUN_BUDGET, "/big4");
        assertThat(report.bytes()).isBetween(9_000_000L, 9_500_000L);
    }

    @Test
    void many_slow_pages_may_not_take_longer_than_a_run_may() {
        for (int page = 0; page < 12; page++) {
            String body = Documents.PREFIXES + dataset(1) + next("slow" + (page + 1));
            web.on("/slow" + page, (out, socket) -> {
                web.pause(400);
                RawServer.head(out, OK);
                out.write(utf8(body));
            });
        }

        assertSays(harvest("/slow0", Map.of("run-time", "1 s")), Rule.RUN_BUDGET, "/slow");
    }

    @Test
    void an_error_page_and_an_empty_answer_are_no_catalogue() {
        web.says("/html", "HTTP/1.1 200 OK\nContent-Type: text/turtle", "<!DOCTYPE html><html><h1>Oops</h1></html>");
        web.says("/empty", OK, "");
        web.says("/blank", OK, " \n\n");
        web.says("/json", "HTTP/1.1 200 OK\nContent-Type: application/json", "{\"error\": \"database is down\"}");
        web.says("/nothing", "HTTP/1.1 204 No Content", "");
        web.says("/later", "HTTP/1.1 202 Accepted\nContent-Length: 0", "");
        web.says("/part", "HTTP/1.1 206 Partial Content\nContent-Type: text/turtle", KNOWN);

        assertSays(harvest("/html"), Rule.HTML_PAGE, "/html");
        assertSays(harvest("/empty"), Rule.EMPTY_DOCUMENT, "/empty");
        assertSays(harvest("/blank"), Rule.EMPTY_DOCUMENT, "/blank");
        assertSays(harvest("/json"), Rule.NO_STATEMENTS, "/json");
        assertSays(harvest("/nothing"), Rule.EMPTY_DOCUMENT, "/nothing");
        assertSays(harvest("/later"), Rule.UNREACHABLE, "/later");
        assertSays(harvest("/part"), Rule.UNREACHABLE, "/part");
    }

    @Test
    void a_body_that_is_cut_off_is_not_taken_for_the_whole() throws IOException {
        String whole = Documents.PREFIXES + dataset(1) + dataset(2);
        byte[] packed = gzip(utf8(KNOWN));
        web.says("/length", OK + "\nContent-Length: " + (whole.length() + 500), whole);
        web.says("/chunked", OK + "\nTransfer-Encoding: chunked", chunk(whole));
        web.says("/within", OK + "\nTransfer-Encoding: chunked", chunk(whole) + "FFFF\r\n<https:");
        web.says("/badchunk", OK + "\nTransfer-Encoding: chunked", chunk(whole) + "what?\r\n");
        web.on("/packed", (out, socket) -> {
            RawServer.head(out, OK + "\nContent-Encoding: gzip");
            out.write(packed, 0, packed.length - 12);
        });

        for (String path : List.of("/length", "/chunked", "/within", "/badchunk", "/packed"))
            assertSays(harvest(path), Rule.BODY_TRUNCATED, path);
    }

    private static String chunk(String text) {
        return Integer.toHexString(utf8(text).length) + "\r\n" + text + "\r\n";
    }

    @Test
    void a_server_that_breaks_off_is_asked_again_and_then_told() {
        web.on("/reset", (out, socket) -> socket.setSoLinger(true, 0));
        web.on("/reset-later", (out, socket) -> {
            RawServer.head(out, OK + "\nContent-Length: 100000");
            out.write(utf8(Documents.PREFIXES + dataset(1)));
            out.flush();
            web.pause(100);
            socket.setSoLinger(true, 0);
        });
        web.on("/hangup", (out, socket) -> {});

        assertSays(harvest("/reset"), Rule.UNREACHABLE, "/reset");
        assertThat(web.asked()).hasSize(3);
        assertSays(harvest("/reset-later"), Rule.BODY_TRUNCATED, "/reset-later");
        assertSays(harvest("/hangup"), Rule.UNREACHABLE, "/hangup");
    }

    @Test
    void what_is_not_http_is_told_as_such() {
        web.on("/ssh", (out, socket) -> out.write(utf8("SSH-2.0-OpenSSH_9.6\r\n")));
        web.on("/noise", (out, socket) -> {
            byte[] noise = new byte[5_000];
            new Random(1).nextBytes(noise);
            out.write(noise);
        });
        web.on("/line", (out, socket) -> web.forever(out, utf8("x".repeat(1_000)), 0));
        web.on("/headers", (out, socket) -> {
            out.write(utf8("HTTP/1.1 200 OK\r\n"));
            web.forever(out, utf8("X-Header: again\r\n"), 0);
        });
        web.on("/header", (out, socket) -> {
            out.write(utf8("HTTP/1.1 200 OK\r\nX-Header: "));
            web.forever(out, utf8("again".repeat(100)), 0);
        });
        web.on("/hints", (out, socket) -> web.forever(out, utf8("HTTP/1.1 103 Early Hints\r\n\r\n"), 0));
        web.says("/negative", OK + "\nContent-Length: -5", KNOWN);

        for (String path : List.of("/ssh", "/noise", "/line", "/headers", "/header", "/hints", "/negative"))
            assertSays(harvest(path), Rule.UNREACHABLE, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "429 Too Many Requests",
                "503 Service Unavailable",
                "503 Service Unavailable\nRetry-After: 0",
                "503 Service Unavailable\nRetry-After: soon"
            })
    void a_storm_of_refusals_is_given_a_few_tries(String status) {
        web.says("/busy", "HTTP/1.1 " + status + "\nContent-Length: 0\nConnection: close", "");

        HarvestReport report = harvest("/busy");

        assertSays(report, Rule.SERVER_BUSY, "/busy");
        assertThat(report.outcome()).isInstanceOf(HarvestOutcome.Unreachable.class);
        assertThat(web.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"86400", "99999999999999999999999", "Fri, 31 Dec 2999 23:59:59 GMT"})
    void a_server_that_wants_to_be_left_alone_for_long_is_left_alone(String retryAfter) {
        web.says("/later", "HTTP/1.1 503 Busy\nContent-Length: 0\nConnection: close\nRetry-After: " + retryAfter, "");

        HarvestReport report = harvest("/later");

        assertSays(report, Rule.SERVER_BUSY, "/later");
        assertThat(report.outcome().reason().english()).contains(retryAfter);
        assertThat(web.asked()).hasSize(1);
    }

    @Test
    void entities_of_xml_neither_multiply_nor_fetch() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++)
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        web.says("/laughs", OK, rdf(laughs.toString(), "&l29;"));
        web.says("/quadratic", OK, rdf("<!ENTITY a \"" + "a".repeat(90_000) + "\">", "&a;".repeat(30_000)));
        web.says("/file", OK, rdf("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">", "&x;") + "<unclosed");
        web.says("/http", OK, rdf("<!ENTITY x SYSTEM \"" + web.url("/stolen") + "\">", "&x;") + "<unclosed");
        web.says("/dtd", OK, rdf("<!ENTITY % x SYSTEM \"" + web.url("/stolen") + "\"> %x;", "t") + "<unclosed");

        for (String path : List.of("/laughs", "/quadratic", "/file", "/http", "/dtd"))
            assertSays(harvest(path), Rule.SYNTAX, path);
        assertThat(harvest("/laughs").outcome().reason().english())
                .contains("entities that unfold")
                .doesNotContain("JAXP");
        assertThat(web.asked()).doesNotContain("/stolen");
        assertThat(store.records(List.of(RecordKey.of(new RecordId("https://e.org/xml")))))
                .allSatisfy(record -> assertThat(record.body().nTriples()).doesNotContain("geheim"));
    }

    private static String rdf(String entities, String title) {
        return "<?xml version=\"1.0\"?><!DOCTYPE rdf:RDF [" + entities + "]>"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns:dcat=\"http://www.w3.org/ns/dcat#\" xmlns:dct=\"http://purl.org/dc/terms/\">"
                + "<dcat:Dataset rdf:about=\"https://e.org/xml\"><dct:title>" + title
                + "</dct:title></dcat:Dataset></rdf:RDF>";
    }

    @Test
    void contexts_elsewhere_are_not_fetched() {
        web.says("/context", OK, "{\"@context\": \"" + web.url("/stolen") + "\", \"@id\": \"https://e.org/1\"}");

        HarvestReport report = harvest("/context");

        assertSays(report, Rule.REMOTE_CONTEXT, "/context");
        assertThat(web.asked()).containsExactly("/context");
    }

    @Test
    void a_record_described_twice_is_taken_as_it_came_first() {
        web.says("/twice", OK, KNOWN + next("again"));
        web.says("/again", OK, Documents.PREFIXES + "<https://e.org/2> a dcat:Dataset ; dct:title \"Faux\" .");

        HarvestReport report = run(web.source("/twice"), SMALL);

        assertThat(report.outcome()).isInstanceOf(HarvestOutcome.Complete.class);
        assertThat(known()).isEqualTo(before);
        assertSays(report, Rule.DUPLICATE_ID, "/again");
    }

    @ParameterizedTest
    @CsvSource({
        "turtle, VALUE_TOO_LARGE",
        "ntriples, VALUE_TOO_LARGE",
        "iri, VALUE_TOO_LARGE",
        "comment, VALUE_TOO_LARGE",
        "xml, SYNTAX",
        "attribute, VALUE_TOO_LARGE",
        "json, VALUE_TOO_LARGE",
        "array, DOCUMENT_TOO_LARGE",
        "nothing, SYNTAX"
    })
    void a_line_that_would_fill_the_memory_is_not_taken_into_it(String kind, Rule rule) {
        long length = kind.equals("turtle") ? 300_000_000L : 40_000_000L;
        String[] around = switch (kind) {
            case "turtle" -> new String[] {KNOWN + "<https://e.org/l> a dcat:Dataset ; dct:title \"", "\" ."};
            case "ntriples" -> new String[] {"<https://e.org/l> <http://purl.org/dc/terms/title> \"", "\" ."};
            case "xml" -> rdf("", "|").split("\\|", -1);
            case "json" ->
                new String[] {"{\"@id\": \"https://e.org/l\", \"http://purl.org/dc/terms/title\": \"", "\"}"};
            case "comment" -> new String[] {KNOWN + "# ", "\n"};
            case "attribute" ->
                rdf("", "t").replace("<dct:title>", "<dct:title xml:lang='|'>").split("\\|", -1);
            case "array" ->
                new String[] {"{\"@id\": \"https://e.org/l\", \"http://purl.org/dc/terms/title\": [\"a\"", "]}"};
            case "iri" -> new String[] {Documents.PREFIXES + "<https://e.org/", "> a dcat:Dataset ."};
            default -> new String[] {"", ""};
        };
        byte[] piece = utf8(
                kind.equals("array")
                        ? ", \"longue ligne\"".repeat(8_000)
                        : "longue ligne ".repeat(8_000).replace(" ", kind.equals("iri") ? "-" : " "));
        web.on("/line", (out, socket) -> {
            RawServer.head(out, OK);
            out.write(utf8(around[0]));
            for (long sent = 0; sent < length; sent += piece.length) out.write(piece);
            out.write(utf8(around[1]));
        });

        HarvestReport report = harvest(
                "/line", Map.of("page-bytes", "1 GB", "run-bytes", "1 GB", "page-time", "1 min", "run-time", "1 min"));

        assertSays(report, rule, "/line");
        assertThat(report.bytes()).isLessThan(301_000_000);
    }
}
