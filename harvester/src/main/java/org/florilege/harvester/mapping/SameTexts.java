package org.florilege.harvester.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Rule;

/// Leaves one title in each language, and one of texts that differ only in that a language is told.
final class SameTexts {

    private static final Node ALTERNATIVE = NodeFactory.createURI(Terms.DCT + "alternative");
    private static final Set<Node> TEXTS =
            Set.of(Terms.TITLE, Terms.DESCRIPTION, NodeFactory.createURI(Terms.DCAT + "keyword"));

    private record Key(Node subject, Node property, String text) {}

    private SameTexts() {}

    static void tidy(Draft draft) {
        List<Triple> texts = new ArrayList<>();
        for (Triple triple : draft.triples())
            if (triple.getObject().isLiteral() && TEXTS.contains(triple.getPredicate())) texts.add(triple);
        if (texts.size() < 2) return;
        Set<Triple> dropped = new HashSet<>();
        untold(texts, dropped, draft);
        titles(texts, dropped, draft);
        if (!dropped.isEmpty()) draft.triples().removeIf(dropped::contains);
    }

    private static void untold(List<Triple> texts, Set<Triple> dropped, Draft draft) {
        Map<Key, Node> told = new HashMap<>();
        for (Triple text : texts)
            if (!text.getObject().getLiteralLanguage().isEmpty()) told.putIfAbsent(key(text), text.getObject());
        if (told.isEmpty()) return;
        for (Triple text : texts) {
            Node literal = text.getObject();
            Node same = literal.getLiteralLanguage().isEmpty() ? told.get(key(text)) : null;
            if (same != null && dropped.add(text))
                draft.repaired(Rule.DUPLICATE_TEXT, text.getPredicate(), literal, same);
        }
    }

    private static Key key(Triple text) {
        return new Key(text.getSubject(), text.getPredicate(), text.getObject().getLiteralLexicalForm());
    }

    /// The longest says most; the others are kept as alternative titles.
    private static void titles(List<Triple> texts, Set<Triple> dropped, Draft draft) {
        Map<Key, Triple> best = new HashMap<>();
        for (Triple text : texts) {
            if (!text.getPredicate().equals(Terms.TITLE) || dropped.contains(text)) continue;
            Key key = new Key(text.getSubject(), Terms.TITLE, text.getObject().getLiteralLanguage());
            Triple other = best.get(key);
            if (other == null || text.equals(other)) {
                best.put(key, text);
                continue;
            }
            Triple loser = isBetter(text, other) ? other : text;
            best.put(key, loser.equals(other) ? text : other);
            if (!dropped.add(loser)) continue;
            draft.add(loser.getSubject(), ALTERNATIVE, loser.getObject());
            draft.repaired(
                    Rule.DUPLICATE_TEXT,
                    Names.of(Terms.TITLE),
                    loser.getObject().getLiteralLexicalForm(),
                    "dct:alternative");
        }
    }

    private static boolean isBetter(Triple one, Triple other) {
        String text = one.getObject().getLiteralLexicalForm();
        String before = other.getObject().getLiteralLexicalForm();
        return text.length() != before.length() ? text.length() > before.length() : text.compareTo(before) < 0;
    }
}
