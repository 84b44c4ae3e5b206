package org.florilege.harvester.harvest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.RecordStore;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;

/// Finds the records that a source says it has deleted. It may tell no more than the identifier under which it knew
/// one, such as that of OAI-PMH: the record states it under `adms:identifier` or `dct:identifier`.
///
/// @param source of which only its own descriptions are concerned
/// @param seen the ids that the source had in this very run: whatever it says of these, they are there
record Deletions(RecordStore store, SourceId source, Predicate<String> seen) {

    private static final int BATCH = 1_000;
    private static final Node ADMS_IDENTIFIER = NodeFactory.createURI(Terms.ADMS + "identifier");
    private static final Node NOTATION = NodeFactory.createURI(Terms.SKOS + "notation");

    /// Reads the catalogue's records only when something is deleted that it does not know by its IRI.
    ///
    /// @param deleted IRIs and identifiers
    /// @return the IRIs of those that the catalogue has
    Set<String> known(Set<String> deleted) {
        Set<String> known = new HashSet<>();
        if (deleted.isEmpty()) return known;
        Map<RecordKey, String> others = new LinkedHashMap<>();
        store.forEachHead(source, head -> {
            String iri = head.idIn(source).orElseThrow().iri();
            if (seen.test(iri)) return;
            if (deleted.contains(iri)) known.add(iri);
            else others.put(RecordKey.of(head.id()), iri);
        });
        if (!known.containsAll(deleted)) identify(others, deleted, known);
        return known;
    }

    private void identify(Map<RecordKey, String> others, Set<String> deleted, Set<String> known) {
        List<RecordKey> keys = List.copyOf(others.keySet());
        for (int from = 0; from < keys.size(); from += BATCH)
            for (CatalogRecord record : store.records(keys.subList(from, Math.min(keys.size(), from + BATCH))))
                if (names(record).anyMatch(deleted::contains)) known.add(others.getOrDefault(record.key(), ""));
    }

    private Stream<String> names(CatalogRecord record) {
        Graph graph = record.graph();
        Node root = record.id().node();
        Stream<Node> plain =
                graph.find(root, Terms.IDENTIFIER, Node.ANY).toList().stream().map(triple -> triple.getObject());
        Stream<Node> further = graph.find(root, ADMS_IDENTIFIER, Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .flatMap(identifier -> Stream.concat(
                        Stream.of(identifier),
                        graph.find(identifier, NOTATION, Node.ANY).toList().stream()
                                .map(triple -> triple.getObject())));
        return Stream.concat(plain, further).flatMap(this::spellings);
    }

    private Stream<String> spellings(Node identifier) {
        if (identifier.isURI()) return Stream.of(identifier.getURI());
        if (!identifier.isLiteral()) return Stream.empty();
        String stated = identifier.getLiteralLexicalForm();
        String legal = Iris.encode(stated.replace("#", "%23"));
        return Stream.of(stated, legal, "urn:florilege:" + source + ":" + legal);
    }
}
