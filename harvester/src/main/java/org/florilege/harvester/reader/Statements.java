package org.florilege.harvester.reader;

import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// What one document states, by subject. A document of any size is read in the same heap: a large one lies in
/// a temporary file.
///
/// For one thread. Every list that it gives is the caller's to read, not to change.
public interface Statements extends AutoCloseable {

    /// @return all statements about this subject in the order of the document; empty when there is none
    List<Triple> about(Node subject);

    /// @return whether there is any statement about this subject
    boolean describes(Node subject);

    /// @return whether this blank node is the value of a property other than those that list a catalogue's
    /// members, and thus a part of something
    boolean isPart(Node blank);

    /// @return the subjects that say with `dct:isPartOf` that they belong to this one
    List<Node> partsOf(Node whole);

    /// Shows each subject once with all statements about it, in an order that depends on the document alone.
    void forEachSubject(BiConsumer<Node, List<Triple>> action);

    /// @return how many statements there are
    long size();

    /// Releases what the statements occupy.
    @Override
    void close();
}
