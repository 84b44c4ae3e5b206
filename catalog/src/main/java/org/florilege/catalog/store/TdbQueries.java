package org.florilege.catalog.store;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.florilege.catalog.query.AnswerReader;
import org.florilege.catalog.query.CatalogQuery;
import org.florilege.catalog.query.QueryStop;

/// Queries over a TDB2 database, whose default graph holds the [Bookkeeping].
///
/// Two bars keep it from view, each sufficient by itself for most queries: no name of the default graph
/// passes [PublishedGraphs], and the engine skips what has no fourth column.
final class TdbQueries {

    private static final int QUAD = 4;
    private static final PublishedGraphs RECORDS =
            new PublishedGraphs(Set.of(Quad.defaultGraphIRI, Quad.defaultGraphNodeGenerated));

    private TdbQueries() {}

    /// @param dataset in a reading transaction of this thread
    static void answer(
            DatasetGraph dataset,
            CatalogQuery asked,
            QueryStop stop,
            AnswerReader reader,
            Function<RuntimeException, RuntimeException> failure) {
        RECORDS.requireChosenAmongRecords(asked.query());
        Query query = QueryTransformOps.transform(asked.query(), RECORDS, new Stoppable(RECORDS, stop));
        new QueryAnswering(part -> execution(dataset, part), failure, stop).answer(query, reader);
    }

    /// The union stands in only where the query names no graphs of its own.
    private static QueryExec execution(DatasetGraph dataset, Query query) {
        Predicate<Tuple<NodeId>> ofRecords = tuple -> tuple.len() == QUAD;
        return QueryExec.dataset(dataset)
                .query(query)
                .set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription())
                .set(SystemTDB.symTupleFilter, ofRecords)
                .set(ARQ.enablePropertyFunctions, false)
                .set(ARQ.httpServiceAllowed, false)
                .build();
    }

    /// Puts functions that can be stopped in the place of those that cannot.
    private static final class Stoppable extends ExprTransformApplyElementTransform {

        private final QueryStop stop;

        Stoppable(ElementTransform patterns, QueryStop stop) {
            super(patterns);
            this.stop = stop;
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            return switch (function) {
                case E_Regex _ -> StoppableRegex.of(arguments, stop);
                case E_StrReplace _ -> StoppableReplace.of(arguments, stop);
                default -> super.transform(function, arguments);
            };
        }

        @Override
        public Expr transform(ExprAggregator aggregator) {
            ExprList inner = aggregator.getAggregator().getExprList();
            return inner == null
                    ? aggregator
                    : new ExprAggregator(
                            aggregator.getVar(),
                            aggregator.getAggregator().copy(ExprTransformer.transform(this, inner)));
        }
    }
}
