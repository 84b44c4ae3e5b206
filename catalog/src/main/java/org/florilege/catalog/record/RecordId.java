package org.florilege.catalog.record;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The IRI under which a source speaks of a resource; the subject of its description and the name of its
/// graph.
///
/// Absolute. A fragment is allowed, because published documents name datasets with one. Compared as a string
/// (RDF 1.1 Concepts, section 3.2), so no normalisation happens here: repairs belong to the harvester.
///
/// @param iri an absolute IRI without white space or any of `<>"{}|\^` and backquote
public record RecordId(String iri) implements Comparable<RecordId> {

    private static final String FORBIDDEN = "<>\"{}|\\^`";

    public RecordId {
        if (!isLegal(iri))
            throw new IllegalArgumentException(
                    "a record id is an absolute IRI without blanks or <>\"{}|\\^`, not \"" + iri + "\"");
    }

    /// @return whether this text may be the id of a record
    public static boolean isLegal(String iri) {
        return iri.indexOf(':') > 0 && iri.chars().allMatch(RecordId::legal);
    }

    private static boolean legal(int character) {
        return character > ' ' && FORBIDDEN.indexOf(character) < 0;
    }

    /// @return this IRI as an RDF term
    public Node node() {
        return NodeFactory.createURI(iri);
    }

    @Override
    public int compareTo(RecordId other) {
        return iri.compareTo(other.iri);
    }

    @Override
    public String toString() {
        return iri;
    }
}
