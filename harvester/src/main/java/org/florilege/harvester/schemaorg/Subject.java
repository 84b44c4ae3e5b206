package org.florilege.harvester.schemaorg;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;

/// Something of which a document states things.
///
/// @param document where it is stated
/// @param node of whom
public record Subject(DocumentBuilder document, Node node) {

    private static final int LONGEST_ADDRESS = 4_000;

    /// States a type.
    public Subject type(String iri) {
        document.add(node, Terms.TYPE, NodeFactory.createURI(iri));
        return this;
    }

    /// States one value.
    public void add(String property, Node value) {
        document.add(node, NodeFactory.createURI(property), value);
    }

    /// States values, if there are any.
    public void addAll(String property, List<Node> values) {
        values.forEach(value -> add(property, value));
    }

    /// States a text, if there is one.
    public void text(String property, String text) {
        if (!text.isBlank()) add(property, NodeFactory.createLiteralString(text.strip()));
    }

    /// States an address, if there is one; what cannot be an address is stated as text.
    public void address(String property, String address) {
        String bare = address.strip();
        if (bare.isEmpty()) return;
        boolean text = bare.chars().anyMatch(Character::isWhitespace) || bare.length() > LONGEST_ADDRESS;
        add(property, text ? NodeFactory.createLiteralString(bare) : NodeFactory.createURI(bare));
    }

    /// @return a nameless part of it, under this property
    public Subject part(String property) {
        Node part = NodeFactory.createBlankNode();
        add(property, part);
        return new Subject(document, part);
    }
}
