package org.florilege.harvester.xml;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/// Tells an element to whoever reads XML by events.
public final class SaxEvents {

    private SaxEvents() {}

    /// Sends an element and all that is in it.
    ///
    /// @throws SAXException when the receiver refuses it
    public static void send(XmlElement element, ContentHandler receiver) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        for (XmlElement.Attribute attribute : element.attributes())
            attributes.addAttribute(
                    attribute.namespace(), attribute.name(), attribute.name(), "CDATA", attribute.value());
        receiver.startElement(element.namespace(), element.name(), element.name(), attributes);
        for (Object part : element.content()) {
            if (part instanceof XmlElement child) send(child, receiver);
            else {
                char[] text = part.toString().toCharArray();
                receiver.characters(text, 0, text.length);
            }
        }
        receiver.endElement(element.namespace(), element.name(), element.name());
    }
}
