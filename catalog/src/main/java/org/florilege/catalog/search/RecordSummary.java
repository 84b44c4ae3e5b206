package org.florilege.catalog.search;

import org.florilege.catalog.description.Text;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.Slug;

/// Enough of a record to link to it.
///
/// @param title in the reader's language where there is one, else in any; the id when the record has no
/// title
public record RecordSummary(RecordId id, Kind kind, Slug slug, Text title) {

    /// The short name of the record.
    public RecordKey key() {
        return slug.key();
    }
}
