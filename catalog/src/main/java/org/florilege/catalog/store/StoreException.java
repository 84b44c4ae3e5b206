package org.florilege.catalog.store;

import org.jspecify.annotations.Nullable;

/// The engine under the store failed. The message is one sentence that says what, where and what to do.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
