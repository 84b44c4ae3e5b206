package org.florilege.harvester.mapping;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;

/// Whom to ask, as vCard: of a text, of a mail address, of an agent in the terms of FOAF or schema.org.
final class ContactRules {

    private static final Node KIND = NodeFactory.createURI(Terms.VCARD + "Kind");
    private static final Node FN = NodeFactory.createURI(Terms.VCARD + "fn");
    private static final Node EMAIL = NodeFactory.createURI(Terms.VCARD + "hasEmail");
    private static final Node PAGE = NodeFactory.createURI(Terms.VCARD + "hasURL");
    private static final Node TELEPHONE = NodeFactory.createURI(Terms.VCARD + "hasTelephone");
    private static final Map<Node, Node> AS_VCARD = Map.ofEntries(
            Map.entry(Terms.FOAF_NAME, FN),
            Map.entry(NodeFactory.createURI(Terms.FOAF + "mbox"), EMAIL),
            Map.entry(NodeFactory.createURI(Terms.FOAF + "homepage"), PAGE),
            Map.entry(NodeFactory.createURI(Terms.FOAF + "workplaceHomepage"), PAGE),
            Map.entry(NodeFactory.createURI(Terms.FOAF + "phone"), TELEPHONE),
            Map.entry(NodeFactory.createURI(Terms.SCHEMA + "name"), FN),
            Map.entry(NodeFactory.createURI(Terms.SCHEMA + "email"), EMAIL),
            Map.entry(NodeFactory.createURI(Terms.SCHEMA + "url"), PAGE),
            Map.entry(NodeFactory.createURI(Terms.SCHEMA + "telephone"), TELEPHONE));

    private ContactRules() {}

    static Node contact(Node property, Node value, Draft draft) {
        boolean mailbox = value.isURI() && value.getURI().startsWith("mailto:");
        if (!value.isLiteral() && !mailbox) {
            described(property, value, draft);
            return value;
        }
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

    /// What an agent says of itself is said in vCard too, since it may be the publisher at the same time.
    private static void described(Node property, Node value, Draft draft) {
        List<Triple> about = draft.source().document().statements().about(value);
        boolean vcard =
                about.stream().anyMatch(triple -> triple.getPredicate().getURI().startsWith(Terms.VCARD));
        boolean other = about.stream().anyMatch(triple -> AS_VCARD.containsKey(triple.getPredicate()));
        if (vcard ? isOfAnotherClass(about) : other) draft.add(value, Terms.TYPE, KIND);
        if (vcard || !other) return;
        for (Triple triple : about) {
            Node meant = AS_VCARD.get(triple.getPredicate());
            if (meant == null) continue;
            Node stated = triple.getObject();
            draft.add(value, meant, meant.equals(EMAIL) ? AddressRules.mail(meant, stated, draft) : stated);
            draft.repaired(Rule.CONTACT_AGENT, property, Names.of(triple.getPredicate()), meant);
        }
    }

    private static boolean isOfAnotherClass(List<Triple> about) {
        List<Node> types = about.stream()
                .filter(triple -> triple.getPredicate().equals(Terms.TYPE))
                .map(Triple::getObject)
                .toList();
        return !types.isEmpty()
                && types.stream()
                        .noneMatch(type -> type.isURI() && type.getURI().startsWith(Terms.VCARD));
    }
}
