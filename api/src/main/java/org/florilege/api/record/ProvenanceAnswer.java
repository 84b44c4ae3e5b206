package org.florilege.api.record;

import java.time.ZoneOffset;
import org.florilege.api.contract.generated.model.DescribingSource;
import org.florilege.api.contract.generated.model.Provenance;
import org.florilege.api.contract.generated.model.Repair;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.store.RecordHead;

/// Where a record comes from, in the words of the contract.
final class ProvenanceAnswer {

    private ProvenanceAnswer() {}

    static Provenance of(CatalogRecord record, RecordHead head) {
        return new Provenance(
                        record.provenance().source().value(),
                        record.provenance().document(),
                        record.provenance().repairs().stream()
                                .map(repair -> new Repair(
                                        repair.rule(), repair.property(), repair.original(), repair.repaired()))
                                .toList(),
                        record.hash().hex(),
                        head.sequence(),
                        head.created().atOffset(ZoneOffset.UTC),
                        head.changed().atOffset(ZoneOffset.UTC))
                .sources(record.provenances().stream()
                        .map(provenance -> new DescribingSource(
                                provenance.source().value(),
                                provenance.document(),
                                provenance.alias().orElse(record.id()).iri()))
                        .toList());
    }
}
