package org.florilege.api.sparql;

import java.util.List;
import org.florilege.api.problem.PortalException;
import org.florilege.api.problem.ProblemType;
import org.florilege.catalog.query.InvalidQueryException;

/// What the refusals of queries are to who asked.
final class QueryProblems {

    private QueryProblems() {}

    static PortalException of(InvalidQueryException invalid) {
        ProblemType type = switch (invalid.reason()) {
            case SYNTAX -> ProblemType.INVALID_QUERY;
            case UPDATE -> ProblemType.READ_ONLY;
            case SERVICE -> ProblemType.NO_FEDERATION;
            case FUNCTION -> ProblemType.UNKNOWN_FUNCTION;
            case GRAPH -> ProblemType.UNKNOWN_GRAPH;
        };
        return new PortalException.QueryRefused(type, List.of(invalid.detail()), invalid.line(), invalid.column());
    }

    static PortalException tooLong(QueryLimits limits) {
        return refused(ProblemType.QUERY_TOO_LONG, String.valueOf(limits.time().toSeconds()));
    }

    static PortalException tooMuchMemory() {
        return refused(ProblemType.QUERY_TOO_LARGE);
    }

    static PortalException tooManyQueries(QueryLimits limits) {
        return refused(ProblemType.TOO_MANY_QUERIES, String.valueOf(limits.atOnce()));
    }

    static PortalException resultTooLarge(QueryLimits limits) {
        return refused(ProblemType.RESULT_TOO_LARGE, String.valueOf(limits.rows()), String.valueOf(limits.megabytes()));
    }

    private static PortalException refused(ProblemType type, String... arguments) {
        return new PortalException.QueryRefused(type, List.of(arguments), 0, 0);
    }
}
