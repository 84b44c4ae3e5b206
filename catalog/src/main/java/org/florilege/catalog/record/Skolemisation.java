package org.florilege.catalog.record;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/// Gives every blank node of a record an IRI that depends on nothing but what the record says (RDF 1.1
/// Concepts, section 3.5: replacing blank nodes with IRIs).
///
/// A blank node is named after its record, the property that leads to it and a hash of what is said of it:
/// `<record>#distribution-3f2a90c1d5e7`. Two blank nodes of one record that say the same become one. Blank
/// nodes that lead to each other in a circle are told apart by colour refinement; those that this cannot tell
/// apart become one.
public final class Skolemisation {

    private static final int HASH_DIGITS = 12;

    private final RecordId record;
    private final Graph graph;
    private final Map<Node, String> colours = new LinkedHashMap<>();

    private Skolemisation(RecordId record, Graph graph) {
        this.record = record;
        this.graph = graph;
    }

    /// @param record whose graph it is
    /// @param graph left as it is
    /// @return a graph that says the same without blank nodes; the given one when it has none
    public static Graph of(RecordId record, Graph graph) {
        return new Skolemisation(record, graph).apply();
    }

    private Graph apply() {
        graph.find().forEachRemaining(triple -> {
            note(triple.getSubject());
            note(triple.getObject());
        });
        if (colours.isEmpty()) return graph;
        refine();
        Map<Node, Node> names = names();
        Graph named = GraphFactory.createDefaultGraph();
        graph.find()
                .forEachRemaining(triple -> named.add(Triple.create(
                        names.getOrDefault(triple.getSubject(), triple.getSubject()),
                        triple.getPredicate(),
                        names.getOrDefault(triple.getObject(), triple.getObject()))));
        return named;
    }

    private void note(Node node) {
        if (node.isBlank()) colours.put(node, "");
    }

    /// Colours by what is said of each node until no colour splits any more: at most once per blank node.
    private void refine() {
        int distinct = 1;
        for (int round = 0; round < colours.size(); round++) {
            Map<Node, String> next = new HashMap<>();
            colours.keySet().forEach(node -> next.put(node, colour(node)));
            colours.putAll(next);
            int now = Set.copyOf(next.values()).size();
            if (round > 0 && now == distinct && settled(round)) return;
            distinct = now;
        }
    }

    /// A tree of blank nodes is settled once its deepest leaf has reached its root.
    private boolean settled(int round) {
        return round >= depth();
    }

    private int depth() {
        int deepest = 0;
        for (Node node : colours.keySet()) deepest = Math.max(deepest, depth(node, new HashSet<>()));
        return deepest;
    }

    private int depth(Node node, Set<Node> seen) {
        if (!seen.add(node)) return 0;
        int below = 0;
        for (Triple triple : graph.find(node, Node.ANY, Node.ANY).toList())
            if (triple.getObject().isBlank()) below = Math.max(below, 1 + depth(triple.getObject(), seen));
        seen.remove(node);
        return below;
    }

    private String colour(Node node) {
        List<String> says = graph.find(node, Node.ANY, Node.ANY)
                .mapWith(triple -> triple.getPredicate().getURI() + ' ' + text(triple.getObject()))
                .toList();
        says.sort(null);
        return ContentHash.of(String.join("\n", says).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    private String text(Node object) {
        return object.isBlank() ? "_:" + colours.get(object) : object.toString();
    }

    private Map<Node, Node> names() {
        Map<Node, Node> names = new HashMap<>();
        String stem = record.iri() + (record.iri().indexOf('#') < 0 ? '#' : '.');
        colours.forEach((node, colour) ->
                names.put(node, NodeFactory.createURI(stem + role(node) + '-' + colour.substring(0, HASH_DIGITS))));
        return names;
    }

    private String role(Node node) {
        List<String> properties = graph.find(Node.ANY, Node.ANY, node)
                .mapWith(triple -> localName(triple.getPredicate().getURI()))
                .toList();
        return properties.stream().min(String::compareTo).orElse("node");
    }

    private static String localName(String iri) {
        int cut = Math.max(iri.lastIndexOf('#'), Math.max(iri.lastIndexOf('/'), iri.lastIndexOf(':')));
        return iri.substring(cut + 1);
    }
}
