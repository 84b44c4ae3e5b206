package org.florilege.harvester.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.florilege.harvester.Documents;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialisationsTest {

    private static final String TURTLE =
            "<https://example.org/d> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> \"Séjours\"@fr .\n";
    private static final String XML = """
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/"
                xmlns:dcat="http://www.w3.org/ns/dcat#">
              <dcat:Dataset rdf:about="https://example.org/d"><dct:title xml:lang="fr">Séjours</dct:title></dcat:Dataset>
            </rdf:RDF>
            """;
    private static final String N_TRIPLES = """
            <https://example.org/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
            <https://example.org/d> <http://purl.org/dc/terms/title> "Séjours"@fr .
            """;
    private static final String N_QUADS = N_TRIPLES.replace(" .\n", " <https://example.org/g> .\n");
    private static final String TRIG = "<https://example.org/g> { " + TURTLE + " }";
    private static final String NESTED = """
            { "@context": { "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/" },
              "@type": "dcat:Catalog", "dcat:dataset": { "@id": "https://example.org/d", "@type": "dcat:Dataset",
                "dct:title": { "@value": "Séjours", "@language": "fr" } } }
            """;
    private static final String AT_GRAPH = """
            { "@context": { "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/" },
              "@graph": [ { "@id": "https://example.org/d", "@type": "dcat:Dataset",
                "dct:title": { "@value": "Séjours", "@language": "fr" } } ] }
            """;
    private static final String FLATTENED = """
            [ { "@id": "https://example.org/d", "@type": ["http://www.w3.org/ns/dcat#Dataset"],
                "http://purl.org/dc/terms/title": [ { "@value": "Séjours", "@language": "fr" } ] } ]
            """;

    @TempDir
    Path folder;

    private void assertReads(String name, byte[] bytes) {
        var record = Documents.read(Documents.file(folder, name, bytes)).only();
        assertThat(record.id().iri()).isEqualTo("https://example.org/d");
        assertThat(record.body().nTriples()).contains("\"Séjours\"@fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n  ", "<!-- made by a template -->\n", "\r\n<!-- one --><!-- two -->"})
    void what_stands_before_the_declaration_of_xml_does_no_harm(String before) {
        assertReads("d.rdf", (before + XML).getBytes(StandardCharsets.UTF_8));
        assertReads(
                "d.xml",
                (before + XML.replace("version=\"1.0\"", "version=\"1.0\" encoding=\"ISO-8859-1\""))
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {TURTLE, XML, N_TRIPLES, NESTED, AT_GRAPH, FLATTENED})
    void a_document_is_recognised_by_its_content_whatever_its_name(String text) {
        for (String name : new String[] {"a.ttl", "a.rdf", "a.json", "a.nt", "a", "a.html"})
            assertReads(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void graphs_are_read_like_documents() {
        assertReads("a.trig", TRIG.getBytes(StandardCharsets.UTF_8));
        assertReads("a.nq", N_QUADS.getBytes(StandardCharsets.UTF_8));
        assertReads("a.txt", N_QUADS.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_gzipped_document_is_unpacked() {
        assertReads("a.ttl.gz", gzip(TURTLE));
        assertReads("a.ttl", gzip(TURTLE));
    }

    @Test
    void encodings_are_recognised() {
        assertReads("a.ttl", ("\ufeff" + TURTLE).getBytes(StandardCharsets.UTF_8));
        assertReads("a.ttl", ("\ufeff" + TURTLE).getBytes(StandardCharsets.UTF_16LE));
        assertReads("a.rdf", ("\ufeff" + XML).getBytes(StandardCharsets.UTF_16BE));
        assertReads("a.json", FLATTENED.getBytes(StandardCharsets.UTF_16LE));
        assertReads(
                "a.rdf",
                XML.replace("?>", " encoding='iso-8859-1'?>")
                        .replaceFirst("^\\s+", "")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void undeclared_latin_1_is_read_and_told() {
        byte[] latin = TURTLE.getBytes(Charset.forName("windows-1252"));

        assertReads("a.ttl", latin);

        var document = Documents.read(Documents.file(folder, "b.ttl", latin))
                .documents()
                .getFirst();
        assertThat(document.reception().remarks())
                .extracting(remark -> remark.finding().rule())
                .containsExactly(Rule.ENCODING_LATIN1);
    }

    @Test
    void an_html_page_is_refused_with_what_to_do() {
        assertRefused("<!DOCTYPE html><html><body>Not found</body></html>", Rule.HTML_PAGE);
        assertRefused("<!-- hi --><HTML><head></head></HTML>", Rule.HTML_PAGE);
    }

    @Test
    void nothing_is_refused_as_nothing() {
        assertRefused("", Rule.EMPTY_DOCUMENT);
        assertRefused(" \n\t ", Rule.EMPTY_DOCUMENT);
        assertRefused("# only a comment\n", Rule.NO_STATEMENTS);
        assertRefused("{}", Rule.NO_STATEMENTS);
    }

    @Test
    void what_is_not_rdf_is_refused() {
        assertRefused("<a><b>c</b></a>", Rule.NOT_RDF);
        assertRefused("once upon a time", Rule.SYNTAX);
    }

    @Test
    void a_remote_context_is_refused_by_name_and_never_fetched() {
        var source = Documents.file(
                folder, "a.json", "{ \"@context\": \"https://example.org/context.jsonld\", \"title\": \"x\" }");

        assertThatThrownBy(() -> Documents.read(source)).isInstanceOfSatisfying(SourceException.class, refused -> {
            assertThat(refused.finding().rule()).isEqualTo(Rule.REMOTE_CONTEXT);
            assertThat(refused.finding().message()).contains("https://example.org/context.jsonld");
        });
    }

    @Test
    void the_context_of_dcat_ap_is_carried() {
        String text = """
                { "@context": "https://semiceu.github.io/DCAT-AP/releases/3.0.0/context/dcat-ap.jsonld",
                  "@graph": [ { "@id": "https://example.org/d", "@type": "Dataset", "title": { "fr": "Séjours" } } ] }
                """;

        assertReads("a.jsonld", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_forgotten_prefix_of_a_usual_vocabulary_is_known() {
        assertReads(
                "a.ttl",
                "<https://example.org/d> a dcat:Dataset ; dct:title \"Séjours\"@fr .".getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(String text, Rule rule) {
        var source = Documents.file(folder, "refused", text);
        assertThatThrownBy(() -> Documents.read(source))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        refused -> assertThat(refused.finding().rule()).isEqualTo(rule));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private List<Rule> remarks(String name, byte[] bytes) {
        return Documents.read(Documents.file(folder, name, bytes)).documents().getFirst().reception().remarks().stream()
                .map(remark -> remark.finding().rule())
                .toList();
    }

    @Test
    void a_declared_encoding_that_the_document_does_not_have_is_seen_through() {
        String declared = XML.replace("?>", " encoding='ISO-8859-1'?>");

        assertReads("a.rdf", declared.getBytes(StandardCharsets.UTF_8));
        assertThat(remarks("b.rdf", declared.getBytes(StandardCharsets.UTF_8))).containsExactly(Rule.ENCODING_DECLARED);
        assertThat(remarks("c.rdf", declared.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void utf_16_without_a_mark_is_recognised() {
        assertReads("a.ttl", TURTLE.getBytes(StandardCharsets.UTF_16LE));
        assertReads("b.rdf", XML.getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void a_prefix_that_rdf_xml_forgets_is_known_and_one_declared_inside_is_none() {
        String forgotten = XML.replace(" xmlns:dct=\"http://purl.org/dc/terms/\"", "");
        assertReads("a.rdf", forgotten.getBytes(StandardCharsets.UTF_8));
        assertThat(remarks("b.rdf", forgotten.getBytes(StandardCharsets.UTF_8))).containsExactly(Rule.XML_PREFIX);

        String inside = "<oai>" + XML.substring(XML.indexOf("<rdf:RDF")) + "</oai>";
        assertReads("c.xml", inside.getBytes(StandardCharsets.UTF_8));
        assertThat(remarks("d.xml", inside.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
