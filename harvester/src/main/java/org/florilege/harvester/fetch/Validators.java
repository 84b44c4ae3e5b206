package org.florilege.harvester.fetch;

import java.util.Optional;

/// What a server said by which a document can be recognised as unchanged (RFC 9110, section 8.8). Kept from one
/// run to the next and sent back as it came.
///
/// @param etag the `ETag` header
/// @param lastModified the `Last-Modified` header
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    /// The server said nothing, or nothing is remembered.
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    private static final int LONGEST = 1_000;

    public Validators {
        etag = etag.map(String::strip).filter(Validators::isHeader);
        lastModified = lastModified.map(String::strip).filter(Validators::isHeader);
    }

    /// A value that fits into a request; another one would only break it.
    private static boolean isHeader(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    /// @return whether there is nothing to recognise a document by
    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
