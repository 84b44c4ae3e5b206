package org.florilege.api.source;

import java.io.Serial;
import java.util.List;

/// A draft cannot become a source.
public final class InvalidSourceException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /// One field that is wrong.
    ///
    /// @param field `id`, `title`, `location`, `type`, `credential` or the name of an option
    /// @param message what is wrong and what would be right, in one sentence
    public record Fault(String field, String message) {}

    InvalidSourceException(List<Fault> faults) {
        super("The source cannot be registered: "
                + String.join(" ", faults.stream().map(Fault::message).toList()));
        this.faults = List.copyOf(faults);
    }

    /// All that is wrong, in the order of the form.
    public List<Fault> faults() {
        return faults;
    }
}
