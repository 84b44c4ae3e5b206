package org.florilege.catalog.description;

import static org.florilege.catalog.description.Terms.RDF;
import static org.florilege.catalog.description.Terms.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// One subject of a record's graph and what is said of it.
///
/// Where several properties are given, the first that says anything counts: the current term before its older
/// spellings. Answers are sorted, so that they do not depend on the order of triples.
///
/// @param graph the record's graph
/// @param node the subject
record Subject(Graph graph, Node node) {

    private static final Node TYPE = term(RDF, "type");

    /// Literals first, by their text; the whole term decides only between equal texts, because it costs most to write.
    private static final Comparator<Node> BY_TEXT = Comparator.comparing((Node node) -> !node.isLiteral())
            .thenComparing(Subject::plain)
            .thenComparing(Object::toString);

    String iri() {
        return node.isURI() ? node.getURI() : node.toString();
    }

    boolean isA(Node type) {
        return graph.contains(node, TYPE, type);
    }

    List<Node> objects(Node... properties) {
        for (Node property : properties) {
            List<Node> found = graph.find(node, property, Node.ANY)
                    .mapWith(triple -> triple.getObject())
                    .toList();
            if (found.size() > 1) found.sort(BY_TEXT);
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    List<Node> subjectsBy(Node property) {
        List<Node> found = graph.find(Node.ANY, property, node)
                .mapWith(triple -> triple.getSubject())
                .toList();
        found.sort(BY_TEXT);
        return found;
    }

    Texts texts(Node... properties) {
        List<Text> texts = new ArrayList<>();
        for (Node object : objects(properties)) if (object.isLiteral()) texts.add(text(object));
        return new Texts(texts);
    }

    private static Text text(Node literal) {
        return new Text(
                literal.getLiteralLexicalForm(), literal.getLiteralLanguage().toLowerCase(Locale.ROOT));
    }

    /// Values as plain text, whether literals or IRIs.
    List<String> values(Node... properties) {
        return objects(properties).stream().map(Subject::plain).toList();
    }

    /// The IRIs among the values.
    List<String> iris(Node... properties) {
        return objects(properties).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .toList();
    }

    List<Subject> subjects(Node... properties) {
        return each(Function.identity(), properties);
    }

    <T> List<T> each(Function<Subject, T> reading, Node... properties) {
        return objects(properties).stream()
                .map(object -> reading.apply(new Subject(graph, object)))
                .toList();
    }

    /// What people call this thing: its label when it is described or a literal, nothing when it is a bare IRI.
    Texts label(Node... properties) {
        return node.isLiteral() ? new Texts(List.of(text(node))) : texts(properties);
    }

    static String plain(Node node) {
        return node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
