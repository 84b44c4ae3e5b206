package org.florilege.harvester.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// The statements of a document of ordinary size, in memory.
final class MemoryStatements implements Statements {

    private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
    private final Map<Node, List<Node>> parts = new HashMap<>();
    private final Fingerprints embedded;
    private long size;

    MemoryStatements(Fingerprints embedded) {
        this.embedded = embedded;
    }

    void add(Triple triple) {
        bySubject
                .computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>(8))
                .add(triple);
        if (triple.getPredicate().equals(Terms.IS_PART_OF))
            parts.computeIfAbsent(triple.getObject(), whole -> new ArrayList<>())
                    .add(triple.getSubject());
        size++;
    }

    @Override
    public List<Triple> about(Node subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    @Override
    public boolean describes(Node subject) {
        return bySubject.containsKey(subject);
    }

    @Override
    public boolean isPart(Node blank) {
        return embedded.contains(blank.getBlankNodeLabel());
    }

    @Override
    public List<Node> partsOf(Node whole) {
        return parts.getOrDefault(whole, List.of());
    }

    @Override
    public void forEachSubject(BiConsumer<Node, List<Triple>> action) {
        bySubject.forEach(action);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() {
        bySubject.clear();
        parts.clear();
    }
}
