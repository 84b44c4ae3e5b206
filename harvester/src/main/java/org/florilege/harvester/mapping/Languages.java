package org.florilege.harvester.mapping;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.repair.Rule;

/// Language tags in one form: the shortest code of the language, as BCP 47 (section 2.2.1) asks.
final class Languages {

    private Languages() {}

    static Node mend(Node property, Node literal, Draft draft, Codes codes) {
        String stated = literal.getLiteralLanguage();
        if (stated.length() == 2 || stated.isEmpty()) return literal;
        int end = stated.indexOf('-');
        String primary = (end < 0 ? stated : stated.substring(0, end)).toLowerCase(Locale.ROOT);
        if (primary.length() < 3) return literal;
        String shorter = codes.shortTag(primary).orElse(primary);
        if (shorter.equals(primary)) return literal;
        String tag = shorter + (end < 0 ? "" : stated.substring(end));
        draft.repaired(Rule.LANGUAGE_TAG, Names.of(property), stated, tag);
        return NodeFactory.createLiteralLang(literal.getLiteralLexicalForm(), tag);
    }
}
