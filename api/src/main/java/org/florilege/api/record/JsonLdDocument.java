package org.florilege.api.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.description.Terms;
import org.jspecify.annotations.Nullable;

/// A record's graph as a compact JSON-LD 1.1 document that people can read: the context inline, so that nobody has to
/// fetch one; what the record describes nested where the record leads to it; the same bytes for the same graph.
final class JsonLdDocument {

    private static final Node TYPE = Terms.term(Terms.RDF, "type");
    private static final String BOOLEAN = Terms.XSD + "boolean";
    private static final String INTEGER = Terms.XSD + "integer";
    private static final String STRING = Terms.XSD + "string";
    private static final String LANGUAGE_STRING = Terms.RDF + "langString";
    private static final List<String> FIRST = List.of("@type", "dct:title", "foaf:name", "dct:description");

    private final Graph graph;
    private final Set<Node> written = new HashSet<>();

    private JsonLdDocument(Graph graph) {
        this.graph = graph;
    }

    /// The document as maps and lists, in the order in which it reads best.
    static Map<String, Object> of(Graph graph, Node root) {
        return new JsonLdDocument(graph).document(root);
    }

    private Map<String, Object> document(Node root) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", Prefixes.of(graph));
        Map<String, Object> main = node(root);
        List<Object> others = new ArrayList<>();
        for (Node subject : subjects()) if (!written.contains(subject)) others.add(node(subject));
        if (others.isEmpty()) document.putAll(main);
        else {
            others.addFirst(main);
            document.put("@graph", others);
        }
        return document;
    }

    private List<Node> subjects() {
        Set<Node> subjects = new HashSet<>();
        graph.find().forEachRemaining(triple -> subjects.add(triple.getSubject()));
        return subjects.stream().sorted(Comparator.comparing(Node::toString)).toList();
    }

    private Map<String, Object> node(Node subject) {
        written.add(subject);
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", subject.getURI());
        Map<String, List<Node>> properties = properties(subject);
        FIRST.forEach(name -> put(node, name, properties.remove(name)));
        properties.forEach((name, values) -> put(node, name, values));
        return node;
    }

    private Map<String, List<Node>> properties(Node subject) {
        Map<String, List<Node>> properties = new TreeMap<>();
        List<Triple> triples = graph.find(subject, Node.ANY, Node.ANY).toList();
        triples.sort(Comparator.comparing(triple -> triple.getObject().toString()));
        for (Triple triple : triples)
            properties
                    .computeIfAbsent(name(triple.getPredicate()), name -> new ArrayList<>())
                    .add(triple.getObject());
        return properties;
    }

    private static String name(Node property) {
        return property.equals(TYPE) ? "@type" : shortened(property.getURI());
    }

    private static String shortened(String iri) {
        return Prefixes.shortened(iri).orElse(iri);
    }

    private void put(Map<String, Object> node, String name, @Nullable List<Node> values) {
        if (values == null) return;
        List<Object> written = values.stream()
                .map(value -> "@type".equals(name) ? shortened(value.getURI()) : value(value))
                .toList();
        node.put(name, written.size() == 1 ? written.getFirst() : written);
    }

    private Object value(Node value) {
        if (value.isLiteral()) return literal(value);
        boolean described = !written.contains(value) && graph.contains(value, Node.ANY, Node.ANY);
        return described ? node(value) : Map.of("@id", value.getURI());
    }

    private static Object literal(Node literal) {
        String text = literal.getLiteralLexicalForm();
        String datatype = literal.getLiteralDatatypeURI();
        if (datatype.equals(STRING)) return text;
        if (datatype.equals(LANGUAGE_STRING)) return pair("@language", literal.getLiteralLanguage(), text);
        if (datatype.equals(BOOLEAN) && (text.equals("true") || text.equals("false"))) return Boolean.valueOf(text);
        if (datatype.equals(INTEGER) && text.matches("0|-?[1-9][0-9]{0,14}")) return Long.valueOf(text);
        return pair("@type", shortened(datatype), text);
    }

    private static Map<String, Object> pair(String key, String value, String text) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(key, value);
        pair.put("@value", text);
        return pair;
    }
}
