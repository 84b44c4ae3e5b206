package org.florilege.api.crosswalk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordStore;

/// What the records say of themselves to which other records point without a word: the organisation that publishes a
/// dataset, the data of a challenge. Fetched for many records at once.
public final class Surroundings {

    private static final Set<Node> LEADING = Set.of(
            Terms.term(Terms.DCT, "publisher"),
            Terms.term(Terms.DCT, "creator"),
            Terms.term(Terms.DCT, "contributor"),
            Terms.term(Terms.DCT, "rightsHolder"),
            Terms.term(Terms.SCHEMA, "organizer"),
            Terms.term(Terms.SCHEMA, "sponsor"),
            Terms.term(Terms.SCHEMA, "funder"),
            Terms.term(Terms.PROV, "wasAssociatedWith"),
            Terms.term(Terms.PROV, "used"),
            Terms.term(Terms.SCHEMA, "isBasedOn"),
            Terms.term(Terms.DCAT, "inSeries"));
    private static final int AT_ONCE = 200;
    private static final int MOST_PER_RECORD = 1_000;

    private final Map<Node, Map<Node, List<Node>>> said = new HashMap<>();

    /// @throws org.florilege.catalog.store.StoreException when the store fails
    static Surroundings of(Collection<CatalogRecord> records, RecordStore store, PublicAddress portal) {
        Surroundings surroundings = new Surroundings();
        List<RecordKey> keys = records.stream()
                .flatMap(Surroundings::leadsTo)
                .distinct()
                .flatMap(node -> RecordLookup.idOf(node.getURI()).stream())
                .map(RecordKey::of)
                .toList();
        for (int from = 0; from < keys.size(); from += AT_ONCE)
            store.records(keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))
                    .forEach(record -> surroundings.add(record, portal));
        return surroundings;
    }

    private static Stream<Node> leadsTo(CatalogRecord record) {
        Set<Node> described = new HashSet<>();
        Set<Node> pointedAt = new LinkedHashSet<>();
        record.body().forEach(triple -> {
            described.add(triple.getSubject());
            if (triple.getObject().isURI() && LEADING.contains(triple.getPredicate()))
                pointedAt.add(triple.getObject());
        });
        return pointedAt.stream().filter(node -> !described.contains(node)).limit(MOST_PER_RECORD);
    }

    private void add(CatalogRecord record, PublicAddress portal) {
        Node subject = record.id().node();
        List<Triple> own = new ArrayList<>();
        record.body().forEach(own::add);
        for (Triple triple : own)
            if (triple.getSubject().equals(subject))
                Statements.place(subject, triple.getPredicate(), triple.getObject(), said);
        Node page =
                NodeFactory.createURI(portal.page(record.kind(), record.slug()).toString());
        Statements.place(subject, NodeFactory.createURI(Statements.CATALOGUE + "page"), page, said);
    }

    Map<Node, Map<Node, List<Node>>> said() {
        return said;
    }
}
