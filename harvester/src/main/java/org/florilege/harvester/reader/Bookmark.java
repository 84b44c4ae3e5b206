package org.florilege.harvester.reader;

import java.util.Map;
import java.util.Optional;

/// What a reader remembers from one run to the next.
///
/// @param values short texts by name, from the last complete run, such as the server's date (OAI-PMH, section
/// 3.4); only the reader that wrote them understands them
/// @param stamps of the documents that were read whole, by the address under which they were asked for: those
/// that are unchanged need not be read again
public record Bookmark(Map<String, String> values, Map<String, PageStamp> stamps) {

    /// Nothing is remembered: everything is read.
    public static final Bookmark NONE = new Bookmark(Map.of());

    public Bookmark {
        values = Map.copyOf(values);
        stamps = Map.copyOf(stamps);
    }

    /// Without documents.
    public Bookmark(Map<String, String> values) {
        this(values, Map.of());
    }

    /// @return what stands under this name
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// @return what is known of the document at this address
    public Optional<PageStamp> stamp(String address) {
        return Optional.ofNullable(stamps.get(address));
    }
}
