package org.florilege.harvester.mapping;

import org.apache.jena.graph.Node;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Makes agents of names, and remembers which IRIs name agents.
final class AgentRules {

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

    @Nullable
    Node agent(Node property, Node value, Draft draft) {
        Node address = AddressRules.address(property, value, draft);
        if (address.isURI()) name(address.getURI());
        if (!address.isLiteral()) return address;
        if (value.getLiteralLexicalForm().isBlank()) return null;
        Node agent = Draft.newPart();
        draft.add(agent, Terms.TYPE, Terms.FOAF_AGENT);
        draft.add(agent, Terms.FOAF_NAME, value);
        String name = value.getLiteralLexicalForm();
        draft.repaired(Rule.AGENT_LITERAL, Names.of(property), name, "foaf:Agent, foaf:name " + name);
        return agent;
    }
}
