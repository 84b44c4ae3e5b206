package org.florilege.api.operator;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Somebody tries again before the time.
final class TooManyAttempts extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    Duration left() {
        return wait;
    }
}
