package org.florilege.harvester.xml;

import org.florilege.harvester.reader.ListEntry.Content;

/// By what a record in XML is known again: names, attributes and texts, wherever they stand on whatever page.
public final class XmlContent {

    private XmlContent() {}

    /// @param parts of a record that decide what becomes of it
    public static Content of(Iterable<XmlElement> parts) {
        StringBuilder text = new StringBuilder(4_000);
        parts.forEach(part -> write(part, text));
        return Content.of(text);
    }

    private static void write(XmlElement element, StringBuilder text) {
        text.append('<').append(element.namespace()).append(' ').append(element.name());
        for (XmlElement.Attribute attribute : element.attributes())
            text.append('\u0001')
                    .append(attribute.namespace())
                    .append(' ')
                    .append(attribute.name())
                    .append('\u0002')
                    .append(attribute.value());
        text.append('>');
        for (Object part : element.content()) {
            if (part instanceof XmlElement child) write(child, text);
            else text.append(part);
        }
        text.append("</>");
    }
}
