package org.florilege.api.portal;

/// The portal cannot start. The message is one sentence that says what, where and what to do.
public final class PortalStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PortalStartException(String message) {
        super(message);
    }

    public PortalStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
