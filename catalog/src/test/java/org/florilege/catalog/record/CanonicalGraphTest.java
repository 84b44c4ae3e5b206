package org.florilege.catalog.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

class CanonicalGraphTest {

    @Provide
    Arbitrary<Graph> graphs() {
        return GraphArbitraries.ground();
    }

    @Property
    void a_graph_comes_back_from_its_text(@ForAll("graphs") Graph graph) {
        CanonicalGraph canonical = CanonicalGraph.of(graph);

        Graph back = CanonicalGraph.ofCanonicalText(canonical.nTriples()).graph();

        assertThat(back.find().toSet()).isEqualTo(graph.find().toSet());
        assertThat(CanonicalGraph.of(back)).isEqualTo(canonical);
    }

    /// RIOT, the parser of everybody else, reads the same graph.
    @Property
    void its_text_is_n_triples(@ForAll("graphs") Graph graph) {
        String text = CanonicalGraph.of(graph).nTriples();
        if (text.contains("\\uD")) return; // a lone surrogate: not a character, refused by RIOT

        Graph read = GraphFactory.createGraphMem();
        RDFParser.fromString(text, Lang.NTRIPLES).checking(false).parse(read);

        assertThat(read.find().toSet()).isEqualTo(graph.find().toSet());
    }

    @Property
    void its_lines_are_in_the_order_of_code_points(@ForAll("graphs") Graph graph) {
        List<String> lines = CanonicalGraph.of(graph).nTriples().lines().toList();

        Comparator<String> order = (one, other) ->
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        assertThat(lines).isSortedAccordingTo(order).doesNotHaveDuplicates().hasSize(graph.size());
    }

    @Property
    void equal_graphs_have_equal_hashes_and_others_do_not(@ForAll("graphs") Graph one, @ForAll("graphs") Graph other) {
        boolean same = one.find().toSet().equals(other.find().toSet());

        assertThat(CanonicalGraph.of(one).hash().equals(CanonicalGraph.of(other).hash()))
                .isEqualTo(same);
    }

    @Property
    void what_is_taken_away_and_what_is_left_make_the_whole(
            @ForAll("graphs") Graph one, @ForAll("graphs") Graph other) {
        Graph rest = CanonicalGraph.of(one).minus(CanonicalGraph.of(other)).graph();

        List<Triple> wanted = one.find().filterDrop(other::contains).toList();
        assertThat(rest.find().toSet()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Example
    void a_known_graph_has_its_known_text() {
        Graph graph = GraphFactory.createGraphMem();
        graph.add(
                NodeFactory.createURI("urn:a<b> c"),
                RDFS.label.asNode(),
                NodeFactory.createLiteralLang("é \"\\ \t\u0001\u007f 😀", "fr"));
        graph.add(NodeFactory.createURI("urn:a"), RDFS.label.asNode(), NodeFactory.createLiteralString("b"));

        assertThat(CanonicalGraph.of(graph).nTriples()).isEqualTo("""
                        <urn:a> <http://www.w3.org/2000/01/rdf-schema#label> "b" .
                        <urn:a\\u003Cb\\u003E\\u0020c> <http://www.w3.org/2000/01/rdf-schema#label> \
                        "é \\"\\\\ \\t\\u0001\\u007F 😀"@fr .
                        """);
    }

    @Example
    void a_blank_node_is_refused() {
        Graph graph = GraphFactory.createGraphMem();
        graph.add(NodeFactory.createBlankNode(), RDFS.label.asNode(), NodeFactory.createLiteralString("b"));

        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalGraph.of(graph));
    }

    @Example
    void text_that_is_not_canonical_is_refused() {
        for (String text : List.of("<urn:a>", "<urn:a> <urn:b> <urn:c>", "<urn:a>  <urn:b> <urn:c> .\n", "x\n"))
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CanonicalGraph.ofCanonicalText(text).graph());
    }
}
