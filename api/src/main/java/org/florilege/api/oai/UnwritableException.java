package org.florilege.api.oai;

/// A record has something in it for which a format has no place, or lacks what the format cannot do
/// without.
final class UnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param reason for instance `the illegal IRI "…"`
    UnwritableException(String reason) {
        super(reason, null, false, false);
    }
}
