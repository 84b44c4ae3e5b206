package org.florilege.harvester.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.florilege.harvester.reader.XmlFrame.Inside;
import org.florilege.harvester.repair.Rule;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// RDF/XML (RDF 1.1 XML Syntax, section 7) as catalogues really write it. Jena's reader gives up the rest of a
/// document at the first bad IRI, stray word or doubled attribute; this one reads on, and finds RDF inside
/// the answers of other protocols.
final class RdfXmlHandler extends DefaultHandler {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final int MAX_TEXT = 8_000_000;

    private final StreamRDF target;
    private final XmlReferences references;
    private final Deque<XmlFrame> open = new ArrayDeque<>();
    private final Map<String, Node> blankNodes = new HashMap<>();
    private final String documentBase;
    private final RemarkLog remarks;
    private final Set<String> names = new HashSet<>();
    private Set<String> undeclared = new HashSet<>();
    private boolean sawRdf;
    private @Nullable Locator locator;

    RdfXmlHandler(String base, StreamRDF target, XmlReferences references, RemarkLog remarks) {
        this.documentBase = base;
        this.target = target;
        this.references = references;
        this.remarks = remarks;
    }

    /// @param prefixes that were declared in the place of the document's author
    void expectUndeclared(Set<String> prefixes) {
        undeclared = new HashSet<>(prefixes);
    }

    /// What an inner element declares was not forgotten: answers of other protocols have their RDF inside.
    @Override
    public void startPrefixMapping(String prefix, String namespace) {
        if (!open.isEmpty()) undeclared.remove(prefix);
    }

    private void noteUndeclared(String qualified) {
        int colon = qualified.indexOf(':');
        if (colon > 0 && names.add(qualified) && undeclared.contains(qualified.substring(0, colon)))
            remarks.note(Rule.XML_PREFIX, spot(), qualified);
    }

    /// @return whether any RDF was found
    boolean sawRdf() {
        return sawRdf;
    }

    /// @return the nodes whose elements are open
    Set<Node> openNodes() {
        Set<Node> nodes = new HashSet<>();
        for (XmlFrame frame : open) if (frame.subject != null) nodes.add(frame.subject);
        return nodes;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes) {
        if (!undeclared.isEmpty()) noteUndeclared(qualified);
        XmlFrame parent = open.peek();
        if (parent == null) {
            outermost(namespace, name, attributes);
            return;
        }
        if (parent.inside == Inside.VALUE && !parent.hasValue && isHtml(namespace, name)) {
            remarks.note(Rule.XML_MARKUP, spot(), name);
            parent.inside = Inside.MARKUP;
        }
        dropText(parent);
        switch (parent.inside) {
            case ENVELOPE -> envelope(parent, namespace, name, attributes);
            case NODES -> node(parent, namespace, name, attributes);
            case PROPERTIES -> property(parent, namespace, name, attributes);
            case VALUE, DONE -> value(parent, namespace, name, attributes);
            case LIST -> listItem(parent, namespace, name, attributes);
            case MARKUP -> markup(parent, qualified, attributes);
        }
    }

    private static boolean isHtml(String namespace, String name) {
        return (namespace.isEmpty() || namespace.equals(XHTML)) && Tag.isKnownTag(name.toLowerCase(Locale.ROOT));
    }

    private void outermost(String namespace, String name, Attributes attributes) {
        XmlFrame outside = new XmlFrame(Inside.ENVELOPE, documentBase, "");
        if (namespace.equals(Terms.DCAT) || (namespace.equals(Terms.RDF) && !name.equals("RDF"))) {
            sawRdf = true;
            node(outside, namespace, name, attributes);
        } else envelope(outside, namespace, name, attributes);
    }

    private void envelope(XmlFrame parent, String namespace, String name, Attributes attributes) {
        boolean rdf = namespace.equals(Terms.RDF) && name.equals("RDF");
        sawRdf |= rdf;
        push(rdf ? Inside.NODES : Inside.ENVELOPE, parent, attributes);
    }

