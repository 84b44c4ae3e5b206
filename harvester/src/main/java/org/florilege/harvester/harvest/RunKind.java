package org.florilege.harvester.harvest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a run is for.
public enum RunKind {
    /// Reads what has changed and brings the catalogue level with the source.
    HARVEST,
    /// Reads the first records and shows what they would become; writes nothing.
    PREVIEW,
    /// Reads everything and reports; writes nothing.
    VALIDATE,
    /// Like a harvest, and reads everything again, also what seems unchanged.
    FORCE,
    /// Withdraws every record of the source, without reading it.
    CLEAR;

    /// @return the stable name, for instance `harvest`
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return the kind of that name, or empty when there is none
    public static Optional<RunKind> ofId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /// @return whether the catalogue may be another one afterwards
    public boolean writes() {
        return this != PREVIEW && this != VALIDATE;
    }
}
