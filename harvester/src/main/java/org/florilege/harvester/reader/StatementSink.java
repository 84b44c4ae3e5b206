package org.florilege.harvester.reader;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Takes in what [Statements] later give out.
interface StatementSink {

    /// A statement.
    void add(Triple triple);

    /// A catalogue lists this as a dataset.
    void listed(Node node);

    /// A statement that must be known from the side of its object, too; also where it is not kept itself.
    void link(Backlink link, Node subject, Node object);

    /// This blank node is the value of a property.
    void part(Node blank);
}
