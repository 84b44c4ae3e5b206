package org.florilege.api.crosswalk;

import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A tree as XML: maps are elements, lists are elements that follow each other under one name, `@name` is an attribute,
/// `#text` the text of an element that has attributes.
final class XmlTree {

    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    private static final String TEXT = "#text";

    private final XMLStreamWriter out;
    private final String namespace;

    private XmlTree(XMLStreamWriter out, String namespace) {
        this.out = out;
        this.namespace = namespace;
    }

    /// Writes the outermost element, declaring the namespaces that it needs, and nothing around it.
    static void write(Map<String, Object> tree, Crosswalk.XmlRoot root, XMLStreamWriter out) throws XMLStreamException {
        XmlTree writer = new XmlTree(out, root.namespace());
        out.setDefaultNamespace(root.namespace());
        out.writeStartElement("", root.element(), root.namespace());
        out.writeDefaultNamespace(root.namespace());
        out.writeNamespace("xsi", XSI);
        out.writeAttribute("xsi", XSI, "schemaLocation", root.namespace() + " " + root.schema());
        writer.content(tree);
        out.writeEndElement();
    }

    private void content(Map<String, Object> tree) throws XMLStreamException {
        for (Map.Entry<String, Object> entry : tree.entrySet())
            if (entry.getKey().startsWith("@"))
                attribute(entry.getKey().substring(1), String.valueOf(entry.getValue()));
        for (Map.Entry<String, Object> entry : tree.entrySet()) {
            String name = entry.getKey();
            if (name.equals(TEXT)) out.writeCharacters(legal(String.valueOf(entry.getValue())));
            else if (!name.startsWith("@")) elements(name, entry.getValue());
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        if (name.equals("xml:lang")) out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", legal(value));
        else out.writeAttribute(name, legal(value));
    }

    private void elements(String name, Object value) throws XMLStreamException {
        if (value instanceof List<?> list) {
            for (Object each : list) if (each != null) element(name, each);
        } else {
            element(name, value);
        }
    }

    @SuppressWarnings("unchecked")
    private void element(String name, Object value) throws XMLStreamException {
        out.writeStartElement("", name, namespace);
        if (value instanceof Map<?, ?> map) content((Map<String, Object>) map);
        else out.writeCharacters(legal(String.valueOf(value)));
        out.writeEndElement();
    }

    /// The text without the characters that XML 1.0 has no place for (section 2.2).
    static String legal(String text) {
        if (text.codePoints().allMatch(XmlTree::isLegal)) return text;
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(XmlTree::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        if (c < ' ') return c == '\t' || c == '\n' || c == '\r';
        return (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff;
    }
}
