package org.florilege.harvester.reader;

import java.util.ArrayList;
import java.util.EnumMap;
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
    private final Map<Backlink, Map<Node, List<Node>>> links = new EnumMap<>(Backlink.class);
    private final Set<Node> listed = new LinkedHashSet<>();
    private final Set<Node> embedded = new HashSet<>();
    private long size;

    @Override
    public void add(Triple triple) {
        bySubject
                .computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>(8))
                .add(triple);
        size++;
    }

    @Override
    public void listed(Node node) {
        listed.add(node);
    }

    @Override
    public void link(Backlink link, Node subject, Node object) {
        links.computeIfAbsent(link, first -> new LinkedHashMap<>())
                .computeIfAbsent(object, first -> new ArrayList<>(1))
                .add(subject);
    }

    @Override
    public void part(Node blank) {
        embedded.add(blank);
    }

    /// Hands all of it on and forgets it.
    void moveTo(StatementSink sink) {
        bySubject.values().forEach(about -> about.forEach(sink::add));
        listed.forEach(sink::listed);
        links.forEach((link, known) ->
                known.forEach((object, subjects) -> subjects.forEach(subject -> sink.link(link, subject, object))));
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
    public List<Node> linking(Backlink link, Node object) {
        Map<Node, List<Node>> known = links.get(link);
        return known == null ? List.of() : known.getOrDefault(object, List.of());
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
        links.clear();
        listed.clear();
        embedded.clear();
        size = 0;
    }
}
