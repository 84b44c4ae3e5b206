package org.florilege.catalog.search;

/// The search engine cannot answer. The message is one sentence that says what, where and what to do.
public final class SearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SearchException(String message) {
        super(message);
    }

    public SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
