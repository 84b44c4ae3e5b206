package org.florilege.harvester.secret;

import java.io.Serial;

/// A secret cannot be sealed or opened. The message says which, why and what to do; it never holds the secret.
public final class SecretException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public SecretException(String message) {
        super(message);
    }

    public SecretException(String message, Throwable cause) {
        super(message, cause);
    }
}
