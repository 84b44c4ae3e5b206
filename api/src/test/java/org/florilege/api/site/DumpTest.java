package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.florilege.api.site.FeedPortal.BASE;
import static org.florilege.api.site.FeedPortal.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.florilege.api.dump.Dump;
import org.florilege.api.dump.DumpFormat;
import org.florilege.api.dump.Dumps;
import org.florilege.api.dump.Exporting;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DumpTest {

    private final FeedPortal portal;
    private Dump dump;

    DumpTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
    }

    @BeforeAll
    void make() {
        portal.put(dataset(1), dataset("été"));
        dump = portal.portal().dumps().make(() -> false).orElseThrow();
    }

    @AfterAll
    void close() {
        portal.close();
    }

    private String path(DumpFormat format) {
        return "/dumps/" + dump.in(format).orElseThrow().name();
    }

    @Test
    void a_record_that_one_form_has_no_way_to_say_is_left_out_of_it_and_told_of() throws IOException {
        portal.put(
                dataset("number", "<> <https://data.example.org/terms/1234> \"a\" ."),
                dataset("syntax", "<> <http://www.w3.org/1999/02/22-rdf-syntax-ns#li> \"b\" ."));
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();

        Exporting.Tally inXml = Exporting.write(portal.portal().store(), DumpFormat.RDF_XML, xml);
        Exporting.Tally inTurtle = Exporting.write(portal.portal().store(), DumpFormat.TURTLE, turtle);

        Model read = RDFParser.source(new ByteArrayInputStream(xml.toByteArray()))
                .lang(Lang.RDFXML)
                .toModel();
        assertThat(read.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList())
                .hasSize(2);
        assertThat(inXml.records()).isEqualTo(2);
        assertThat(inXml.leftOut()).isEqualTo(2);
        assertThat(inTurtle.records()).isEqualTo(4);
        assertThat(inTurtle.leftOut()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {".nq.gz", ".ttl.gz", ".ttl.gz.sha256", ".json", ".nq.gz.part", ".ttl.gz.part"})
    void a_dump_that_cannot_be_written_to_its_end_leaves_nothing_and_says_why(String blocked, @TempDir Path directory)
            throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T03:30:00Z"), ZoneOffset.UTC);
        Path obstacle = directory.resolve("florilege-20261120T033000Z" + blocked);
        Files.createDirectories(obstacle.resolve("full"));
        Path before = Files.createFile(directory.resolve("florilege-20261119T033000Z.nq.gz"));
        Dumps dumps = new Dumps(directory, portal.portal().store(), clock);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> dumps.make(() -> false))
                .withMessageContaining(directory.toString())
                .withMessageContaining(obstacle.toString());

        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactlyInAnyOrder(before, obstacle);
        }
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(portal.here(path));
            if (headers.length > 0) request.headers(headers);
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static DatasetGraph read(byte[] packed, Lang lang) throws IOException {
        return RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(packed)))
                .lang(lang)
                .toDatasetGraph();
    }

    @Test
    void both_forms_hold_all_records() throws Exception {
        DatasetGraph quads = read(bytes(path(DumpFormat.N_QUADS)).body(), Lang.NQUADS);
        DatasetGraph triples = read(bytes(path(DumpFormat.TURTLE)).body(), Lang.TURTLE);

        assertThat(quads.size()).isEqualTo(2);
        assertThat(quads.stream().count()).isEqualTo(dump.triples());
        assertThat(triples.getDefaultGraph().isIsomorphicWith(quads.getUnionGraph()))
                .isTrue();
    }

    @Test
    void a_file_has_its_checksum_beside_it_and_in_its_tag() throws Exception {
        String path = path(DumpFormat.N_QUADS);
        HttpResponse<byte[]> file = bytes(path);

        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body()));

        assertThat(file.headers().firstValue("ETag")).hasValue("\"" + sum + "\"");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/gzip");
        assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(file.body().length);
        assertThat(portal.get(path + ".sha256").body())
                .isEqualTo(sum + "  " + path.substring("/dumps/".length()) + "\n");
        assertThat(portal.get(path, "If-None-Match", "\"" + sum + "\"").statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_download_that_was_cut_short_goes_on() throws Exception {
        String path = path(DumpFormat.TURTLE);
        byte[] whole = bytes(path).body();

        HttpResponse<byte[]> rest = bytes(path, "Range", "bytes=10-");

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, 10, whole.length));
        assertThat(bytes(path, "Range", "bytes=" + whole.length + "-").statusCode())
                .isEqualTo(416);
    }

    @Test
    void one_address_leads_to_the_newest() {
        HttpResponse<String> answer = portal.get("/dumps/latest.nq.gz");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue(path(DumpFormat.N_QUADS));
        assertThat(portal.get("/dumps/latest.rdf.gz").statusCode()).isEqualTo(404);
        assertThat(portal.get("/dumps/..%2Fstore%2Ftdb.lock").statusCode()).isEqualTo(404);
    }

    @Test
    void the_list_is_a_page_and_dcat() {
        Document page = Jsoup.parse(portal.get("/dumps", "Accept", "text/html", "Accept-Language", "en")
                .body());
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly(path(DumpFormat.N_QUADS), path(DumpFormat.TURTLE));
        assertThat(page.select("tbody code").eachText())
                .containsExactlyElementsOf(
                        dump.files().stream().map(Dump.DumpedFile::sha256).toList());

        HttpResponse<String> answer = portal.get("/dumps", "Accept", "text/turtle");
        Model list = RDFParser.fromString(answer.body(), Lang.TURTLE).toModel();
        var file = list.createResource(BASE + path(DumpFormat.N_QUADS));
        assertThat(list.createResource(BASE + "/dumps").hasProperty(DCAT.distribution, file))
                .isTrue();
        assertThat(file.getProperty(DCAT.byteSize).getLong())
                .isEqualTo(dump.files().getFirst().bytes());
        assertThat(file.getProperty(DCAT.mediaType).getResource().getURI()).endsWith("/application/n-quads");
        assertThat(file.hasProperty(DCTerms.issued)).isTrue();
    }
}
