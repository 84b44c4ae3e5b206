package org.florilege.api.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.florilege.api.record.RecordLookup;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordStore;
import org.jspecify.annotations.Nullable;

/// The records that some records speak of, where a profile shows more of them than what is said there: the team and the
/// code behind the result of a challenge.
final class Neighbours {

    static final Neighbours NONE = new Neighbours(Map.of());

    /// So many are read at once; those beyond are shown as if they were not in the catalogue.
    private static final int MOST = 5_000;

    private record Neighbour(CatalogRecord record, Facts facts) {}

    private final Map<Node, Neighbour> byId;

    private Neighbours(Map<Node, Neighbour> byId) {
        this.byId = byId;
    }

    /// What the profile needs beside these records, read at once.
    static Neighbours of(Collection<CatalogRecord> records, Profile profile, RecordStore store) {
        if (profile.beside().isEmpty()) return NONE;
        Set<RecordKey> keys = new HashSet<>();
        for (CatalogRecord record : records)
            record.body().forEach(triple -> {
                if (keys.size() < MOST
                        && triple.getObject().isURI()
                        && profile.beside().contains(triple.getPredicate()))
                    RecordLookup.idOf(triple.getObject().getURI())
                            .map(RecordKey::of)
                            .ifPresent(keys::add);
            });
        Map<Node, Neighbour> byId = new HashMap<>();
        for (CatalogRecord record : store.records(List.copyOf(keys)))
            byId.put(record.id().node(), new Neighbour(record, Facts.of(record.body())));
        return new Neighbours(byId);
    }

    /// The record with this IRI, or null.
    @Nullable
    CatalogRecord record(Node iri) {
        Neighbour found = byId.get(iri);
        return found == null ? null : found.record();
    }

    /// What it states of itself; empty when it is not there.
    Map<Node, List<Node>> of(Node iri) {
        Neighbour found = byId.get(iri);
        return found == null ? Map.of() : found.facts().of(iri);
    }
}
