package org.florilege.harvester.mapping;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Makes agents of names, and remembers which IRIs name agents.
final class AgentRules {

    private static final Set<Node> LABELS = Set.of(
            NodeFactory.createURI(Terms.RDFS + "label"),
            NodeFactory.createURI(Terms.SKOS + "prefLabel"),
            NodeFactory.createURI(Terms.VCARD + "fn"),
            NodeFactory.createURI(Terms.VCARD + "organization-name"),
            NodeFactory.createURI(Terms.SCHEMA + "name"),
            Terms.TITLE);

    private final Fingerprints named = new Fingerprints();

    private void name(String iri) {
        synchronized (named) {
            named.add(iri);
        }
    }

    /// @return whether this IRI was the value of a property that names an agent
    boolean names(String iri) {
        synchronized (named) {
            return named.contains(iri);
        }
    }

    /// Who is called by a label of any kind is an agent with a name.
    private static void described(Node property, Node value, Node address, Draft draft) {
        List<Triple> about = draft.source().document().statements().about(value);
        if (about.stream().anyMatch(triple -> triple.getPredicate().equals(Terms.FOAF_NAME))) return;
        boolean typed = about.stream().anyMatch(triple -> triple.getPredicate().equals(Terms.TYPE));
        for (Triple triple : about) {
            if (!LABELS.contains(triple.getPredicate()) || !triple.getObject().isLiteral()) continue;
            draft.add(address, Terms.FOAF_NAME, triple.getObject());
            if (!typed) draft.add(address, Terms.TYPE, Terms.FOAF_AGENT);
            draft.repaired(Rule.LEGACY_PROPERTY, property, Names.of(triple.getPredicate()), Terms.FOAF_NAME);
        }
    }

    @Nullable
    Node agent(Node property, Node value, Draft draft) {
        Node address = AddressRules.address(property, value, draft);
        if (address.isURI()) name(address.getURI());
        if (!address.isLiteral()) {
            described(property, value, address, draft);
            return address;
        }
        if (value.getLiteralLexicalForm().isBlank()) return null;
        Node agent = Draft.newPart();
        draft.add(agent, Terms.TYPE, Terms.FOAF_AGENT);
        draft.add(agent, Terms.FOAF_NAME, value);
        String name = value.getLiteralLexicalForm();
        draft.repaired(Rule.AGENT_LITERAL, Names.of(property), name, "foaf:Agent, foaf:name " + name);
        return agent;
    }
}
