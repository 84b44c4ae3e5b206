package org.florilege.harvester.reader;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// What documents say of a thing elsewhere than in its own description, so that it must be known from its side.
public enum Backlink {
    /// What says that it is part of this.
    PART("dct:isPartOf", 0),
    /// The series that name this as a member.
    SERIES("dcat:seriesMember", 1),
    /// What says that it is in this series.
    MEMBER("dcat:inSeries", 2),
    /// The entries of catalogues about this.
    ENTRY("foaf:primaryTopic", 3),
    /// The catalogues that list this.
    CATALOGUE("dcat:dataset", 4),
    /// The distributions that this service gives access to.
    ACCESS("dcat:accessService", 5),
    /// What points at this as at another record.
    POINTER("dcat:servesDataset", 6);

    private static final Map<Node, Backlink> BY_PROPERTY = Map.ofEntries(
            Map.entry(Terms.IS_PART_OF, PART),
            Map.entry(NodeFactory.createURI(Terms.DCAT + "seriesMember"), SERIES),
            Map.entry(Terms.IN_SERIES, MEMBER),
            Map.entry(NodeFactory.createURI(Terms.FOAF + "primaryTopic"), ENTRY),
            Map.entry(NodeFactory.createURI(Terms.DCAT + "dataset"), CATALOGUE),
            Map.entry(NodeFactory.createURI(Terms.DCAT + "service"), CATALOGUE),
            Map.entry(NodeFactory.createURI(Terms.DCAT + "resource"), CATALOGUE),
            Map.entry(NodeFactory.createURI(Terms.DCAT + "catalog"), CATALOGUE),
            Map.entry(NodeFactory.createURI(Terms.DCAT + "accessService"), ACCESS),
            Map.entry(NodeFactory.createURI(Terms.DCAT + "servesDataset"), POINTER),
            Map.entry(NodeFactory.createURI(Terms.DCT + "hasPart"), POINTER),
            Map.entry(NodeFactory.createURI(Terms.DCT + "relation"), POINTER),
            Map.entry(NodeFactory.createURI(Terms.DCT + "source"), POINTER));

    private final String property;
    private final int code;

    Backlink(String property, int code) {
        this.property = property;
        this.code = code;
    }

    /// @return the link that statements with this property make; null when they are found from one side only
    static @Nullable Backlink of(Node property) {
        return BY_PROPERTY.get(property);
    }

    /// @return a small number that tells it from the others in a file
    int code() {
        return code;
    }

    @Override
    public String toString() {
        return property;
    }
}
