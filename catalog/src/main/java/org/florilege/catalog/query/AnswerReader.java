package org.florilege.catalog.query;

import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.RowSet;

/// Is shown the answer to a query, in the form that goes with the form of the query. What it is given
/// streams, and is gone when the method returns.
public interface AnswerReader {

    /// The answer to `SELECT`.
    void rows(RowSet rows);

    /// The answer to `ASK`.
    void truth(boolean truth);

    /// The answer to `CONSTRUCT` and `DESCRIBE`; a triple may come more than once.
    void triples(Iterator<Triple> triples);
}
