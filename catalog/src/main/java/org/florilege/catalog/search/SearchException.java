package org.florilege.catalog.search;

/// The search engine cannot answer. The message is one sentence that says what, where and what to do.
public final class SearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NO_ANSWER = 0;
    private static final int NOT_FOUND = 404;

    private final int status;
    private final boolean passing;

    public SearchException(String message) {
        this(message, NO_ANSWER);
    }

    public SearchException(String message, Throwable cause) {
        this(message, cause, false);
    }

    SearchException(String message, Throwable cause, boolean passing) {
        super(message, cause);
        this.status = NO_ANSWER;
        this.passing = passing;
    }

    SearchException(String message, int status) {
        this(message, status, false);
    }

    SearchException(String message, int status, boolean passing) {
        super(message);
        this.status = status;
        this.passing = passing;
    }

    /// Whether the same request may well succeed in a moment.
    boolean mayPass() {
        return passing;
    }

    /// Whether the server says that the index is not there.
    boolean isNotFound() {
        return status == NOT_FOUND;
    }
}
