package org.florilege.api.crosswalk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.florilege.catalog.description.CreatorOrder;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;

/// What is stated of the resources of one record: by the record itself, and where it says nothing of a resource that is
/// a record of its own, by that record. What the catalogue knows of the record is stated with the properties of
/// [#CATALOGUE].
final class Statements {

    static final Node TYPE = RDF.type.asNode();
    /// The namespace of the catalogue's own statements; `crosswalk/schema-org.yaml` lists them.
    static final String CATALOGUE = "urn:florilege:record:";

    private static final Node CREATOR = Terms.term(Terms.DCT, "creator");

    private final Map<Node, Map<Node, List<Node>>> own = new HashMap<>();
    private final Map<Node, Map<Node, List<Node>>> elsewhere;
    private final Map<Node, Map<Node, List<Node>>> backward = new HashMap<>();

    private final CatalogRecord record;

    /// @param elsewhere what other records state of themselves
    Statements(CatalogRecord record, Map<Node, Map<Node, List<Node>>> elsewhere) {
        this.record = record;
        this.elsewhere = elsewhere;
        record.body().forEach(this::add);
        own.getOrDefault(record(), Map.of())
                .computeIfPresent(
                        CREATOR,
                        (property, creators) ->
                                new ArrayList<>(CreatorOrder.sorted(record(), creators, this::objects)));
    }

    Node record() {
        return record.id().node();
    }

    Kind kind() {
        return record.kind();
    }

    private void add(Triple triple) {
        add(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    void add(Node subject, Node property, Node object) {
        place(subject, property, object, own);
    }

    void catalogue(Node subject, String name, Node object) {
        add(subject, NodeFactory.createURI(CATALOGUE + name), object);
    }

    void catalogue(Node subject, String name, String text) {
        catalogue(subject, name, NodeFactory.createLiteralString(text));
    }

    static void place(Node subject, Node property, Node object, Map<Node, Map<Node, List<Node>>> index) {
        index.computeIfAbsent(subject, node -> new HashMap<>())
                .computeIfAbsent(property, node -> new ArrayList<>(2))
                .add(object);
    }

    List<Node> objects(Node subject, Node property) {
        Map<Node, List<Node>> said = own.get(subject);
        if (said == null) said = elsewhere.getOrDefault(subject, Map.of());
        return said.getOrDefault(property, List.of());
    }

    /// The subjects of the record itself that state this of the object.
    List<Node> subjects(Node property, Node object) {
        Map<Node, List<Node>> found = backward.computeIfAbsent(property, this::reversed);
        return found.getOrDefault(object, List.of());
    }

    private Map<Node, List<Node>> reversed(Node property) {
        Map<Node, List<Node>> subjects = new HashMap<>();
        own.forEach((subject, said) -> said.getOrDefault(property, List.of())
                .forEach(object -> subjects.computeIfAbsent(object, node -> new ArrayList<>(2))
                        .add(subject)));
        subjects.values().forEach(list -> list.sort(Comparator.comparing(Node::toString)));
        return subjects;
    }
}
