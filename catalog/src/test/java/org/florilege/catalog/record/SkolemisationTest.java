package org.florilege.catalog.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.catalog.record.GraphArbitraries.RECORD;
import static org.florilege.catalog.record.GraphArbitraries.disguised;
import static org.florilege.catalog.record.GraphArbitraries.graph;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

class SkolemisationTest {

    private static final Node P = NodeFactory.createURI("https://data.example.org/ns#part");

    /// What a record says in a nested way: some values, some nested things.
    record Tree(List<String> values, List<Tree> parts) {

        void say(Node subject, List<Triple> triples) {
            values.forEach(value ->
                    triples.add(Triple.create(subject, RDF.value.asNode(), NodeFactory.createLiteralString(value))));
            for (Tree part : parts) {
                Node object = NodeFactory.createBlankNode();
                triples.add(Triple.create(subject, P, object));
                part.say(object, triples);
            }
        }

        List<Triple> triples() {
            List<Triple> triples = new ArrayList<>();
            say(RECORD.node(), triples);
            return triples;
        }

        /// What it says, without order and repetition.
        String meaning() {
            return values.stream().distinct().sorted().toList()
                    + parts.stream()
                            .map(Tree::meaning)
                            .distinct()
                            .sorted()
                            .toList()
                            .toString();
        }
    }

    @Provide
    Arbitrary<List<Triple>> anyGraph() {
        return GraphArbitraries.withBlankNodes();
    }

    @Provide
    Arbitrary<Tree> trees() {
        return tree(3);
    }

    private static Arbitrary<Tree> tree(int depth) {
        Arbitrary<List<String>> values = Arbitraries.of("a", "b", "c").list().ofMaxSize(2);
        if (depth == 0) return values.map(leaf -> new Tree(leaf, List.of()));
        return Combinators.combine(values, tree(depth - 1).list().ofMaxSize(3)).as(Tree::new);
    }

    private static CanonicalGraph skolemised(List<Triple> triples) {
        return CanonicalGraph.of(Skolemisation.of(RECORD, graph(triples)));
    }

    @Property
    void labels_and_order_do_not_matter(@ForAll("anyGraph") List<Triple> triples, @ForAll long seed) {
        assertThat(skolemised(disguised(triples, seed)).nTriples())
                .isEqualTo(skolemised(triples).nTriples());
    }

    @Property
    void no_blank_node_is_left_and_all_else_is_kept(@ForAll("anyGraph") List<Triple> triples) {
        Graph before = graph(triples);

        Graph named = Skolemisation.of(RECORD, before);

        assertThat(named.find().toList()).noneMatch(SkolemisationTest::hasBlank);
        assertThat(named.find().toList())
                .containsAll(
                        before.find().filterDrop(SkolemisationTest::hasBlank).toList());
        assertThat(named.size()).isLessThanOrEqualTo(before.size());
    }

    private static boolean hasBlank(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank();
    }

    @Property
    void doing_it_again_changes_nothing(@ForAll("anyGraph") List<Triple> triples) {
        Graph once = Skolemisation.of(RECORD, graph(triples));

        assertThat(Skolemisation.of(RECORD, once)).isSameAs(once);
    }

    @Property
    void two_trees_are_the_same_bytes_exactly_when_they_say_the_same(
            @ForAll("trees") Tree one, @ForAll("trees") Tree other) {
        assertThat(skolemised(one.triples()).equals(skolemised(other.triples())))
                .isEqualTo(one.meaning().equals(other.meaning()));
    }

    @Property
    void names_say_where_they_belong(@ForAll("trees") Tree tree) {
        Skolemisation.of(RECORD, graph(tree.triples()))
                .find(Node.ANY, P, Node.ANY)
                .forEachRemaining(triple -> assertThat(triple.getObject().getURI())
                        .matches("https://data\\.example\\.org/dataset/1#part-[0-9a-f]{12}"));
    }

    @Example
    void a_record_with_a_fragment_keeps_one() {
        RecordId record = new RecordId("https://data.example.org/catalog#d1");
        Node blank = NodeFactory.createBlankNode();

        Graph named = Skolemisation.of(record, graph(List.of(Triple.create(record.node(), P, blank))));

        assertThat(named.find().next().getObject().getURI()).startsWith(record.iri() + ".part-");
    }

    @Example
    void circles_that_differ_stay_apart() {
        Node a = NodeFactory.createBlankNode();
        Node b = NodeFactory.createBlankNode();
        List<Triple> circle = List.of(
                Triple.create(RECORD.node(), P, a),
                Triple.create(a, P, b),
                Triple.create(b, P, a),
                Triple.create(b, RDF.value.asNode(), NodeFactory.createLiteralString("b")));

        assertThat(skolemised(circle).nTriples().lines()).hasSize(4);
        assertThat(skolemised(disguised(circle, 7))).isEqualTo(skolemised(circle));
    }

    @Example
    void a_very_long_list_is_no_problem() {
        List<Triple> list = new ArrayList<>();
        Node last = RECORD.node();
        for (int i = 0; i < 20_000; i++) {
            Node next = NodeFactory.createBlankNode();
            list.add(Triple.create(last, RDF.rest.asNode(), next));
            list.add(Triple.create(next, RDF.first.asNode(), NodeFactory.createLiteralString("x" + i)));
            last = next;
        }

        assertThat(skolemised(list).nTriples().lines()).hasSize(40_000);
    }
}
