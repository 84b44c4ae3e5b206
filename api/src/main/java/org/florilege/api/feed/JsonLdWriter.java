package org.florilege.api.feed;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/// JSON-LD 1.1 with its context inline, so that nobody has to fetch one.
final class JsonLdWriter implements GraphWriter {

    private static final String TYPE = RDF.type.getURI();

    private final Namespaces namespaces;
    private boolean first = true;

    JsonLdWriter(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    @Override
    public void begin(StringBuilder out) {
        out.append("{\n\"@context\": {");
        String separator = "\n  ";
        for (var namespace : namespaces.byPrefix().entrySet()) {
            out.append(separator);
            TurtleWriter.quoted(namespace.getKey(), out);
            out.append(": ");
            TurtleWriter.quoted(namespace.getValue(), out);
            separator = ",\n  ";
        }
        out.append("\n},\n\"@graph\": [");
    }

    @Override
    public void resource(Node subject, List<Triple> triples, StringBuilder out) {
        out.append(first ? "\n{" : ",\n{").append("\"@id\": ");
        first = false;
        TurtleWriter.quoted(subject.getURI(), out);
        @Nullable Node property = null;
        for (Triple triple : triples) {
            if (triple.getPredicate().equals(property)) {
                out.append(", ");
            } else {
                if (property != null) out.append(']');
                property = triple.getPredicate();
                out.append(",\n  ");
                boolean type = property.getURI().equals(TYPE);
                TurtleWriter.quoted(type ? "@type" : shortened(property.getURI()), out);
                out.append(": [");
            }
            object(triple, out);
        }
        out.append("]}");
    }

    private void object(Triple triple, StringBuilder out) {
        Node object = triple.getObject();
        if (object.isURI()) {
            if (triple.getPredicate().getURI().equals(TYPE)) {
                TurtleWriter.quoted(shortened(object.getURI()), out);
                return;
            }
            member("{\"@id\": ", object.getURI(), out);
        } else if (!object.getLiteralLanguage().isEmpty()) {
            member("{\"@language\": ", object.getLiteralLanguage(), out);
            member(", \"@value\": ", object.getLiteralLexicalForm(), out);
        } else if (XSDDatatype.XSDstring.equals(object.getLiteralDatatype())) {
            TurtleWriter.quoted(object.getLiteralLexicalForm(), out);
            return;
        } else {
            member("{\"@type\": ", shortened(object.getLiteralDatatypeURI()), out);
            member(", \"@value\": ", object.getLiteralLexicalForm(), out);
        }
        out.append('}');
    }

    private static void member(String name, String value, StringBuilder out) {
        out.append(name);
        TurtleWriter.quoted(value, out);
    }

    private String shortened(String iri) {
        String name = namespaces.shortened(iri);
        return name == null ? iri : name;
    }

    @Override
    public void end(StringBuilder out) {
        out.append("\n]\n}\n");
    }
}
