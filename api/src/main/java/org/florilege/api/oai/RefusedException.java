package org.florilege.api.oai;

import java.util.List;

/// A request cannot be answered with what it asks for: the protocol has an error for that.
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /// @param faults at least one
    RefusedException(List<Fault> faults) {
        super(faults.getFirst().message(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    RefusedException(Fault.Code code, String message) {
        this(List.of(new Fault(code, message)));
    }

    List<Fault> faults() {
        return faults;
    }
}
