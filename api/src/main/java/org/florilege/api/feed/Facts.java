package org.florilege.api.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.CanonicalGraph;

/// What is stated of resources, by subject and property.
final class Facts {

    private final Map<Node, Map<Node, List<Node>>> bySubject = new HashMap<>();
    private final Map<Node, Map<Node, List<Node>>> byObject = new HashMap<>();
    private boolean turned;

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

    /// The resources that state this of this one.
    List<Node> stating(Node property, Node object) {
        if (!turned) turn();
        return byObject.getOrDefault(object, Map.of()).getOrDefault(property, List.of());
    }

    /// Few ask for it, so it is done once somebody does; what is added later is not among it.
    private void turn() {
        turned = true;
        bySubject.forEach((subject, said) -> said.forEach((property, objects) -> {
            for (Node object : objects)
                if (object.isURI())
                    byObject.computeIfAbsent(object, node -> new HashMap<>())
                            .computeIfAbsent(property, node -> new ArrayList<>(2))
                            .add(subject);
        }));
        byObject.values()
                .forEach(said -> said.values().forEach(subjects -> subjects.sort(Comparator.comparing(Node::getURI))));
    }

    /// The values of one property of it.
    List<Node> of(Node subject, Node property) {
        return of(subject).getOrDefault(property, List.of());
    }
}
