package org.florilege.catalog.store;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// What a record may state of itself: a property and another resource.
///
/// @param property an absolute IRI, for instance of `dct:publisher`
/// @param object an absolute IRI
public record Statement(String property, String object) {

    static final Comparator<Statement> IN_ORDER =
            Comparator.comparing(Statement::property).thenComparing(Statement::object);

    Node predicateNode() {
        return NodeFactory.createURI(property);
    }

    Node objectNode() {
        return NodeFactory.createURI(object);
    }
}
