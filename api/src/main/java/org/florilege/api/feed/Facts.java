package org.florilege.api.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.CanonicalGraph;

/// What is stated of resources, by subject and property.
final class Facts {

    private final Map<Node, Map<Node, List<Node>>> bySubject = new HashMap<>();

    static Facts of(CanonicalGraph graph) {
        Facts facts = new Facts();
        graph.forEach(facts::add);
        return facts;
    }

    private void add(Triple triple) {
        add(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    void add(Node subject, Node property, Node... values) {
        List<Node> stated = bySubject
                .computeIfAbsent(subject, node -> new HashMap<>())
                .computeIfAbsent(property, node -> new ArrayList<>(2));
        for (Node value : values) stated.add(value);
    }

    /// What is stated of one resource; empty when nothing is.
    Map<Node, List<Node>> of(Node subject) {
        return bySubject.getOrDefault(subject, Map.of());
    }

    /// The values of one property of it.
    List<Node> of(Node subject, Node property) {
        return of(subject).getOrDefault(property, List.of());
    }
}
