package org.florilege.api.feed;

/// A record has something in it that would make a page unreadable.
public final class IllegalTermException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param objection what is wrong, for instance `the illegal IRI "…"`
    IllegalTermException(String objection) {
        super(objection, null, false, false);
    }
}
