package org.florilege.catalog.record;

import java.util.Arrays;
import java.util.Optional;

/// What a record describes. The path segment is the first part of the address of its page.
public enum Kind {
    DATASET("dataset"),
    DATA_SERVICE("service"),
    DATASET_SERIES("series"),
    ALGORITHM("algorithm"),
    CHALLENGE("challenge"),
    ORGANISATION("organisation");

    private final String segment;

    Kind(String segment) {
        this.segment = segment;
    }

    /// @return the path segment of this kind's pages, for instance `dataset`
    public String segment() {
        return segment;
    }

    /// @return the kind with this path segment, or empty when no kind has it
    public static Optional<Kind> ofSegment(String segment) {
        return Arrays.stream(values())
                .filter(kind -> kind.segment.equals(segment))
                .findFirst();
    }
}
