package org.florilege.catalog.search;

/// The search engine cannot answer. The message is one sentence that says what, where and what to do.
public final class SearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NO_ANSWER = 0;
    private static final int NOT_FOUND = 404;

    private final int status;

    public SearchException(String message) {
        this(message, NO_ANSWER);
    }

    public SearchException(String message, Throwable cause) {
        super(message, cause);
        this.status = NO_ANSWER;
    }

    SearchException(String message, int status) {
        super(message);
        this.status = status;
    }

    /// Whether the server says that the index is not there.
    boolean isNotFound() {
        return status == NOT_FOUND;
    }
}
