package org.florilege.catalog.record;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.graph.GraphFactory;

/// A graph without blank nodes in canonical form: its N-Triples lines, each once, in the order of their code
/// units.
///
/// Without blank nodes this is what RDF Dataset Canonicalization (RDFC-1.0, section 4) yields, so equal
/// graphs have equal bytes on every machine. Immutable.
public final class CanonicalGraph {

    private static final NodeFormatter FORMATTER = new NodeFormatterNT();

    private final String nTriples;
    private final ContentHash hash;

    private CanonicalGraph(String nTriples) {
        this.nTriples = nTriples;
        this.hash = ContentHash.of(nTriples.getBytes(StandardCharsets.UTF_8));
    }

    /// @param graph a graph without blank nodes ([Skolemisation] makes one)
    /// @throws IllegalArgumentException when a term is a blank node
    public static CanonicalGraph of(Graph graph) {
        List<String> lines = new ArrayList<>(graph.size());
        StringWriter buffer = new StringWriter(256);
        AWriter line = IO.wrap(buffer);
        graph.find().forEachRemaining(triple -> lines.add(line(triple, line, buffer)));
        Collections.sort(lines);
        return new CanonicalGraph(String.join("", lines));
    }

    /// @param nTriples what [#nTriples()] gave
    public static CanonicalGraph ofCanonicalText(String nTriples) {
        return new CanonicalGraph(nTriples);
    }

    private static String line(Triple triple, AWriter writer, StringWriter buffer) {
        buffer.getBuffer().setLength(0);
        term(triple.getSubject(), writer);
        writer.print(" ");
        term(triple.getPredicate(), writer);
        writer.print(" ");
        term(triple.getObject(), writer);
        writer.print(" .\n");
        writer.flush();
        return buffer.toString();
    }

    private static void term(Node node, AWriter writer) {
        if (node.isBlank()) throw new IllegalArgumentException("a canonical graph has no blank node, found " + node);
        FORMATTER.format(writer, node);
    }

    /// @return the canonical text, UTF-8, one triple a line
    public String nTriples() {
        return nTriples;
    }

    /// @return the SHA-256 of the canonical text
    public ContentHash hash() {
        return hash;
    }

    /// @return the triples in a graph of the caller's own, parsed anew at each call
    public Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(nTriples.getBytes(StandardCharsets.UTF_8)))
                .lang(Lang.NTRIPLES)
                .checking(false)
                .parse(graph);
        return graph;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalGraph that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return nTriples;
    }
}
