package org.florilege.api.record;

import java.util.List;
import java.util.Optional;
import org.florilege.api.problem.PortalException;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;

/// Which record is meant by what an address or a program says: its key, any slug that ends with the key, or its IRI,
/// and the same of the other names under which sources speak of it.
public final class RecordLookup {

    private final RecordStore store;

    public RecordLookup(RecordStore store) {
        this.store = store;
    }

    /// What the store knows of it without reading its graph.
    ///
    /// @throws PortalException.NotFound when there is no such record
    /// @throws PortalException.Withdrawn when there is none any more
    public RecordHead head(String name) {
        RecordHead head = key(name)
                .flatMap(key -> Optional.ofNullable(store.heads(List.of(key)).get(key))
                        .filter(found -> !isIri(name) || isNamed(found, key, name)))
                .orElseThrow(() -> new PortalException.NotFound(name));
        if (head.withdrawn()) throw new PortalException.Withdrawn(head);
        return head;
    }

    /// Under another name of the record, or its own: not one that only shares its key.
    private static boolean isNamed(RecordHead head, RecordKey key, String iri) {
        return !head.slug().key().equals(key) || head.id().iri().equals(iri);
    }

    /// The record of this head; one that was withdrawn in between is withdrawn.
    public CatalogRecord record(RecordHead head) {
        List<CatalogRecord> records = store.records(List.of(head.slug().key()));
        if (records.isEmpty()) throw new PortalException.Withdrawn(head);
        return records.getFirst();
    }

    private static Optional<RecordKey> key(String name) {
        if (isIri(name)) return idOf(name).map(RecordKey::of);
        int start = name.length() - RecordKey.LENGTH;
        boolean ends =
                start >= 0 && RecordKey.isKey(name.substring(start)) && (start == 0 || name.charAt(start - 1) == '-');
        return ends ? Optional.of(new RecordKey(name.substring(start))) : Optional.empty();
    }

    private static boolean isIri(String name) {
        return name.indexOf(':') > 0;
    }

    /// The id with this IRI; empty when the text is none.
    public static Optional<RecordId> idOf(String iri) {
        try {
            return Optional.of(new RecordId(iri));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
