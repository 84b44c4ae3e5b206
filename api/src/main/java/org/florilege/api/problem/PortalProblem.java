package org.florilege.api.problem;

import java.util.ArrayList;
import java.util.List;
import org.florilege.catalog.store.RecordHead;
import org.jspecify.annotations.Nullable;

/// One problem that occurred, before it is put into words.
///
/// @param arguments what the words of the type have places for
/// @param parameter the wrong parameter, or null
/// @param allowed what would have been allowed; may be empty
/// @param tombstone of a withdrawn record, or null
/// @param traceId under which the log tells more, or null
record PortalProblem(
        ProblemType type,
        List<String> arguments,
        @Nullable String parameter,
        List<String> allowed,
        @Nullable RecordHead tombstone,
        @Nullable String traceId) {

    PortalProblem {
        arguments = List.copyOf(arguments);
        allowed = List.copyOf(allowed);
    }

    static PortalProblem of(ProblemType type, String... arguments) {
        return new PortalProblem(type, List.of(arguments), null, List.of(), null, null);
    }

    static PortalProblem traced(ProblemType type, String traceId) {
        return new PortalProblem(type, List.of(), null, List.of(), null, traceId);
    }

    /// The problem that the web framework's status stands for.
    static PortalProblem ofStatus(int status, String path, @Nullable String reason) {
        return switch (status) {
            case 404 -> of(ProblemType.NOT_FOUND, path);
            case 503 -> of(ProblemType.UNAVAILABLE);
            default -> of(ProblemType.BAD_REQUEST, reason == null ? path : reason);
        };
    }

    /// The problem that an expected ending stands for.
    static PortalProblem of(PortalException ending) {
        return switch (ending) {
            case PortalException.UnknownParameter e ->
                of(ProblemType.UNKNOWN_PARAMETER, e.parameter(), e.allowed(), List.of(e.parameter()));
            case PortalException.InvalidParameter e ->
                of(ProblemType.INVALID_PARAMETER, e.parameter(), e.allowed(), List.of(e.parameter(), e.value()));
            case PortalException.NotFound e -> of(ProblemType.NOT_FOUND, e.name());
            case PortalException.Withdrawn e ->
                new PortalProblem(
                        ProblemType.WITHDRAWN,
                        List.of(
                                e.tombstone().id().iri(),
                                e.tombstone().changed().toString()),
                        null,
                        List.of(),
                        e.tombstone(),
                        null);
            case PortalException.NotAcceptable e -> of(ProblemType.NOT_ACCEPTABLE, null, e.offered(), List.of());
            case PortalException.SignInNeeded e -> of(ProblemType.SIGN_IN_NEEDED);
            case PortalException.Forbidden e -> of(ProblemType.FORBIDDEN);
            case PortalException.FormExpired e -> of(ProblemType.FORM_EXPIRED);
            case PortalException.TooManyAttempts e -> of(ProblemType.TOO_MANY_ATTEMPTS, String.valueOf(e.seconds()));
        };
    }

    private static PortalProblem of(
            ProblemType type, @Nullable String parameter, List<String> allowed, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.add(allowed.isEmpty() ? "–" : String.join(", ", allowed));
        return new PortalProblem(type, all, parameter, allowed, null, null);
    }
}
