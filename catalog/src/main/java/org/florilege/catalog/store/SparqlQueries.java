package org.florilege.catalog.store;

import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.florilege.catalog.query.AnswerReader;
import org.florilege.catalog.query.CatalogQuery;
import org.florilege.catalog.query.QueryStop;

/// Queries over a SPARQL server, one of whose named graphs holds the [Bookkeeping] and whose default graph
/// may be anything.
final class SparqlQueries {

    /// Beside the bookkeeping itself, the names under which servers built on Jena show several graphs as one.
    private static final Set<Node> HIDDEN =
            Set.of(Bookkeeping.GRAPH, Quad.unionGraph, Quad.defaultGraphIRI, Quad.defaultGraphNodeGenerated);

    private SparqlQueries() {}

    static void answer(
            SparqlEndpoints server,
            CatalogQuery asked,
            QueryStop stop,
            AnswerReader reader,
            Function<RuntimeException, RuntimeException> failure) {
        Query query = asked.query();
        new PublishedGraphs(HIDDEN).requireChosenAmongRecords(query);
        new QueryAnswering(part -> server.begin(among(part)), failure, stop).answer(query, reader);
    }

    /// The graphs that a query chooses itself are records; without a choice, all records are meant.
    private static Query among(Query query) {
        PublishedGraphs graphs =
                query.hasDatasetDescription() ? new PublishedGraphs(HIDDEN) : new UnionOfRecords(HIDDEN);
        Query said = QueryTransformOps.transform(query, graphs);
        said.setQueryResultStar(false);
        return said;
    }
}
