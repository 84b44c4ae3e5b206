package org.florilege.catalog.store;

import java.util.Optional;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.SourceId;

/// That a record is to go.
///
/// @param id the record's IRI or, when a source withdraws, the IRI under which that source speaks of it
/// @param source who does not describe it any more; empty for all sources at once
public record Withdrawal(RecordId id, Optional<SourceId> source) {

    /// @return the end of the record, whoever describes it
    public static Withdrawal of(RecordId id) {
        return new Withdrawal(id, Optional.empty());
    }

    /// @return that this source does not describe the record any more
    public static Withdrawal by(SourceId source, RecordId id) {
        return new Withdrawal(id, Optional.of(source));
    }
}
