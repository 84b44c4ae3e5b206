package org.florilege.catalog.record;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/// A description under another IRI: the record's own is replaced, and with it those of its parts that stand inside
/// it ([Skolemisation] makes them).
final class Renaming {

    private Renaming() {}

    static CanonicalGraph of(CanonicalGraph body, RecordId before, RecordId after) {
        Map<Node, Node> names = new HashMap<>();
        String old = Skolemisation.stem(before);
        String current = Skolemisation.stem(after);
        body.forEach(triple -> {
            String iri = triple.getSubject().getURI();
            if (iri.startsWith(old))
                names.put(triple.getSubject(), NodeFactory.createURI(current + iri.substring(old.length())));
        });
        names.put(before.node(), after.node());
        UnaryOperator<Node> renamed = node -> names.getOrDefault(node, node);
        Graph graph = GraphFactory.createGraphMem();
        body.forEach(triple -> graph.add(Triple.create(
                renamed.apply(triple.getSubject()), triple.getPredicate(), renamed.apply(triple.getObject()))));
        return CanonicalGraph.of(graph);
    }
}
