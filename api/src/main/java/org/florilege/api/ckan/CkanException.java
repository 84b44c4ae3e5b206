package org.florilege.api.ckan;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An ending that CKAN has an error body for.
final class CkanException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, Object> error;

    private CkanException(int status, Map<String, Object> error) {
        super(String.valueOf(error), null, false, false);
        this.status = status;
        this.error = error;
    }

    private static Map<String, Object> error(String type, String name, Object value) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put(name, value);
        error.put("__type", type);
        return error;
    }

    static CkanException notFound(String message) {
        return new CkanException(404, error("Not Found Error", "message", message));
    }

    /// A parameter has a value that it must not have.
    static CkanException invalid(String parameter, String message) {
        return new CkanException(409, error("Validation Error", parameter, List.of(message)));
    }

    /// The search cannot be understood.
    static CkanException search(String message) {
        return new CkanException(409, error("Search Error", "message", "Search error: " + message));
    }

    /// The search has parameters that there are not.
    static CkanException query(String message) {
        return new CkanException(400, error("Search Query Error", "message", "Search Query is invalid: " + message));
    }

    static CkanException unavailable() {
        return new CkanException(
                503,
                error(
                        "Service Unavailable",
                        "message",
                        "The catalogue cannot be read at the moment: try again later."));
    }

    int status() {
        return status;
    }

    Map<String, Object> error() {
        return error;
    }
}
