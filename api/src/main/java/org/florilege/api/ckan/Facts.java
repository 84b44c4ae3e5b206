package org.florilege.api.ckan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// What a record's graph says of one of its resources, in the order of texts.
record Facts(Graph graph, Node node) {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final int SKOLEM_DIGITS = 12;
    private static final List<String> LABELS =
            List.of(SKOS + "prefLabel", RDFS + "label", DCT + "title", DCT + "description", SKOS + "notation");

    List<Node> objects(String property) {
        return graph
                .find(node, NodeFactory.createURI(property), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    /// The values of the first of these properties that has any: addresses, texts, the names of what the record itself
    /// describes.
    List<String> values(List<String> properties) {
        for (String property : properties) {
            Set<String> values = new LinkedHashSet<>();
            for (Node object : objects(property)) values.add(plain(object));
            values.remove("");
            if (!values.isEmpty()) return new ArrayList<>(values);
        }
        return List.of();
    }

    private String plain(Node object) {
        if (object.isLiteral()) return object.getLiteralLexicalForm();
        Facts described = new Facts(graph, object);
        boolean ours = object.isURI() && isOurs(object.getURI());
        return ours ? described.label().orElse("") : object.toString();
    }

    /// Names that we gave to what has none mean nothing elsewhere.
    static boolean isOurs(String iri) {
        int dash = iri.lastIndexOf('-');
        return iri.indexOf('#') > 0 && dash > iri.indexOf('#') && iri.length() - dash == SKOLEM_DIGITS + 1;
    }

    private Optional<String> label() {
        for (String property : LABELS) {
            Map<String, String> texts = texts(property);
            Optional<String> text = Optional.ofNullable(texts.get("fr"))
                    .or(() -> texts.values().stream().findFirst());
            if (text.isPresent()) return text;
        }
        return Optional.empty();
    }

    private Map<String, String> texts(String property) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Node object : objects(property))
            if (object.isLiteral()) texts.putIfAbsent(object.getLiteralLanguage(), object.getLiteralLexicalForm());
        return texts;
    }
}
