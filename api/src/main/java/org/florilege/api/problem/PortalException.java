package org.florilege.api.problem;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import org.florilege.catalog.store.RecordHead;
import org.florilege.harvester.repair.Sentence;
import org.jspecify.annotations.Nullable;

/// An ending that is expected and is not the answer asked for. Carries facts; the words come later, in the reader's
/// language.
public abstract sealed class PortalException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private PortalException(String message) {
        super(message, null, false, false);
    }

    /// The contract does not know this parameter.
    public static final class UnknownParameter extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String parameter;
        private final transient List<String> allowed;

        public UnknownParameter(String parameter, List<String> allowed) {
            super("unknown parameter " + parameter);
            this.parameter = parameter;
            this.allowed = List.copyOf(allowed);
        }

        public String parameter() {
            return parameter;
        }

        /// The parameters that there are.
        public List<String> allowed() {
            return allowed;
        }
    }

    /// A parameter has a value that it must not have.
    public static final class InvalidParameter extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String parameter;
        private final String value;
        private final transient List<String> allowed;

        /// @param allowed the values, or one sentence about them
        public InvalidParameter(String parameter, String value, List<String> allowed) {
            super("wrong value of " + parameter);
            this.parameter = parameter;
            this.value = value;
            this.allowed = List.copyOf(allowed);
        }

        public String parameter() {
            return parameter;
        }

        public String value() {
            return value;
        }

        public List<String> allowed() {
            return allowed;
        }
    }

    /// There is nothing of that name.
    public static final class NotFound extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String name;

        /// @param name what was asked for
        public NotFound(String name) {
            super("nothing is named " + name);
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    /// There was such a record; it was withdrawn.
    public static final class Withdrawn extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient RecordHead tombstone;

        public Withdrawn(RecordHead tombstone) {
            super(tombstone.id() + " was withdrawn");
            this.tombstone = tombstone;
        }

        public RecordHead tombstone() {
            return tombstone;
        }
    }

    /// None of the forms that the client reads is on offer.
    public static final class NotAcceptable extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient List<String> offered;

        public NotAcceptable(List<String> offered) {
            super("none of the accepted media types is on offer");
            this.offered = List.copyOf(offered);
        }

        /// The media types on offer.
        public List<String> offered() {
            return offered;
        }
    }

    /// Only who signed in may do this, and nobody did, or with a wrong name or password.
    public static final class SignInNeeded extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        public SignInNeeded() {
            super("nobody signed in");
        }
    }

    /// Whoever signed in may not do this.
    public static final class Forbidden extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        public Forbidden() {
            super("not allowed");
        }
    }

    /// The request does not carry the mark of our own forms, or an old one.
    public static final class FormExpired extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        public FormExpired() {
            super("the form has expired");
        }
    }

    /// There is a run over this source already.
    public static final class SourceBusy extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String source;
        private final @Nullable String run;

        /// @param run which run, when it is one of this process
        public SourceBusy(String source, @Nullable String run) {
            super("there is a run over " + source);
            this.source = source;
            this.run = run;
        }

        public String source() {
            return source;
        }

        public @Nullable String run() {
            return run;
        }
    }

    /// Somebody else has changed what was to be changed.
    public static final class ChangedMeanwhile extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        public ChangedMeanwhile() {
            super("changed meanwhile");
        }
    }

    /// Fields of what was sent are wrong.
    public static final class InvalidFields extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient List<Field> fields;

        /// One of them.
        ///
        /// @param name which field
        /// @param detail what is wrong and what would be right
        public record Field(String name, Sentence detail) {}

        public InvalidFields(List<Field> fields) {
            super("wrong fields");
            this.fields = List.copyOf(fields);
        }

        public List<Field> fields() {
            return fields;
        }
    }

    /// A query that is not answered: it is wrong, or asks for too much.
    public static final class QueryRefused extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final ProblemType type;
        private final transient List<String> arguments;
        private final int line;
        private final int column;

        /// @param type what is wrong
        /// @param arguments what the words of the type have places for
        /// @param line of the mistake, counted from 1; 0 where there is no place
        /// @param column of the mistake, counted from 1; 0 where there is no place
        public QueryRefused(ProblemType type, List<String> arguments, int line, int column) {
            super("refused: " + type.slug());
            this.type = type;
            this.arguments = List.copyOf(arguments);
            this.line = line;
            this.column = column;
        }

        public ProblemType type() {
            return type;
        }

        public List<String> arguments() {
            return arguments;
        }

        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }

    /// Too many attempts to sign in have failed.
    public static final class TooManyAttempts extends PortalException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final long seconds;

        public TooManyAttempts(Duration wait) {
            super("too many attempts");
            this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        }

        /// How long to wait before the next attempt.
        public long seconds() {
            return seconds;
        }
    }
}
