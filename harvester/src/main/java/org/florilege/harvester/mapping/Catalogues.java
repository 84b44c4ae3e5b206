package org.florilege.harvester.mapping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.reader.Backlink;
import org.florilege.harvester.reader.Spelling;
import org.florilege.harvester.reader.Statements;
import org.florilege.harvester.reader.Terms;
import org.jspecify.annotations.Nullable;

/// What a record without a publisher takes over from the catalogues that list it: who publishes them, from the
/// innermost that says so.
///
/// Nothing else is taken over: the licence, the rights and the language of a catalogue are those of its
/// descriptions (DCAT-AP 3, class Catalogue), not of the data they describe.
final class Catalogues {

    private static final int MAX_VISITED = 20;

    /// @param catalogue that says who publishes it
    record Publisher(Node catalogue, Node agent) {}

    private Catalogues() {}

    static Optional<Publisher> publisherOf(Node record, Statements statements) {
        Deque<Node> open = new ArrayDeque<>(innermostFirst(statements.linking(Backlink.CATALOGUE, record), statements));
        Set<Node> visited = new HashSet<>();
        while (!open.isEmpty() && visited.size() < MAX_VISITED) {
            Node catalogue = open.remove();
            if (!visited.add(catalogue)) continue;
            List<Triple> about = statements.about(catalogue);
            Node agent = value(about, Terms.PUBLISHER);
            if (agent != null) return Optional.of(new Publisher(catalogue, agent));
            open.addAll(statements.linking(Backlink.CATALOGUE, catalogue));
            Node whole = value(about, Terms.IS_PART_OF);
            if (whole != null) open.add(whole);
        }
        return Optional.empty();
    }

    /// A catalogue that another one of these lists says more of its records.
    private static List<Node> innermostFirst(List<Node> catalogues, Statements statements) {
        if (catalogues.size() < 2) return catalogues;
        return catalogues.stream()
                .sorted((one, other) -> Boolean.compare(
                        isOutermost(one, catalogues, statements), isOutermost(other, catalogues, statements)))
                .toList();
    }

    private static boolean isOutermost(Node catalogue, List<Node> catalogues, Statements statements) {
        for (Node around : statements.linking(Backlink.CATALOGUE, catalogue))
            if (catalogues.contains(around)) return false;
        Node whole = value(statements.about(catalogue), Terms.IS_PART_OF);
        return whole == null || !catalogues.contains(whole);
    }

    private static @Nullable Node value(List<Triple> about, Node property) {
        for (Triple triple : about)
            if (Spelling.canonical(triple.getPredicate()).equals(property)) return triple.getObject();
        return null;
    }
}
