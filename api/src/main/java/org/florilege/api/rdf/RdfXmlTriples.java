package org.florilege.api.rdf;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.SplitIRI;
import org.apache.jena.vocabulary.RDF;
import org.florilege.api.problem.PortalException;
import org.jspecify.annotations.Nullable;

/// RDF/XML without abbreviations: what follows each other about one subject is one description.
final class RdfXmlTriples implements TripleWriter {

    private static final String NAMESPACE = RDF.getURI();

    private static final Set<String> OF_THE_SYNTAX = Set.of(
            "RDF",
            "ID",
            "about",
            "aboutEach",
            "aboutEachPrefix",
            "bagID",
            "parseType",
            "resource",
            "nodeID",
            "datatype",
            "Description",
            "li");

    private final XMLStreamWriter xml;
    private @Nullable Node subject;

    RdfXmlTriples(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("rdf", "RDF", NAMESPACE);
            xml.writeNamespace("rdf", NAMESPACE);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(Triple triple) {
        try {
            if (!triple.getSubject().equals(subject)) describe(triple.getSubject());
            property(triple.getPredicate().getURI(), triple.getObject());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void describe(Node next) throws XMLStreamException {
        if (subject != null) xml.writeEndElement();
        subject = next;
        xml.writeCharacters("\n");
        xml.writeStartElement(NAMESPACE, "Description");
        if (next.isBlank()) xml.writeAttribute(NAMESPACE, "nodeID", blank(next));
        else xml.writeAttribute(NAMESPACE, "about", next.getURI());
    }

    /// @throws PortalException.NotAcceptable when XML has no name for the property
    private void property(String property, Node object) throws XMLStreamException {
        if (!hasName(property)) throw unfit();
        int cut = SplitIRI.splitXML(property);
        xml.writeCharacters("\n  ");
        xml.writeStartElement("p", property.substring(cut), property.substring(0, cut));
        xml.writeNamespace("p", property.substring(0, cut));
        if (object.isURI()) xml.writeAttribute(NAMESPACE, "resource", object.getURI());
        else if (object.isBlank()) xml.writeAttribute(NAMESPACE, "nodeID", blank(object));
        else literal(object);
        xml.writeEndElement();
    }

    /// Whether an element can be called so: some IRIs end with no name of XML, and some names of RDF/XML
    /// are its own (RDF 1.1 XML Syntax, section 5.1).
    private static boolean hasName(String property) {
        int cut = SplitIRI.splitXML(property);
        if (cut == 0 || cut >= property.length()) return false;
        return !property.startsWith(NAMESPACE) || !OF_THE_SYNTAX.contains(property.substring(NAMESPACE.length()));
    }

    @Override
    public Optional<String> objection(Triple triple) {
        String property = triple.getPredicate().getURI();
        return hasName(property)
                ? Optional.empty()
                : Optional.of("the property <" + property + ">, which RDF/XML has no name for");
    }

    private void literal(Node literal) throws XMLStreamException {
        if (!literal.getLiteralLanguage().isEmpty())
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", literal.getLiteralLanguage());
        else if (!XSDDatatype.XSDstring.equals(literal.getLiteralDatatype()))
            xml.writeAttribute(NAMESPACE, "datatype", literal.getLiteralDatatypeURI());
        String text = literal.getLiteralLexicalForm();
        if (!text.codePoints().allMatch(RdfXmlTriples::isCharacter)) throw unfit();
        int from = 0;
        for (int end = text.indexOf('\r'); end >= 0; end = text.indexOf('\r', from)) {
            xml.writeCharacters(text.substring(from, end));
            xml.writeEntityRef("#13");
            from = end + 1;
        }
        xml.writeCharacters(text.substring(from));
    }

    /// The characters of XML 1.0 (section 2.2).
    private static boolean isCharacter(int c) {
        return c < ' ' ? c == '\t' || c == '\n' || c == '\r' : (c < 0xd800 || c > 0xdfff) && (c & 0xfffe) != 0xfffe;
    }

    private static PortalException unfit() {
        return new PortalException.NotAcceptable(
                List.of("text/turtle", "application/n-triples", "application/ld+json"));
    }

    /// A label has characters that XML allows in no name.
    private static String blank(Node node) {
        return "b" + HexFormat.of().formatHex(node.getBlankNodeLabel().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void end() {
        try {
            if (subject != null) xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
