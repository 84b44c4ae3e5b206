package org.florilege.harvester.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// The statements of a document of ordinary size, in memory.
final class MemoryStatements implements Statements, StatementSink {

    private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
    private final Map<Node, List<Node>> parts = new HashMap<>();
    private final Set<Node> listed = new LinkedHashSet<>();
    private final Set<Node> embedded = new HashSet<>();
    private long size;

    @Override
    public void add(Triple triple) {
        bySubject
                .computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>(8))
                .add(triple);
        if (triple.getPredicate().equals(Terms.IS_PART_OF))
            parts.computeIfAbsent(triple.getObject(), whole -> new ArrayList<>())
                    .add(triple.getSubject());
        size++;
    }

    @Override
    public void listed(Node node) {
        listed.add(node);
    }

    @Override
    public void part(Node blank) {
        embedded.add(blank);
    }

    /// Hands all of it on and forgets it.
    void moveTo(StatementSink sink) {
        bySubject.values().forEach(about -> about.forEach(sink::add));
        listed.forEach(sink::listed);
        embedded.forEach(sink::part);
        close();
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
    public List<Node> partsOf(Node whole) {
        return parts.getOrDefault(whole, List.of());
    }

    @Override
    public void forEach(Visitor visitor) {
        bySubject.forEach((subject, about) ->
                visitor.visit(subject, about, listed.contains(subject), embedded.contains(subject)));
        for (Node node : listed) if (!bySubject.containsKey(node)) visitor.visit(node, List.of(), true, false);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() {
        bySubject.clear();
        parts.clear();
        listed.clear();
        embedded.clear();
        size = 0;
    }
}
