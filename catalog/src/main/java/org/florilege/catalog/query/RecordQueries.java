package org.florilege.catalog.query;

/// Answers SPARQL queries over the live records of a store, each of which is a named graph; the default
/// graph is the union of these. What a store keeps beside them (heads, log, other names) is in no graph
/// that a query can reach, by whatever name. Nothing is written, and nothing is fetched from elsewhere.
///
/// Safe for use by many threads.
public interface RecordQueries {

    /// Answers on the calling thread, within one reading transaction where the engine has such: what the
    /// reader sees is the state of one moment. What the reader throws comes back as it is.
    ///
    /// @param stop ends it early
    /// @throws QueryStoppedException when it was stopped
    /// @throws InvalidQueryException when the engine finds no sense in the query
    /// @throws org.florilege.catalog.store.StoreException when the engine fails
    void answer(CatalogQuery query, QueryStop stop, AnswerReader reader);
}
