package org.florilege.api.discovery;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML. Characters that XML has no place for are left out.
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter(1 << 14);
    private final XMLStreamWriter out;

    Xml() {
        try {
            this.out = FACTORY.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// Something that cannot fail but for a mistake of ours.
    private interface Writing {
        void write() throws XMLStreamException;
    }

    private Xml then(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException("XML cannot be written", e);
    }

    Xml declaration() {
        return then(() -> out.writeStartDocument("UTF-8", "1.0"));
    }

    Xml open(String name, String... attributes) {
        then(() -> out.writeStartElement(name));
        return attributes(attributes);
    }

    Xml empty(String name, String... attributes) {
        then(() -> out.writeEmptyElement(name));
        return attributes(attributes);
    }

    private Xml attributes(String... attributes) {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String name = attributes[i];
            String value = legal(attributes[i + 1]);
            then(() -> out.writeAttribute(name, value));
        }
        return this;
    }

    /// An element with a text.
    Xml element(String name, String value, String... attributes) {
        open(name, attributes);
        then(() -> out.writeCharacters(legal(value)));
        return close();
    }

    Xml close() {
        return then(out::writeEndElement);
    }

    Xml line() {
        return then(() -> out.writeCharacters("\n"));
    }

    /// What was written since it was last taken.
    String taken() {
        then(out::flush);
        String written = text.toString();
        text.getBuffer().setLength(0);
        return written;
    }

    private static String legal(String value) {
        StringBuilder legal = new StringBuilder(value.length());
        value.codePoints().filter(Xml::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c < ' ' ? c == '\t' || c == '\n' || c == '\r' : (c < 0xd800 || c > 0xdfff) && (c & 0xfffe) != 0xfffe;
    }
}
