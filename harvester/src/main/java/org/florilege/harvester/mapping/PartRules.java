package org.florilege.harvester.mapping;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.reader.Spelling;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Makes parts of what documents write as text or as a bare address where DCAT has a node with properties.
final class PartRules {

    private static final Node IDENTIFIER = NodeFactory.createURI(Terms.ADMS + "Identifier");
    private static final Node NOTATION = NodeFactory.createURI(Terms.SKOS + "notation");
    private static final Node CHECKSUM = NodeFactory.createURI(Terms.SPDX + "Checksum");
    private static final Node CHECKSUM_VALUE = NodeFactory.createURI(Terms.SPDX + "checksumValue");
    private static final Node ACCESS_URL = NodeFactory.createURI(Terms.DCAT + "accessURL");
    private static final Node DISTRIBUTION = NodeFactory.createURI(Terms.DCAT + "Distribution");
    private static final int LONGEST_KEYWORD = 60;

    private PartRules() {}

    static Node identifier(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        Node part = Draft.newPart();
        draft.add(part, Terms.TYPE, IDENTIFIER);
        draft.add(part, NOTATION, value);
        String stated = value.getLiteralLexicalForm();
        draft.repaired(Rule.IDENTIFIER_LITERAL, Names.of(property), stated, "adms:Identifier, skos:notation " + stated);
        return part;
    }

    static Node checksum(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        Node part = Draft.newPart();
        draft.add(part, Terms.TYPE, CHECKSUM);
        draft.add(part, CHECKSUM_VALUE, value);
        draft.repaired(Rule.CHECKSUM, Names.of(property), value.getLiteralLexicalForm(), "spdx:Checksum");
        return part;
    }

    /// A distribution that is only an address, written as text.
    static Node distribution(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        String address = value.getLiteralLexicalForm().strip();
        if (!Iris.isWebAddress(address)) return value;
        Node part = Draft.newPart();
        draft.add(part, Terms.TYPE, DISTRIBUTION);
        draft.add(part, ACCESS_URL, NodeFactory.createURI(Iris.encode(address)));
        draft.repaired(Rule.DISTRIBUTION_LITERAL, Names.of(property), address, "dcat:Distribution, dcat:accessURL");
        return part;
    }

    /// All keywords in one text; only where there is but this one, since a keyword may have a comma of its own.
    static @Nullable Node keyword(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        String text = value.getLiteralLexicalForm();
        boolean semicolons = text.indexOf(';') > 0;
        if (!semicolons && (text.indexOf(',') < 0 || !isAlone(property, value, draft))) return value;
        List<String> words = words(text, semicolons ? ';' : ',');
        if (words.size() < 2) return value;
        List<Node> keywords = new ArrayList<>();
        for (String word : words) keywords.add(like(value, word));
        for (Node keyword : keywords.subList(1, keywords.size())) draft.add(draft.current(), property, keyword);
        draft.repaired(Rule.KEYWORD_LIST, Names.of(property), text, String.join(" | ", words));
        return keywords.getFirst();
    }

    private static List<String> words(String text, char separator) {
        List<String> words = new ArrayList<>();
        for (int from = 0, to; from <= text.length(); from = to + 1) {
            to = text.indexOf(separator, from);
            if (to < 0) to = text.length();
            String word = text.substring(from, to).strip();
            if (word.length() > LONGEST_KEYWORD) return List.of();
            if (!word.isEmpty()) words.add(word);
        }
        return words;
    }

    private static boolean isAlone(Node property, Node value, Draft draft) {
        int same = 0;
        for (Triple triple : draft.source().document().statements().about(draft.current()))
            if (Spelling.canonical(triple.getPredicate()).equals(property)
                    && triple.getObject().isLiteral()
                    && triple.getObject().getLiteralLanguage().equals(value.getLiteralLanguage())) same++;
        return same == 1;
    }

    private static Node like(Node literal, String text) {
        return literal.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralLang(text, literal.getLiteralLanguage());
    }
}