    private XmlFrame push(Inside inside, XmlFrame parent, Attributes attributes) {
        String base = attributes.getValue(XmlReferences.XML, "base");
        String language = attributes.getValue(XmlReferences.XML, "lang");
        XmlFrame frame = new XmlFrame(
                inside,
                base == null ? parent.base : references.resolve(parent.base, base),
                language == null ? parent.language : language.strip());
        open.push(frame);
        return frame;
    }

    private Node node(XmlFrame parent, String namespace, String name, Attributes attributes) {
        XmlFrame frame = push(Inside.PROPERTIES, parent, attributes);
        Node subject = subject(frame, attributes);
        frame.subject = subject;
        if (!namespace.equals(Terms.RDF) || !name.equals("Description"))
            emit(subject, Terms.TYPE, NodeFactory.createURI(namespace + name));
        propertyAttributes(subject, frame, attributes);
        return subject;
    }

    private Node subject(XmlFrame frame, Attributes attributes) {
        String about = references.attribute(attributes, "about");
        if (about != null) return references.iri(frame.base, about);
        String id = references.attribute(attributes, "ID");
        if (id != null) return references.iri(frame.base, "#" + id.strip());
        String label = references.attribute(attributes, "nodeID");
        return label == null ? NodeFactory.createBlankNode() : blank(label);
    }

    private Node blank(String label) {
        return blankNodes.computeIfAbsent(label, NodeFactory::createBlankNode);
    }

