package org.florilege.api.feed;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// RDF/XML without abbreviations: what every parser reads, however old it is.
///
/// A property is written under the prefix of its namespace; profiles only have properties with one.
final class RdfXmlWriter implements GraphWriter {

    private final Namespaces namespaces;

    RdfXmlWriter(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    @Override
    public void begin(StringBuilder out) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        namespaces.byPrefix().forEach((prefix, namespace) -> {
            out.append("\n    xmlns:").append(prefix).append("=\"");
            escaped(namespace, out);
            out.append('"');
        });
        out.append(">\n");
    }

    @Override
    public void resource(Node subject, List<Triple> triples, StringBuilder out) {
        out.append("  <rdf:Description rdf:about=\"");
        escaped(subject.getURI(), out);
        out.append("\">\n");
        for (Triple triple : triples) property(triple.getPredicate().getURI(), triple.getObject(), out);
        out.append("  </rdf:Description>\n");
    }

    private void property(String property, Node object, StringBuilder out) {
        String name = namespaces.shortened(property);
        if (name == null) throw new IllegalArgumentException("RDF/XML has no name for the property <" + property + ">");
        out.append("    <").append(name);
        if (object.isURI()) {
            out.append(" rdf:resource=\"");
            escaped(object.getURI(), out);
            out.append("\"/>\n");
            return;
        }
        String language = object.getLiteralLanguage();
        if (!language.isEmpty()) {
            out.append(" xml:lang=\"").append(language).append('"');
        } else if (!XSDDatatype.XSDstring.equals(object.getLiteralDatatype())) {
            out.append(" rdf:datatype=\"");
            escaped(object.getLiteralDatatypeURI(), out);
            out.append('"');
        }
        out.append('>');
        escaped(object.getLiteralLexicalForm(), out);
        out.append("</").append(name).append(">\n");
    }

    @Override
    public void end(StringBuilder out) {
        out.append("</rdf:RDF>\n");
    }

    /// A parser would make a line feed of a carriage return, and blanks of both in an attribute.
    private static void escaped(String text, StringBuilder out) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\r' -> "&#13;";
                default -> "";
            };
            if (escape.isEmpty()) continue;
            out.append(text, copied, i).append(escape);
            copied = i + 1;
        }
        out.append(text, copied, text.length());
    }
}
