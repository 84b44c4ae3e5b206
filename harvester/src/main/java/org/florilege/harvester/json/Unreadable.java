package org.florilege.harvester.json;

import java.io.EOFException;
import java.util.Objects;
import tools.jackson.core.JacksonException;

/// Why a file of our own with JSON could not be read, in one line for the log.
public final class Unreadable {

    private Unreadable() {}

    /// @param failure of reading, of unpacking or of parsing
    public static String reason(Exception failure) {
        return switch (failure) {
            case EOFException _ -> "it ends too early";
            case JacksonException broken -> broken.getOriginalMessage();
            default ->
                Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName());
        };
    }
}
