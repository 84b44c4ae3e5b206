package org.florilege.harvester.dublincore;

import java.util.List;
import org.florilege.harvester.xml.XmlElement;

/// The properties of one record, in whatever namespace.
///
/// @param metadata its children are the properties
record Properties(XmlElement metadata) {

    List<XmlElement> elements(String name) {
        return metadata.children()
                .filter(child -> child.name().equals(name) && !child.text().isEmpty())
                .toList();
    }

    List<String> values(String name) {
        return elements(name).stream().map(XmlElement::text).distinct().toList();
    }
}
