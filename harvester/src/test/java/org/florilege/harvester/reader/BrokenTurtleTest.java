package org.florilege.harvester.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.Documents;
import org.florilege.harvester.json.JsonSources;
import org.florilege.harvester.repair.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenTurtleTest {

    @TempDir
    Path folder;

    private static List<String> ids(Documents.Result result) {
        return result.records().stream()
                .map(CatalogRecord::id)
                .map(Object::toString)
                .toList();
    }

    @Test
    void a_broken_statement_costs_its_record_and_no_other() {
        var result = Documents.turtle(folder, """
                <https://e.org/1> a dcat:Dataset ; dct:title "One" .
                <https://e.org/2> a dcat:Dataset ; dct:title "Two" ; dct:issued [ .
                <https://e.org/3> a dcat:Dataset ; dct:title "Three" .
                <https://e.org/4> a dcat:Dataset ; dct:title "Four
                  on two lines" .
                <https://e.org/5> a dcat:Dataset ; dct:title "Five" ; dct:creator [ foaf:name "Me" ] .
                """);

        assertThat(result.records())
                .extracting(record -> record.id().iri())
                .containsExactly("https://e.org/1", "https://e.org/3", "https://e.org/5");
        assertThat(result.refusals())
                .extracting(refusal -> refusal.place().record())
                .containsExactlyInAnyOrder("https://e.org/2", "https://e.org/4");
        assertThat(result.documents().getFirst().isWhole()).isFalse();
        assertThat(result.documents().getFirst().reception().stop()).get().satisfies(stop -> {
            assertThat(stop.spot()).startsWith("line 16");
            assertThat(stop.finding().message()).contains("rules of Turtle", "statements left out: 2.");
        });
    }

    @Test
    void a_forgotten_full_stop_does_not_swallow_the_next_dataset() {
        var result = Documents.turtle(folder, """
                <https://e.org/1> a dcat:Dataset ; dct:title "One"

                <https://e.org/2> a dcat:Dataset ; dct:title "Two" .
                """);

        assertThat(ids(result)).anyMatch(id -> id.contains("https://e.org/2"));
    }

    @Test
    void forgotten_semicolons_are_put_where_they_belong_and_told() {
        var result = Documents.turtle(folder, """
                <https://e.org/1> a dcat:Dataset ; dct:title "Été"@fr
                    dct:publisher _:p

                # what follows is recommended
                dcat:contactPoint [ vcard:fn "Desk" ] ;
                dcat:keyword "a" , "b" .
                _:p a foaf:Agent ; foaf:name "P" .
                """);

        CatalogRecord record = result.only();
        assertThat(JsonSources.values(record, Terms.DCT + "publisher", Terms.FOAF + "name"))
                .containsExactly("P");
        assertThat(JsonSources.values(record, Terms.DCAT + "contactPoint", Terms.VCARD + "fn"))
                .containsExactly("Desk");
        assertThat(JsonSources.values(record, Terms.DCAT + "keyword")).containsExactly("a", "b");
        assertThat(result.documents().getFirst().isWhole()).isTrue();
        assertThat(result.documents().getFirst().reception().remarks())
                .extracting(remark -> remark.finding().rule())
                .containsExactly(Rule.TURTLE_SEMICOLON);
    }

    @Test
    void a_forgotten_prefix_of_a_profile_is_known() {
        var result = Documents.turtle(folder, """
                <https://e.org/1> a dcat:Dataset ; dct:title "T" ; dqv:hasQualityAnnotation [ oa:hasBody "B" ] .
                """);

        assertThat(JsonSources.values(
                        result.only(),
                        "http://www.w3.org/ns/dqv#hasQualityAnnotation",
                        "http://www.w3.org/ns/oa#hasBody"))
                .containsExactly("B");
    }

    @Test
    void each_line_of_n_triples_stands_for_itself() {
        var result = Documents.read(Documents.file(folder, "a.nt", """
                <https://e.org/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
                <https://e.org/1> <http://purl.org/dc/terms/title> "One" .
                <https://e.org/2> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> .
                <https://e.org/3> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
                <https://e.org/3> <http://purl.org/dc/terms/title> "Three" .
                """));

        assertThat(result.records()).extracting(record -> record.id().iri()).contains("https://e.org/3");
        assertThat(result.documents().getFirst().isWhole()).isFalse();
    }

    @Test
    void quotes_inside_a_text_are_read_as_text_and_told() {
        var result = Documents.turtle(folder, """
                <https://e.org/1> a dcat:Dataset ; dct:title "Le "grand" registre"@fr ; dcat:keyword ( "a" "b" ) .
                """);

        assertThat(result.only().body().nTriples()).contains("\"Le \\\"grand\\\" registre\"@fr");
        assertThat(result.documents().getFirst().reception().remarks())
                .extracting(remark -> remark.finding().rule())
                .containsExactly(Rule.TURTLE_QUOTE);
    }

    @Test
    void backslashes_braces_and_quotes_in_addresses_are_encoded_and_the_original_kept() {
        CatalogRecord record = Documents.turtle(folder, """
                        <https://e.org/1> a dcat:Dataset ; dct:title "T"@fr_FR ;
                          dcat:landingPage <https://e.org/a\\b{c}"d|e^f`g<h> .
                        """).only();

        assertThat(record.body().nTriples())
                .contains("<https://e.org/a%5Cb%7Bc%7D%22d%7Ce%5Ef%60g%3Ch>")
                .contains("\"T\"@fr-FR");
        assertThat(record.provenance().repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.rule()).isEqualTo("iri-percent-encode");
            assertThat(repair.original()).isEqualTo("https://e.org/a\\b{c}\"d|e^f`g<h");
        });
    }

    @Test
    void a_slash_in_a_prefixed_name_is_a_part_of_it() {
        var result = Documents.turtle(folder, """
                @prefix ex: <https://e.org/> .
                ex:data/1 a dcat:Dataset ; dct:title "T" .
                """);

        assertThat(result.only().id().iri()).isEqualTo("https://e.org/data/1");
    }

    @Test
    void a_text_in_another_language_altogether_is_given_up_at_once() {
        var result = Documents.turtle(
                folder, "<https://e.org/1> a dcat:Dataset ; dct:title \"T\" .\n" + "a,b;c \"d\" .\n".repeat(20_000));

        assertThat(result.only().id().iri()).isEqualTo("https://e.org/1");
    }

    @Test
    void blank_nodes_keep_their_names_across_blocks_and_never_meet_by_accident() {
        StringBuilder turtle =
                new StringBuilder("<https://e.org/first> a dcat:Dataset ; dct:title \"F\" ; dct:creator _:me .\n");
        for (int i = 0; i < 6_000; i++)
            turtle.append(
                    "<https://e.org/%1$d> a dcat:Dataset ; dct:title \"T%1$d\" ; dcat:contactPoint [ vcard:fn \"C%1$d\" ] .\n"
                            .formatted(i));
        turtle.append("_:me foaf:name \"Me\" .\n");

        var result = Documents.turtle(folder, turtle.toString());

        assertThat(result.record("https://e.org/first").body().nTriples()).contains("\"Me\"");
        assertThat(result.record("https://e.org/5999").body().nTriples().lines())
                .hasSize(4);
    }

    @Property(tries = 300)
    void what_keeps_the_rules_says_what_jena_reads_in_it(
            @ForAll @Size(max = 5) List<String> texts, @ForAll @IntRange(max = 3) int shape) throws Exception {
        StringBuilder turtle = new StringBuilder("@prefix e: <http://e.org/> .\n# \"comment <\n");
        for (String text : texts) {
            String literal = NodeFmtLib.strTTL(NodeFactory.createLiteralString(text));
            turtle.append("e:s")
                    .append(shape == 0 ? " e:p " : "\te:p [ e:q '''it's''' ; e:p ")
                    .append(literal);
            turtle.append(shape == 0 ? " ." : " ], ( \"a\" \"b\" 1.5 ) .").append(shape == 2 ? " " : "\n");
        }

        var expected = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle.toString(), Lang.TURTLE)
                .base("http://b.org/")
                .parse(expected);
        var collector = new StatementsCollector("http://b.org/", Spilling.usual());
        var in = new ByteArrayInputStream(turtle.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(new TurtleParser(Lang.TRIG, "http://b.org/", collector).parse(in, new RemarkLog()))
                .isEmpty();
        var actual = GraphFactory.createDefaultGraph();
        var document = collector.document(
                "x",
                new Reception(List.of(), java.util.Optional.empty(), java.util.Set.of(), List.of(), List.of(), false));
        document.statements().forEach((subject, about, listed, part) -> about.forEach(actual::add));
        assertThat(actual.isIsomorphicWith(expected)).isTrue();
    }

    @Property(tries = 300)
    void no_text_breaks_the_parser(@ForAll String text) throws Exception {
        var collector = new StatementsCollector("http://b.org/", Spilling.usual());
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

        new TurtleParser(Lang.TRIG, "http://b.org/", collector).parse(in, new RemarkLog());
    }
}
