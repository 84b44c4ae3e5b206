package org.florilege.api.problem;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of problems that the portal answers with. Each has a help page at [#path()] and its words, by [#slug()],
/// in `problems_fr.properties` and `problems_en.properties`.
public enum ProblemType {
    UNKNOWN_PARAMETER(400, "unknown-parameter"),
    INVALID_PARAMETER(400, "invalid-parameter"),
    BAD_REQUEST(400, "bad-request"),
    INVALID_QUERY(400, "invalid-query"),
    READ_ONLY(400, "read-only"),
    NO_FEDERATION(400, "no-federation"),
    UNKNOWN_FUNCTION(400, "unknown-function"),
    UNKNOWN_GRAPH(400, "unknown-graph"),
    RESULT_TOO_LARGE(400, "result-too-large"),
    SIGN_IN_NEEDED(401, "sign-in-needed"),
    FORBIDDEN(403, "forbidden"),
    FORM_EXPIRED(403, "form-expired"),
    NOT_FOUND(404, "not-found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    SOURCE_BUSY(409, "source-busy"),
    WITHDRAWN(410, "withdrawn"),
    CHANGED_MEANWHILE(412, "changed-meanwhile"),
    REQUEST_TOO_LARGE(413, "request-too-large"),
    INVALID_SOURCE(422, "invalid-source"),
    TOO_MANY_ATTEMPTS(429, "too-many-attempts"),
    UNEXPECTED(500, "unexpected"),
    QUERY_TOO_LONG(503, "query-too-long"),
    QUERY_TOO_LARGE(503, "query-too-large"),
    TOO_MANY_QUERIES(503, "too-many-queries"),
    UNAVAILABLE(503, "unavailable");

    private final int status;
    private final String slug;

    ProblemType(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    /// The HTTP status of the answer.
    public int status() {
        return status;
    }

    /// The stable name, for instance `unknown-parameter`.
    public String slug() {
        return slug;
    }

    /// Where the help page is; the `type` of the answer, which clients resolve against the request.
    public String path() {
        return "/problems/" + slug;
    }

    /// The type with this name, or empty when there is none.
    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }
}
