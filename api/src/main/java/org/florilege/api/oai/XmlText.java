package org.florilege.api.oai;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/// A document of XML 1.0 while it is written. Whatever texts it is given, it stays well-formed: what has a
/// meaning is escaped, and a character that XML has no place for is written as U+FFFD.
final class XmlText {

    private static final char INSTEAD = '\ufffd';

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    /// Begins a document.
    XmlText declaration() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    /// Opens an element.
    ///
    /// @param attributes name, value, name, value …
    XmlText open(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /// Closes the element that was opened last.
    XmlText close() {
        end(open.pop());
        return this;
    }

    /// An element with a text in it.
    ///
    /// @param attributes name, value, name, value …
    XmlText element(String name, String text, String... attributes) {
        start(name, attributes);
        out.append('>');
        escaped(text, false);
        end(name);
        return this;
    }

    /// A text between elements, a line feed for instance.
    XmlText text(String text) {
        escaped(text, false);
        return this;
    }

    /// What is XML already: well-formed, and with all its namespaces declared.
    XmlText fragment(String xml) {
        out.append(xml);
        return this;
    }

    int length() {
        return out.length();
    }

    /// The bytes of the whole document.
    byte[] bytes() {
        if (!open.isEmpty()) throw new IllegalStateException(open + " is still open");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escaped(Objects.requireNonNull(attributes[i + 1]), true);
            out.append('"');
        }
    }

    private void end(String name) {
        out.append("</").append(name).append(">\n");
    }

    /// A parser would make a line feed of a carriage return, and a blank of any of both in an attribute.
    private void escaped(String text, boolean attribute) {
        int length;
        for (int i = 0; i < text.length(); i += length) {
            int c = text.codePointAt(i);
            length = Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.appendCodePoint(isCharacter(c) ? c : INSTEAD);
            }
        }
    }

    /// XML 1.0, section 2.2, without those that were dealt with.
    private static boolean isCharacter(int c) {
        return c >= ' ' && !(c >= 0xd800 && c < 0xe000) && (c & 0xfffe) != 0xfffe;
    }
}
