package org.florilege.api.command;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a failure into one sentence for the person at the keyboard; the stack trace goes to the log file alone.
final class Failures {

    private static final String OURS = "org.florilege.";

    private Failures() {}

    /// The log is opened only when it is known where it is to be.
    private static final class Log {
        static final Logger FILE = LoggerFactory.getLogger(Failures.class);
    }

    /// The sentence. Our own exceptions already are one; those of the file system name the file.
    static String sentence(Throwable failure, Optional<Path> logFile) {
        if (logFile.isPresent()) Log.FILE.error("The command failed", failure);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && isSentence(cause, message)) return oneLine(message);
        }
        return withPlace(unexpected(failure), logFile);
    }

    /// Settings records refuse a wrong value with an [IllegalArgumentException] whose message names the key; stores and
    /// registries tell what they cannot read or write with an [UncheckedIOException] of their own words.
    private static boolean isSentence(Throwable cause, String message) {
        if (cause.getClass().getName().startsWith(OURS)) return true;
        if (cause instanceof IllegalArgumentException) return message.startsWith("florilege.");
        return cause instanceof UncheckedIOException && message.endsWith(".");
    }

    private static String unexpected(Throwable failure) {
        Throwable cause = failure instanceof UncheckedIOException e && e.getCause() != null ? e.getCause() : failure;
        if (cause instanceof FileSystemException e)
            return "The file " + e.getFile() + " cannot be used (" + reason(e) + ")";
        return "Something unexpected happened (" + cause.getClass().getSimpleName() + ": "
                + oneLine(String.valueOf(cause.getMessage())) + ")";
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName().replace("Exception", "") : e.getReason();
    }

    private static String withPlace(String sentence, Optional<Path> logFile) {
        return logFile.map(file -> sentence + "; the details are in " + file + ".")
                .orElse(sentence + ".");
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
