package org.florilege.catalog.record;

import java.util.List;

/// Where a record comes from: the source, the document within it, and what was mended on the way.
///
/// @param source the source that stated the record
/// @param document the address of the document (or page of a feed) in which it stood
/// @param repairs what was mended, in the order of the document
public record Provenance(SourceId source, String document, List<Repair> repairs) {

    public Provenance {
        repairs = List.copyOf(repairs);
    }
}
