package org.florilege.catalog.record;

import java.util.List;
import java.util.Optional;

/// Where a record comes from: the source, the document within it, and what was mended on the way.
///
/// @param source the source that stated the record
/// @param document the address of the document (or page of a feed) in which it stood
/// @param repairs what was mended, in the order of the document
/// @param alias the IRI under which the source speaks of it, when that is another than the record's
public record Provenance(SourceId source, String document, List<Repair> repairs, Optional<RecordId> alias) {

    public Provenance {
        repairs = List.copyOf(repairs);
    }

    /// Of a source that speaks of the record under the record's own IRI.
    public Provenance(SourceId source, String document, List<Repair> repairs) {
        this(source, document, repairs, Optional.empty());
    }

    /// @return that the source speaks of the record under this IRI
    public Provenance as(RecordId name) {
        return new Provenance(source, document, repairs, Optional.of(name));
    }
}
