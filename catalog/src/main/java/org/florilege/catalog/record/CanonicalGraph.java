package org.florilege.catalog.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/// A graph without blank nodes in canonical form: its N-Triples lines, each once, in the order of their code
/// points.
///
/// Without blank nodes this is what RDF Dataset Canonicalization (RDFC-1.0, section 4) yields, so equal
/// graphs have equal bytes on every machine. Immutable.
public final class CanonicalGraph {

    /// Strings compare by UTF-16 units, which is the order of code points unless there are surrogates.
    private static final Comparator<String> CODE_POINTS = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private final String nTriples;

    /// Computed when first asked: most graphs that are read are never compared.
    private volatile @Nullable ContentHash hash;

    private CanonicalGraph(String nTriples) {
        this.nTriples = nTriples;
    }

    /// @param graph a graph without blank nodes ([Skolemisation] makes one)
    /// @throws IllegalArgumentException when a term is a blank node or a triple term
    public static CanonicalGraph of(Graph graph) {
        List<String> lines = new ArrayList<>(graph.size());
        StringBuilder line = new StringBuilder(512);
        graph.find().forEachRemaining(triple -> {
            line.setLength(0);
            NTriples.write(triple, line);
            lines.add(line.toString());
        });
        boolean surrogates = lines.stream().anyMatch(CanonicalGraph::hasSurrogates);
        lines.sort(surrogates ? CODE_POINTS : Comparator.naturalOrder());
        return new CanonicalGraph(String.join("", lines));
    }

    private static boolean hasSurrogates(String line) {
        return line.codePointCount(0, line.length()) < line.length();
    }

    /// @param nTriples what [#nTriples()] gave
    public static CanonicalGraph ofCanonicalText(String nTriples) {
        return new CanonicalGraph(nTriples);
    }

    /// @return the canonical text, UTF-8, one triple a line
    public String nTriples() {
        return nTriples;
    }

    /// @return the SHA-256 of the canonical text
    public ContentHash hash() {
        ContentHash known = hash;
        if (known == null) hash = known = ContentHash.of(nTriples.getBytes(StandardCharsets.UTF_8));
        return known;
    }

    /// Shows each triple, in canonical order.
    public void forEach(Consumer<Triple> action) {
        NTriples.read(nTriples, action);
    }

    /// @return the triples in a graph of the caller's own, made anew at each call
    public Graph graph() {
        Graph graph = GraphFactory.createGraphMem();
        forEach(graph::add);
        return graph;
    }

    /// @return the triples of this graph that the other one does not have
    public CanonicalGraph minus(CanonicalGraph other) {
        Set<String> theirs = new HashSet<>(other.lines());
        return new CanonicalGraph(lines().stream()
                .filter(line -> !theirs.contains(line))
                .map(line -> line + '\n')
                .collect(Collectors.joining()));
    }

    private List<String> lines() {
        return nTriples.lines().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalGraph that && nTriples.equals(that.nTriples);
    }

    @Override
    public int hashCode() {
        return nTriples.hashCode();
    }

    @Override
    public String toString() {
        return nTriples;
    }
}
