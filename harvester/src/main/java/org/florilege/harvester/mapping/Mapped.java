package org.florilege.harvester.mapping;

import java.util.Optional;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.harvester.repair.Refusal;

/// What became of a record of a source.
public sealed interface Mapped {

    /// It was taken.
    ///
    /// @param size how many statements it has
    record Taken(CatalogRecord record, int size) implements Mapped {}

    /// It was refused.
    ///
    /// @param kind what it describes
    /// @param id the id that it would have had; empty when it has none
    record Refused(Kind kind, Optional<RecordId> id, Refusal refusal) implements Mapped {}
}
