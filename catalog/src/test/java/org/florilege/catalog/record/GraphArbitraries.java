package org.florilege.catalog.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/// Graphs about one record for property tests.
final class GraphArbitraries {

    static final RecordId RECORD = new RecordId("https://data.example.org/dataset/1");

    private GraphArbitraries() {}

    static Arbitrary<Node> iris() {
        return Arbitraries.integers().between(0, 6).map(GraphArbitraries::iri);
    }

    private static Node iri(int number) {
        return NodeFactory.createURI("https://data.example.org/chose/" + number);
    }

    static Arbitrary<Node> properties() {
        return Arbitraries.integers()
                .between(0, 3)
                .map(number -> NodeFactory.createURI("https://data.example.org/ns#p" + number));
    }

    /// Any text at all, lone surrogates and control characters among it.
    static Arbitrary<Node> literals() {
        Arbitrary<String> text = Arbitraries.strings().all().ofMaxLength(12);
        return Arbitraries.oneOf(
                text.map(NodeFactory::createLiteralString),
                text.map(value -> NodeFactory.createLiteralLang(value, "fr")),
                text.map(value -> NodeFactory.createLiteralDirLang(value, "ar", "rtl")),
                Arbitraries.integers()
                        .map(value ->
                                NodeFactory.createLiteralDT("0" + Math.abs((long) value), XSDDatatype.XSDinteger)));
    }

    /// Graphs without blank nodes.
    static Arbitrary<Graph> ground() {
        return Combinators.combine(iris(), properties(), Arbitraries.oneOf(iris(), literals()))
                .as(Triple::create)
                .list()
                .ofMaxSize(12)
                .map(GraphArbitraries::graph);
    }

    /// Graphs in which the record leads to blank nodes that lead to anything, circles included.
    static Arbitrary<List<Triple>> withBlankNodes() {
        Arbitrary<Node> blanks =
                Arbitraries.integers().between(0, 4).map(number -> NodeFactory.createBlankNode("b" + number));
        Arbitrary<Node> subjects = Arbitraries.oneOf(Arbitraries.just(RECORD.node()), blanks);
        return Combinators.combine(subjects, properties(), Arbitraries.oneOf(blanks, blanks, iris(), literals()))
                .as(Triple::create)
                .list()
                .ofMaxSize(14);
    }

    static Graph graph(List<Triple> triples) {
        Graph graph = GraphFactory.createGraphMem();
        triples.forEach(graph::add);
        return graph;
    }

    /// @return the same triples in another order, with other labels of the blank nodes
    static List<Triple> disguised(List<Triple> triples, long seed) {
        Map<Node, Node> labels = new HashMap<>();
        List<Triple> shuffled = new ArrayList<>(triples);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.stream()
                .map(triple -> Triple.create(
                        relabelled(triple.getSubject(), labels),
                        triple.getPredicate(),
                        relabelled(triple.getObject(), labels)))
                .toList();
    }

    private static Node relabelled(Node node, Map<Node, Node> labels) {
        return node.isBlank() ? labels.computeIfAbsent(node, any -> NodeFactory.createBlankNode()) : node;
    }
}
