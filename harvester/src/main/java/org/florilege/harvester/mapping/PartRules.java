package org.florilege.harvester.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.reader.Spelling;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Geometries;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Periods;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Makes parts of what documents write as text or as a bare address where DCAT has a node with properties, and
/// takes values out of the nodes that they wrap them in.
final class PartRules {

    private static final Node PERIOD = NodeFactory.createURI(Terms.DCT + "PeriodOfTime");
    private static final Node START = NodeFactory.createURI(Terms.DCAT + "startDate");
    private static final Node END = NodeFactory.createURI(Terms.DCAT + "endDate");
    private static final Node LOCATION = NodeFactory.createURI(Terms.DCT + "Location");
    private static final Node GEOMETRY = NodeFactory.createURI(Terms.LOCN + "geometry");
    private static final Node KIND = NodeFactory.createURI(Terms.VCARD + "Kind");
    private static final Node FN = NodeFactory.createURI(Terms.VCARD + "fn");
    private static final Node EMAIL = NodeFactory.createURI(Terms.VCARD + "hasEmail");
    private static final Node IDENTIFIER = NodeFactory.createURI(Terms.ADMS + "Identifier");
    private static final Node NOTATION = NodeFactory.createURI(Terms.SKOS + "notation");
    private static final Node CHECKSUM = NodeFactory.createURI(Terms.SPDX + "Checksum");
    private static final Node CHECKSUM_VALUE = NodeFactory.createURI(Terms.SPDX + "checksumValue");
    private static final Node ACCESS_URL = NodeFactory.createURI(Terms.DCAT + "accessURL");
    private static final Node DISTRIBUTION = NodeFactory.createURI(Terms.DCAT + "Distribution");
    private static final int LONGEST_KEYWORD = 60;

    private PartRules() {}

    static Node temporal(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        Optional<Periods.Period> period = Periods.read(value.getLiteralLexicalForm());
        if (period.isEmpty()) return value;
        Node part = Draft.newPart();
        draft.add(part, Terms.TYPE, PERIOD);
        period.get().start().ifPresent(start -> draft.add(part, START, start));
        period.get().end().ifPresent(end -> draft.add(part, END, end));
        draft.repaired(Rule.PERIOD, Names.of(property), value.getLiteralLexicalForm(), text(period.get()));
        return part;
    }

    private static String text(Periods.Period period) {
        return period.start().map(Node::getLiteralLexicalForm).orElse("..") + "/"
                + period.end().map(Node::getLiteralLexicalForm).orElse("..");
    }

    /// @param value what no list of places knows
    static Node spatial(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        Optional<Node> geometry = Geometries.read(value.getLiteralLexicalForm());
        if (geometry.isEmpty()) return value;
        Node part = Draft.newPart();
        draft.add(part, Terms.TYPE, LOCATION);
        draft.add(part, GEOMETRY, geometry.get());
        draft.repaired(Rule.GEOMETRY, property, value, geometry.get());
        return part;
    }

    static Node geometry(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        boolean plain = value.getLiteralDatatypeURI().equals(Terms.XSD + "string");
        if (!plain && !Geometries.isMisspelt(value.getLiteralDatatypeURI())) return value;
        Node mended = Geometries.read(value.getLiteralLexicalForm()).orElse(value);
        if (!mended.equals(value)) draft.repaired(Rule.GEOMETRY, property, value, mended);
        return mended;
    }

    static Node contact(Node property, Node value, Draft draft) {
        boolean mailbox = value.isURI() && value.getURI().startsWith("mailto:");
        if (value.isBlank() || (value.isURI() && !mailbox)) return value;
        String stated =
                value.isURI() ? value.getURI() : value.getLiteralLexicalForm().strip();
        Node part = Draft.newPart();
        draft.add(part, Terms.TYPE, KIND);
        if (mailbox) draft.add(part, EMAIL, value);
        else if (stated.indexOf('@') > 0 && stated.indexOf(' ') < 0)
            draft.add(part, EMAIL, NodeFactory.createURI("mailto:" + Iris.encode(stated)));
        else draft.add(part, FN, value);
        draft.repaired(Rule.CONTACT_LITERAL, Names.of(property), stated, "vcard:Kind");
        return part;
    }

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