    private void propertyAttributes(Node subject, XmlFrame frame, Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            String namespace = attributes.getURI(i);
            String name = attributes.getLocalName(i);
            if (namespace.equals(Terms.RDF) && name.equals("type"))
                emit(subject, Terms.TYPE, references.iri(frame.base, attributes.getValue(i)));
            else if (!namespace.isEmpty() && !namespace.equals(Terms.RDF) && !namespace.equals(XmlReferences.XML))
                emit(subject, NodeFactory.createURI(namespace + name), literal(attributes.getValue(i), null, frame));
        }
    }

    private void property(XmlFrame parent, String namespace, String name, Attributes attributes) {
        Node subject = Objects.requireNonNull(parent.subject);
        boolean member = namespace.equals(Terms.RDF) && name.equals("li");
        Node property = NodeFactory.createURI(member ? Terms.RDF + "_" + ++parent.members : namespace + name);
        String parseType = references.attribute(attributes, "parseType");
        if (parseType != null) parsed(parseType, parent, subject, property, attributes);
        else {
            Node object = object(parent, attributes);
            XmlFrame frame = push(object == null ? Inside.VALUE : Inside.DONE, parent, attributes);
            frame.subject = subject;
            frame.property = property;
            frame.datatype = references.attribute(attributes, "datatype");
            if (object == null) return;
            emit(subject, property, object);
            propertyAttributes(object, frame, attributes);
        }
    }

    private @Nullable Node object(XmlFrame frame, Attributes attributes) {
        String resource = references.attribute(attributes, "resource");
        if (resource != null) return resource.isBlank() ? null : references.iri(frame.base, resource);
        String label = references.attribute(attributes, "nodeID");
        if (label != null) return blank(label);
        return references.hasPropertyAttributes(attributes) ? NodeFactory.createBlankNode() : null;
    }

    private void parsed(String parseType, XmlFrame parent, Node subject, Node property, Attributes attributes) {
        switch (parseType) {
            case "Resource" -> {
                XmlFrame frame = push(Inside.PROPERTIES, parent, attributes);
                frame.subject = NodeFactory.createBlankNode();
                emit(subject, property, frame.subject);
            }
            case "Collection" -> listFrame(Inside.LIST, parent, subject, property, attributes);
            default -> listFrame(Inside.MARKUP, parent, subject, property, attributes);
        }
    }

    private void listFrame(Inside inside, XmlFrame parent, Node subject, Node property, Attributes attributes) {
        XmlFrame frame = push(inside, parent, attributes);
        frame.subject = subject;
        frame.property = property;
    }

    private void value(XmlFrame parent, String namespace, String name, Attributes attributes) {
        parent.hasValue = true;
        Node object = node(parent, namespace, name, attributes);
        emit(Objects.requireNonNull(parent.subject), Objects.requireNonNull(parent.property), object);
    }

    private void listItem(XmlFrame parent, String namespace, String name, Attributes attributes) {
        Node cell = NodeFactory.createBlankNode();
        if (parent.cell == null)
            emit(Objects.requireNonNull(parent.subject), Objects.requireNonNull(parent.property), cell);
        else emit(parent.cell, NodeFactory.createURI(Terms.RDF + "rest"), cell);
        parent.cell = cell;
        emit(cell, NodeFactory.createURI(Terms.RDF + "first"), node(parent, namespace, name, attributes));
    }

    private void markup(XmlFrame parent, String qualified, Attributes attributes) {
        parent.text.append('<').append(qualified);
        for (int i = 0; i < attributes.getLength(); i++)
            parent.text
                    .append(' ')
                    .append(attributes.getQName(i))
                    .append("=\"")
                    .append(Entities.escape(attributes.getValue(i)))
                    .append('"');
        parent.text.append('>');
        XmlFrame frame = push(Inside.MARKUP, parent, attributes);
        frame.subject = parent.subject;
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        XmlFrame frame = open.peek();
        if (frame == null || frame.inside == Inside.ENVELOPE) return;
        frame.text.append(characters, start, length);
        if (frame.text.length() > MAX_TEXT) throw new SAXException("a text of more than " + MAX_TEXT + " characters");
    }

    private void dropText(XmlFrame frame) {
        if (frame.inside == Inside.MARKUP || frame.text.isEmpty()) return;
        if (!frame.text.toString().isBlank())
            remarks.note(Rule.XML_STRAY_TEXT, spot(), frame.text.toString().strip());
        frame.text.setLength(0);
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        XmlFrame frame = open.pop();
        switch (frame.inside) {
            case VALUE -> endValue(frame);
            case LIST -> endList(frame);
            case MARKUP -> endMarkup(frame, qualified);
            case NODES, PROPERTIES, DONE -> dropText(frame);
            case ENVELOPE -> {}
        }
    }

    private void endValue(XmlFrame frame) {
        if (frame.hasValue) dropText(frame);
        else
            emit(
                    Objects.requireNonNull(frame.subject),
                    Objects.requireNonNull(frame.property),
                    literal(frame.text.toString(), frame.datatype, frame));
    }

    private void endList(XmlFrame frame) {
        dropText(frame);
        Node nil = NodeFactory.createURI(Terms.RDF + "nil");
        if (frame.cell == null)
            emit(Objects.requireNonNull(frame.subject), Objects.requireNonNull(frame.property), nil);
        else emit(frame.cell, NodeFactory.createURI(Terms.RDF + "rest"), nil);
    }

    private void endMarkup(XmlFrame frame, String qualified) {
        Node subject = Objects.requireNonNull(frame.subject);
        if (frame.property != null) emit(subject, frame.property, literal(frame.text.toString(), null, frame));
        else
            open.element()
                    .text
                    .append(frame.text)
                    .append("</")
                    .append(qualified)
                    .append('>');
    }

    private Node literal(String text, @Nullable String datatype, XmlFrame frame) {
        if (datatype != null && !datatype.isBlank()) {
            String iri = references.iri(frame.base, datatype).getURI();
            return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(iri));
        }
        String language = frame.language.replace('_', '-');
        return XmlReferences.isLanguage(language)
                ? NodeFactory.createLiteralLang(text, language)
                : NodeFactory.createLiteralString(text);
    }

    private void emit(Node subject, Node property, Node object) {
        target.triple(Triple.create(subject, property, object));
    }

    private String spot() {
        return locator == null ? "" : "line " + locator.getLineNumber() + ", column " + locator.getColumnNumber();
    }
}
