package org.florilege.harvester.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.XmlText;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// Walks through an XML answer of any length and hands out elements, each with all that is in it; what lies
/// around them is not kept. No document type and thus no entity, nothing is fetched. Namespaces are resolved
/// here and not by the parser, which would give an answer up for one prefix that is not declared. For one thread.
public final class XmlAnswer {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_RECORD = 50_000_000;

    private final XmlText text;
    private final XMLStreamReader parser;
    private final Namespaces namespaces = new Namespaces();
    private List<XmlElement.Attribute> attributes = List.of();
    private String namespace = "";
    private String name = "";
    private int size;

    /// An answer that cannot be read on.
    public static final class BrokenAnswer extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Remark remark;

        BrokenAnswer(Remark remark) {
            super(remark.finding().message());
            this.remark = remark;
        }

        /// @return where and why
        public Remark remark() {
            return remark;
        }
    }

    /// @param text looks like XML
    public XmlAnswer(XmlText text) throws BrokenAnswer {
        this.text = text;
        try {
            this.parser = factory().createXMLStreamReader(text.utf8(), "UTF-8");
        } catch (XMLStreamException stopped) {
            throw new BrokenAnswer(new Remark("", text.finding(stopped)));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, entity) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /// Goes on to the next element of one of these names, at whatever depth.
    ///
    /// @return it with all that is in it; empty at the end of the answer
    public Optional<XmlElement> next(Set<String> names) throws BrokenAnswer {
        return next(element -> names.contains(element.name()));
    }

    /// Goes on to the next element that is wanted, shown with its attributes only.
    ///
    /// @return it with all that is in it; empty at the end of the answer
    public Optional<XmlElement> next(Predicate<XmlElement> wanted) throws BrokenAnswer {
        while (step()) {
            if (parser.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
            XmlElement start = element("");
            if (!wanted.test(start)) continue;
            size = 0;
            fill(start, 1);
            return Optional.of(start);
        }
        return Optional.empty();
    }

    private boolean step() throws BrokenAnswer {
        try {
            if (!parser.hasNext()) return false;
            switch (parser.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> namespaces.close();
                case XMLStreamConstants.DTD -> throw refusedType();
                default -> {}
            }
            return true;
        } catch (XMLStreamException stopped) {
            throw broken(text.finding(stopped));
        } catch (RuntimeException fault) {
            throw broken(text.finding(new IOException(fault)));
        }
    }

    private BrokenAnswer refusedType() {
        return broken(new Finding(
                Rule.XML_DOCTYPE,
                "The answer has a document type (<!DOCTYPE>), which is refused.",
                "Leave the document type out; these protocols have none."));
    }

    private BrokenAnswer broken(Finding finding) {
        int line = parser.getLocation().getLineNumber();
        return new BrokenAnswer(new Remark(line > 0 ? "line " + line : "", finding));
    }

    private void start() {
        Map<String, String> declared = new HashMap<>();
        int count = parser.getAttributeCount();
        for (int i = 0; i < count; i++) {
            String qualified = qualified(i);
            if (qualified.equals("xmlns")) declared.put("", parser.getAttributeValue(i));
            else if (qualified.startsWith("xmlns:")) declared.put(qualified.substring(6), parser.getAttributeValue(i));
        }
        namespaces.open(declared);
        String tag = parser.getLocalName();
        namespace = namespaces.of(prefix(tag));
        name = tag.substring(tag.indexOf(':') + 1);
        attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) attribute(qualified(i), parser.getAttributeValue(i));
        standFor();
    }

    /// A profile of ISO 19139 says of its own elements for which of the standard they stand: `gco:isoType`.
    private void standFor() {
        for (XmlElement.Attribute attribute : attributes)
            if (attribute.name().equals("isoType") && !attribute.value().isBlank())
                name = attribute
                        .value()
                        .substring(attribute.value().indexOf(':') + 1)
                        .strip();
    }

    private String qualified(int i) {
        String prefix = parser.getAttributePrefix(i);
        String local = parser.getAttributeLocalName(i);
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private void attribute(String qualified, String value) {
        if (qualified.equals("xmlns") || qualified.startsWith("xmlns:")) return;
        String prefix = prefix(qualified);
        attributes.add(new XmlElement.Attribute(
                prefix.isEmpty() ? "" : namespaces.of(prefix), qualified.substring(qualified.indexOf(':') + 1), value));
    }

    private static String prefix(String qualified) {
        int colon = qualified.indexOf(':');
        return colon < 0 ? "" : qualified.substring(0, colon);
    }

    private XmlElement element(String language) {
        XmlElement element =
                new XmlElement(namespace, name, parser.getLocation().getLineNumber(), attributes);
        element.language(language);
        return element;
    }

    private void fill(XmlElement element, int depth) throws BrokenAnswer {
        if (depth > MAX_DEPTH) throw broken(tooLarge("A record is nested deeper than a record can be."));
        while (step()) {
            switch (parser.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement child = element(element.language());
                    element.add(child);
                    fill(child, depth + 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    String words = parser.getText();
                    size += words.length();
                    if (size > MAX_RECORD) throw broken(tooLarge("A record is larger than a record can be."));
                    element.add(words);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                default -> {}
            }
        }
    }

    private static Finding tooLarge(String message) {
        return new Finding(Rule.RECORD_TOO_LARGE, message, "Check what the server puts into it.");
    }
}
