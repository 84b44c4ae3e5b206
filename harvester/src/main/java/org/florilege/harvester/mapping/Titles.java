package org.florilege.harvester.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.record.Kind;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Rule;

/// Finds the title of a record, and gives it one from its labels when it has none under the usual property.
final class Titles {

    private static final List<Node> LABELS = Stream.of(
                    Terms.SCHEMA + "name",
                    Terms.RDFS + "label",
                    Terms.SKOS + "prefLabel",
                    Terms.FOAF + "name",
                    Terms.VCARD + "fn",
                    Terms.VCARD + "organization-name",
                    Terms.SCHEMA + "legalName")
            .map(NodeFactory::createURI)
            .toList();
    private static final Node ALTERNATIVE = NodeFactory.createURI(Terms.DCT + "alternative");
    private static final Node ABSTRACT = NodeFactory.createURI(Terms.DCT + "abstract");

    private Titles() {}

    /// @return the words that name the record, French first, then English; empty when it has no title
    static Optional<String> of(Draft draft) {
        Node property = draft.kind() == Kind.ORGANISATION ? Terms.FOAF_NAME : Terms.TITLE;
        List<Node> titles = draft.literals(property);
        if (titles.isEmpty()) titles = fromLabels(draft, property);
        return titles.stream()
                .min(Comparator.comparingInt(Titles::preference)
                        .thenComparing(Node::getLiteralLanguage)
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(title -> title.getLiteralLexicalForm().strip());
    }

    private static List<Node> fromLabels(Draft draft, Node property) {
        List<Node> candidates = property.equals(Terms.TITLE)
                ? LABELS
                : Stream.concat(Stream.of(Terms.TITLE), LABELS.stream()).toList();
        for (Node label : candidates) {
            List<Node> found = draft.literals(label);
            for (Node title : found) {
                draft.add(draft.subject(), property, title);
                draft.repaired(
                        Rule.TITLE_FROM_LABEL, Names.of(property), Names.of(label), title.getLiteralLexicalForm());
            }
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    /// What a record is also called, such as its acronym, is an alternative title.
    static Node alternative(Node property, Node value, Draft draft) {
        boolean own = draft.kind() != Kind.ORGANISATION
                && draft.current().equals(draft.source().subject());
        if (!own || !value.isLiteral()) return value;
        draft.add(draft.current(), ALTERNATIVE, value);
        draft.repaired(Rule.TITLE_FROM_LABEL, Names.of(ALTERNATIVE), Names.of(property), value.getLiteralLexicalForm());
        return value;
    }

    private static int preference(Node title) {
        String language = title.getLiteralLanguage();
        if (language.startsWith("fr")) return 0;
        if (language.startsWith("en")) return 1;
        return language.isEmpty() ? 2 : 3;
    }

    /// A record that is described by its abstract alone gets it as description too, where readers look.
    static void describe(Draft draft) {
        if (draft.kind() == Kind.ORGANISATION
                || !draft.literals(Terms.DESCRIPTION).isEmpty()) return;
        for (Node text : draft.literals(ABSTRACT)) {
            draft.add(draft.subject(), Terms.DESCRIPTION, text);
            draft.repaired(
                    Rule.DESCRIPTION_FROM_ABSTRACT, "dct:description", "dct:abstract", text.getLiteralLexicalForm());
        }
    }
}
