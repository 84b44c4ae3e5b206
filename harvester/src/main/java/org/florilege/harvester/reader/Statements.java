package org.florilege.harvester.reader;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// What one document states, by subject. A document of any size is read in the same heap: a large one lies in
/// a temporary file.
///
/// What a catalogue merely lists (`dcat:dataset` and its like) is not kept as statements, since a catalogue
/// may list millions: it is known of each listed thing. Look-ups may come from any thread, also while one shows the
/// subjects. Every list that it gives is the
/// caller's to read, not to change.
public interface Statements extends AutoCloseable {

    /// Is shown one subject.
    @FunctionalInterface
    interface Visitor {

        /// @param subject an IRI or a blank node
        /// @param about all statements about it; none when it is only listed
        /// @param listed whether a catalogue lists it as a dataset
        /// @param part whether it is a blank node that is the value of a property, and thus part of something
        void visit(Node subject, List<Triple> about, boolean listed, boolean part);
    }

    /// @return all statements about this subject in the order of the document; empty when there is none
    List<Triple> about(Node subject);

    /// @return whether there is any statement about this subject
    boolean describes(Node subject);

    /// @return the subjects that link this one so, in the order of the document
    List<Node> linking(Backlink link, Node object);

    /// Shows each subject once, in an order that depends on the document alone.
    void forEach(Visitor visitor);

    /// @return how many statements there are
    long size();

    /// Releases what the statements occupy.
    @Override
    void close();
}
