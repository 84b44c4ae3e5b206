package org.florilege.harvester.run;

import org.florilege.harvester.harvest.RunKind;

/// What is to be done.
///
/// @param kind what for
/// @param confirmed whether a person has seen that many records would be withdrawn, and wants it
public record RunOrder(RunKind kind, boolean confirmed) {

    /// @return a run of this kind with its brakes
    public static RunOrder of(RunKind kind) {
        return new RunOrder(kind, false);
    }
}
