package org.florilege.catalog.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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

    /// What is said of a blank node, which blank nodes say something of it, and the property that leads to it.
    private static final class Place {
        final List<Triple> says = new ArrayList<>();
        final List<Node> saidBy = new ArrayList<>();
        int unnamedObjects;
        String role = "";
    }

    private final String stem;
    private final Graph graph;
    private final Map<Node, Place> places = new HashMap<>();
    private final Map<Node, String> hashes = new HashMap<>();
    private final StringBuilder line = new StringBuilder();

    private Skolemisation(RecordId record, Graph graph) {
        this.stem = stem(record);
        this.graph = graph;
    }

    /// @return what the IRIs that are minted inside this one begin with
    static String stem(RecordId record) {
        return record.iri() + (record.iri().indexOf('#') < 0 ? '#' : '.');
    }

    /// @param record whose graph it is
    /// @param graph left as it is
    /// @return a graph that says the same without blank nodes; the given one when it has none
    public static Graph of(RecordId record, Graph graph) {
        return new Skolemisation(record, graph).apply();
    }

    private Graph apply() {
        graph.find().forEachRemaining(this::place);
        if (places.isEmpty()) return graph;
        hashTrees();
        if (hashes.size() < places.size()) hashCircles();
        Map<Node, Node> names = names();
        Graph named = GraphFactory.createGraphMem();
        graph.find()
                .forEachRemaining(triple -> named.add(
                        names.getOrDefault(triple.getSubject(), triple.getSubject()),
                        triple.getPredicate(),
                        names.getOrDefault(triple.getObject(), triple.getObject())));
        return named;
    }

    private void place(Triple triple) {
        Node subject = triple.getSubject();
        Node object = triple.getObject();
        if (subject.isBlank()) placeOf(subject).says.add(triple);
        if (!object.isBlank()) return;
        Place place = placeOf(object);
        String role = localName(triple.getPredicate().getURI());
        if (place.role.isEmpty() || role.compareTo(place.role) < 0) place.role = role;
        if (!subject.isBlank()) return;
        place.saidBy.add(subject);
        placeOf(subject).unnamedObjects++;
    }

    private Place placeOf(Node node) {
        return places.computeIfAbsent(node, any -> new Place());
    }

    /// From the leaves upwards: a node is hashed once all that it leads to is.
    private void hashTrees() {
        Deque<Node> ready = new ArrayDeque<>();
        places.forEach((node, place) -> {
            if (place.unnamedObjects == 0) ready.add(node);
        });
        while (!ready.isEmpty()) {
            Node node = ready.remove();
            hashes.put(node, hash(placeOf(node), hashes));
            for (Node above : placeOf(node).saidBy) if (--placeOf(above).unnamedObjects == 0) ready.add(above);
        }
    }

    /// What is left leads to a circle: all such nodes start alike and are refined by what they say of each
    /// other until no more of them differ.
    private void hashCircles() {
        Set<Node> circular = new HashSet<>(places.keySet());
        circular.removeAll(hashes.keySet());
        int different = 0;
        for (Map<Node, String> next = refined(circular);
                Set.copyOf(next.values()).size() > different;
                next = refined(circular)) {
            different = Set.copyOf(next.values()).size();
            hashes.putAll(next);
        }
    }

    private Map<Node, String> refined(Set<Node> nodes) {
        Map<Node, String> next = new HashMap<>();
        for (Node node : nodes) next.put(node, hash(placeOf(node), hashes));
        return next;
    }

    private String hash(Place place, Map<Node, String> known) {
        List<String> lines = new ArrayList<>(place.says.size());
        for (Triple triple : place.says) {
            line.setLength(0);
            NTriples.write(triple.getPredicate(), line);
            line.append(' ');
            Node object = triple.getObject();
            if (object.isBlank()) line.append("_:").append(known.getOrDefault(object, ""));
            else NTriples.write(object, line);
            lines.add(line.toString());
        }
        lines.sort(null);
        return ContentHash.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    private Map<Node, Node> names() {
        Map<Node, Node> names = new HashMap<>();
        places.forEach((node, place) -> {
            String role = place.role.isEmpty() ? "node" : place.role;
            String hash = hashes.getOrDefault(node, "").substring(0, HASH_DIGITS);
            names.put(node, NodeFactory.createURI(stem + role + '-' + hash));
        });
        return names;
    }

    private static String localName(String iri) {
        int cut = Math.max(iri.lastIndexOf('#'), Math.max(iri.lastIndexOf('/'), iri.lastIndexOf(':')));
        return iri.substring(cut + 1);
    }
}
