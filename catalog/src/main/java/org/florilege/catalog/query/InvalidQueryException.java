package org.florilege.catalog.query;

/// A query that is not answered, whatever the catalogue holds.
public final class InvalidQueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// It is not SPARQL 1.1.
        SYNTAX,
        /// It would change something.
        UPDATE,
        /// It asks another server.
        SERVICE,
        /// It calls a function that is not part of SPARQL 1.1.
        FUNCTION,
        /// It names a graph that is not a record's.
        GRAPH
    }

    private final Reason reason;
    private final int line;
    private final int column;

    /// @param detail the place or the thing that is wrong, as the engine says it
    /// @param line counted from 1; 0 where there is no place
    /// @param column counted from 1; 0 where there is no place
    public InvalidQueryException(Reason reason, String detail, int line, int column) {
        super(detail, null, false, false);
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    InvalidQueryException(Reason reason, String detail) {
        this(reason, detail, 0, 0);
    }

    public Reason reason() {
        return reason;
    }

    /// The place or the thing that is wrong.
    public String detail() {
        return String.valueOf(getMessage());
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
