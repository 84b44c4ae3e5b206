package org.florilege.api.feed;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// N-Triples, one line a triple.
final class NTriplesWriter implements GraphWriter {

    @Override
    public void begin(StringBuilder out) {}

    @Override
    public void resource(Node subject, List<Triple> triples, StringBuilder out) {
        for (Triple triple : triples) {
            iri(subject.getURI(), out).append(' ');
            iri(triple.getPredicate().getURI(), out).append(' ');
            object(triple.getObject(), out);
            out.append(" .\n");
        }
    }

    @Override
    public void end(StringBuilder out) {}

    private static void object(Node object, StringBuilder out) {
        if (object.isURI()) {
            iri(object.getURI(), out);
            return;
        }
        TurtleWriter.quoted(object.getLiteralLexicalForm(), out);
        String language = object.getLiteralLanguage();
        if (!language.isEmpty()) out.append('@').append(language);
        else if (!XSDDatatype.XSDstring.equals(object.getLiteralDatatype()))
            iri(object.getLiteralDatatypeURI(), out.append("^^"));
    }

    private static StringBuilder iri(String iri, StringBuilder out) {
        return out.append('<').append(iri).append('>');
    }
}
