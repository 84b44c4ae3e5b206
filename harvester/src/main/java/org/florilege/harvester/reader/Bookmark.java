package org.florilege.harvester.reader;

import java.util.Map;
import java.util.Optional;

/// What a reader remembers from one complete run to the next, such as the server's date (OAI-PMH, section 3.4).
/// Only the reader that wrote it understands it.
///
/// @param values short texts by name
public record Bookmark(Map<String, String> values) {

    /// Nothing is remembered: everything is read.
    public static final Bookmark NONE = new Bookmark(Map.of());

    public Bookmark {
        values = Map.copyOf(values);
    }

    /// @return what stands under this name
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
