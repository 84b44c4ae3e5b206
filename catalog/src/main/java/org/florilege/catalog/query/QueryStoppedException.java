package org.florilege.catalog.query;

/// The query was stopped before its end.
public final class QueryStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public QueryStoppedException() {
        super("the query was stopped", null, false, false);
    }
}
