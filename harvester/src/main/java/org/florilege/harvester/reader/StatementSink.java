package org.florilege.harvester.reader;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Takes in what [Statements] later give out.
interface StatementSink {

    /// A statement.
    void add(Triple triple);

    /// A catalogue lists this as a dataset.
    void listed(Node node);

    /// This blank node is the value of a property.
    void part(Node blank);
}
