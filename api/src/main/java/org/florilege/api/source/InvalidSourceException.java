package org.florilege.api.source;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.florilege.harvester.repair.Sentence;

/// A draft cannot become a source.
public final class InvalidSourceException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /// One field that is wrong.
    ///
    /// @param field `id`, `title`, `location`, `type`, `credential` or the name of an option
    /// @param message what is wrong and what would be right
    public record Fault(String field, Sentence message) {}

    InvalidSourceException(List<Fault> faults) {
        super("The source cannot be registered: "
                + faults.stream().map(fault -> fault.message().english()).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    /// All that is wrong, in the order of the form.
    public List<Fault> faults() {
        return faults;
    }
}
