package org.florilege.harvester.reader;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// One open element of an RDF/XML document.
final class XmlFrame {

    /// What may stand inside an element.
    enum Inside {
        /// Anything: an envelope around the RDF.
        ENVELOPE,
        /// Nodes: `rdf:RDF`.
        NODES,
        /// Properties of a node.
        PROPERTIES,
        /// A value: text or a node.
        VALUE,
        /// Nothing more: the value was given by an attribute.
        DONE,
        /// The nodes of a list.
        LIST,
        /// Markup that is itself the value.
        MARKUP
    }

    Inside inside;
    final String base;
    final String language;
    final StringBuilder text = new StringBuilder();
    /// The node that the properties are about, or that has the property.
    @Nullable
    Node subject;
    /// The property whose value is read.
    @Nullable
    Node property;
    /// The last cell of the list that is read.
    @Nullable
    Node cell;

    @Nullable
    String datatype;

    boolean hasValue;
    int members;

    XmlFrame(Inside inside, String base, String language) {
        this.inside = inside;
        this.base = base;
        this.language = language;
    }
}
