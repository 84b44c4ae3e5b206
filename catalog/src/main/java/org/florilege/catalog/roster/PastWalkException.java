package org.florilege.catalog.roster;

/// A walk cannot be continued, since the store knows nothing of the moment at which it is said to have begun.
public final class PastWalkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PastWalkException(long sequence) {
        super("no walk began at change " + sequence);
    }
}
