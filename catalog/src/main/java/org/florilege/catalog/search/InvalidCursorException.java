package org.florilege.catalog.search;

/// A cursor is damaged or belongs to another query. The message says which, for the one who sent it.
public final class InvalidCursorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidCursorException(String message) {
        super(message);
    }
}
