package org.florilege.catalog.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;

/// What an adapter has to do for one record.
sealed interface Write {

    RecordHead after();

    default RecordKey key() {
        return after().slug().key();
    }

    /// Nothing is known of the record yet.
    record Create(RecordHead after, CatalogRecord record) implements Write {}

    /// There is a tombstone; the record is live again.
    record Return(RecordHead before, RecordHead after, CatalogRecord record) implements Write {}

    /// The record is live and says something else now.
    ///
    /// @param stated what the batch says of where it comes from
    record Update(RecordHead before, RecordHead after, CatalogRecord record, List<Provenance> stated) implements Write {

        /// @param stored the record before
        /// @return the record after
        CatalogRecord settled(CatalogRecord stored) {
            return record.withProvenances(provenances(after, stated, stored));
        }
    }

    /// The record is live and says the same; other sources describe it now.
    ///
    /// @param stated what the batch says of where it comes from
    record Describe(RecordHead before, RecordHead after, List<Provenance> stated) implements Write {

        /// @param stored the record before
        /// @return the record after
        CatalogRecord settled(CatalogRecord stored) {
            return stored.withProvenances(provenances(after, stated, stored));
        }
    }

    /// The record is live and becomes a tombstone.
    record Withdraw(RecordHead before, RecordHead after) implements Write {}

    private static List<Provenance> provenances(RecordHead after, List<Provenance> stated, CatalogRecord stored) {
        List<Provenance> provenances = new ArrayList<>();
        for (Describer describer : after.describers())
            provenances.add(Stream.concat(stated.stream(), stored.provenances().stream())
                    .filter(provenance -> provenance.source().equals(describer.source()))
                    .findFirst()
                    .orElseGet(() -> unknown(after, describer)));
        return provenances;
    }

    private static Provenance unknown(RecordHead head, Describer describer) {
        SourceId source = describer.source();
        return new Provenance(source, "", List.of(), Optional.of(describer.id()).filter(id -> !id.equals(head.id())));
    }
}
