package org.florilege.api.feed;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/// Turtle, one block of lines a resource.
final class TurtleWriter implements GraphWriter {

    private static final String TYPE = RDF.type.getURI();

    private final Namespaces namespaces;

    TurtleWriter(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    @Override
    public void begin(StringBuilder out) {
        namespaces
                .byPrefix()
                .forEach((prefix, namespace) -> out.append("@prefix ")
                        .append(prefix)
                        .append(": <")
                        .append(namespace)
                        .append("> .\n"));
    }

    @Override
    public void resource(Node subject, List<Triple> triples, StringBuilder out) {
        out.append('\n');
        iri(subject.getURI(), out);
        @Nullable Node property = null;
        for (Triple triple : triples) {
            if (triple.getPredicate().equals(property)) {
                out.append(", ");
            } else {
                out.append(property == null ? "\n    " : " ;\n    ");
                property = triple.getPredicate();
                if (property.getURI().equals(TYPE)) out.append('a');
                else iri(property.getURI(), out);
                out.append(' ');
            }
            object(triple.getObject(), out);
        }
        out.append(" .\n");
    }

    @Override
    public void end(StringBuilder out) {}

    private void object(Node object, StringBuilder out) {
        if (object.isURI()) {
            iri(object.getURI(), out);
            return;
        }
        quoted(object.getLiteralLexicalForm(), out);
        String language = object.getLiteralLanguage();
        if (!language.isEmpty()) {
            out.append('@').append(language);
        } else if (!XSDDatatype.XSDstring.equals(object.getLiteralDatatype())) {
            out.append("^^");
            iri(object.getLiteralDatatypeURI(), out);
        }
    }

    private void iri(String iri, StringBuilder out) {
        String name = namespaces.shortened(iri);
        if (name == null) out.append('<').append(iri).append('>');
        else out.append(name);
    }

    /// A text between quotes, as Turtle, N-Triples and JSON read it.
    static void quoted(String text, StringBuilder out) {
        out.append('"');
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') continue;
            out.append(text, copied, i).append('\\');
            out.append(
                    switch (c) {
                        case '\n' -> 'n';
                        case '\r' -> 'r';
                        case '\t' -> 't';
                        default -> c;
                    });
            copied = i + 1;
        }
        out.append(text, copied, text.length()).append('"');
    }
}
