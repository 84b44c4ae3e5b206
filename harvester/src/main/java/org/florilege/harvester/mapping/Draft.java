package org.florilege.harvester.mapping;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Repair;
import org.florilege.harvester.reader.SourceRecord;
import org.florilege.harvester.repair.Rule;

/// A record while it is being put together: the statements so far and what was mended in them.
final class Draft {

    private static final int MAX_REPAIRS = 200;
    private static final int MAX_QUOTED = 300;

    private final SourceRecord source;
    private final Node subject;
    private final List<Triple> triples = new ArrayList<>(64);
    private final List<Repair> repairs = new ArrayList<>();
    private Node current;

    /// @param subject the IRI under which the catalogue keeps the record
    Draft(SourceRecord source, Node subject) {
        this.source = source;
        this.subject = subject;
        this.current = source.subject();
    }

    /// @param node what the next statements are about, as the document names it
    void turnTo(Node node) {
        current = node;
    }

    /// @return what is being described, as the document names it
    Node current() {
        return current;
    }

    SourceRecord source() {
        return source;
    }

    Kind kind() {
        return source.kind();
    }

    Node subject() {
        return subject;
    }

    /// @return the subject of the record where a statement speaks of it under the name of its document
    Node own(Node node) {
        return node.equals(source.subject()) ? subject : node;
    }

    void add(Node about, Node property, Node value) {
        triples.add(Triple.create(own(about), property, own(value)));
    }

    List<Triple> triples() {
        return triples;
    }

    List<Repair> repairs() {
        return repairs;
    }

    void repaired(Rule rule, Node property, Node original, Node repaired) {
        repaired(rule, property, text(original), repaired);
    }

    /// Where the value has the same letters as before, it is told in the form of Turtle what became of them.
    void repaired(Rule rule, Node property, String original, Node repaired) {
        String text = text(repaired);
        repaired(rule, Names.of(property), original, text.equals(original) ? written(repaired) : text);
    }

    void repaired(Rule rule, String property, String original, String repaired) {
        if (repairs.size() >= MAX_REPAIRS) return;
        Repair repair = new Repair(rule.id(), property, shortened(original), shortened(repaired));
        if (!repairs.contains(repair)) repairs.add(repair);
    }

    private static String written(Node node) {
        if (!node.isLiteral()) return "<" + text(node) + ">";
        String quoted = '"' + text(node) + '"';
        if (!node.getLiteralLanguage().isEmpty()) return quoted + '@' + node.getLiteralLanguage();
        return XSDDatatype.XSDstring.equals(node.getLiteralDatatype())
                ? quoted
                : quoted + "^^" + Names.of(node.getLiteralDatatypeURI());
    }

    private static String text(Node node) {
        if (node.isURI()) return node.getURI();
        return node.isLiteral() ? node.getLiteralLexicalForm() : "(blank node)";
    }

    private static String shortened(String text) {
        return text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "…" : text;
    }

    /// @return the literals of the record itself under this property, as they stand
    List<Node> literals(Node property) {
        List<Node> found = new ArrayList<>(2);
        for (Triple triple : triples)
            if (triple.getPredicate().equals(property)
                    && triple.getSubject().equals(subject)
                    && triple.getObject().isLiteral()
                    && !triple.getObject().getLiteralLexicalForm().isBlank()) found.add(triple.getObject());
        return found;
    }

    /// @return what a node of the document is called under these properties, texts and addresses, in their order
    List<String> spellings(Node node, Node... properties) {
        List<Triple> about = source.document().statements().about(node);
        if (about.isEmpty()) return List.of();
        List<String> spellings = new ArrayList<>();
        for (Node property : properties)
            for (Triple triple : about)
                if (triple.getPredicate().equals(property)
                        && !triple.getObject().isBlank()) spellings.add(text(triple.getObject()));
        return spellings;
    }

    /// @return a part of the record that the document did not have
    static Node newPart() {
        return NodeFactory.createBlankNode();
    }
}
