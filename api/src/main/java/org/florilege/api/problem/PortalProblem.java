package org.florilege.api.problem;

import java.util.ArrayList;
import java.util.List;
import org.florilege.catalog.store.RecordHead;
import org.jspecify.annotations.Nullable;

/// One problem that occurred, before it is put into words.
///
/// @param arguments what the words of the type have places for
/// @param facts what programs are told besides the words
/// @param tombstone of a withdrawn record, or null
/// @param traceId under which the log tells more, or null
record PortalProblem(
        ProblemType type,
        List<String> arguments,
        Facts facts,
        @Nullable RecordHead tombstone,
        @Nullable String traceId) {

    /// What programs are told besides the words.
    ///
    /// @param parameter the wrong parameter, or null
    /// @param allowed what would have been allowed; may be empty
    /// @param errors which fields are wrong; may be empty
    /// @param run the run that is under way, or null
    /// @param line of the mistake in a query, or 0
    /// @param column of the mistake in a query, or 0
    record Facts(
            @Nullable String parameter,
            List<String> allowed,
            List<PortalException.InvalidFields.Field> errors,
            @Nullable String run,
            int line,
            int column) {

        static final Facts NONE = new Facts(null, List.of(), List.of(), null);

        Facts(
                @Nullable String parameter,
                List<String> allowed,
                List<PortalException.InvalidFields.Field> errors,
                @Nullable String run) {
            this(parameter, allowed, errors, run, 0, 0);
        }

        Facts {
            allowed = List.copyOf(allowed);
            errors = List.copyOf(errors);
        }
    }

    PortalProblem {
        arguments = List.copyOf(arguments);
    }

    static PortalProblem of(ProblemType type, String... arguments) {
        return new PortalProblem(type, List.of(arguments), Facts.NONE, null, null);
    }

    static PortalProblem traced(ProblemType type, String traceId) {
        return new PortalProblem(type, List.of(), Facts.NONE, null, traceId);
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
                        Facts.NONE,
                        e.tombstone(),
                        null);
            case PortalException.NotAcceptable e -> of(ProblemType.NOT_ACCEPTABLE, null, e.offered(), List.of());
            case PortalException.SignInNeeded e -> of(ProblemType.SIGN_IN_NEEDED);
            case PortalException.Forbidden e -> of(ProblemType.FORBIDDEN);
            case PortalException.FormExpired e -> of(ProblemType.FORM_EXPIRED);
            case PortalException.SourceBusy e ->
                with(new Facts(null, List.of(), List.of(), e.run()), ProblemType.SOURCE_BUSY, e.source());
            case PortalException.ChangedMeanwhile e -> of(ProblemType.CHANGED_MEANWHILE);
            case PortalException.InvalidFields e ->
                new PortalProblem(
                        ProblemType.INVALID_SOURCE,
                        List.of(),
                        new Facts(null, List.of(), e.fields(), null),
                        null,
                        null);
            case PortalException.QueryRefused e ->
                new PortalProblem(
                        e.type(),
                        e.arguments(),
                        new Facts(null, List.of(), List.of(), null, e.line(), e.column()),
                        null,
                        null);
            case PortalException.TooManyAttempts e -> of(ProblemType.TOO_MANY_ATTEMPTS, String.valueOf(e.seconds()));
        };
    }

    private static PortalProblem of(
            ProblemType type, @Nullable String parameter, List<String> allowed, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.add(allowed.isEmpty() ? "–" : String.join(", ", allowed));
        return new PortalProblem(type, all, new Facts(parameter, allowed, List.of(), null), null, null);
    }

    private static PortalProblem with(Facts facts, ProblemType type, String argument) {
        return new PortalProblem(type, List.of(argument), facts, null, null);
    }
}
