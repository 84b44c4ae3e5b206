package org.florilege.api.ldes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.CanonicalGraph;
import tools.jackson.databind.json.JsonMapper;

/// Writes a graph as nodes of expanded JSON-LD, in canonical order.
final class JsonLdNodes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonLdNodes() {}

    static String text(String value) {
        return JSON.writeValueAsString(value);
    }

    /// The nodes, with commas between.
    static void write(CanonicalGraph graph, StringBuilder out) {
        Map<Node, Map<Node, StringBuilder>> nodes = new LinkedHashMap<>();
        graph.forEach(triple -> add(triple, nodes));
        boolean first = true;
        for (var node : nodes.entrySet()) {
            out.append(first ? "\n" : ",\n")
                    .append("{\"@id\":")
                    .append(text(node.getKey().getURI()));
            node.getValue()
                    .forEach((property, values) -> out.append(',')
                            .append(text(property.getURI()))
                            .append(":[")
                            .append(values)
                            .append(']'));
            out.append('}');
            first = false;
        }
    }

    private static void add(Triple triple, Map<Node, Map<Node, StringBuilder>> nodes) {
        StringBuilder values = nodes.computeIfAbsent(triple.getSubject(), subject -> new LinkedHashMap<>())
                .computeIfAbsent(triple.getPredicate(), property -> new StringBuilder());
        if (!values.isEmpty()) values.append(',');
        value(triple.getObject(), values);
    }

    private static void value(Node object, StringBuilder out) {
        if (object.isURI()) {
            out.append("{\"@id\":").append(text(object.getURI())).append('}');
            return;
        }
        out.append("{\"@value\":").append(text(object.getLiteralLexicalForm()));
        String language = object.getLiteralLanguage();
        String type = object.getLiteralDatatypeURI();
        if (!language.isEmpty()) out.append(",\"@language\":").append(text(language));
        else if (!type.equals(XSDDatatype.XSDstring.getURI()))
            out.append(",\"@type\":").append(text(type));
        out.append('}');
    }
}
