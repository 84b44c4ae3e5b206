package org.florilege.harvester.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What only the first CodeMeta (2016, before it took schema.org's terms) had: agents with roles, and
/// relationships.
final class FirstCodeMeta {

    private static final Map<String, Fact> ROLES = Map.of(
            "contributor", Fact.CONTRIBUTOR,
            "editor", Fact.CONTRIBUTOR,
            "copyrightholder", Fact.RIGHTS_HOLDER,
            "rightsholder", Fact.RIGHTS_HOLDER,
            "owner", Fact.RIGHTS_HOLDER,
            "funder", Fact.FUNDER,
            "sponsor", Fact.FUNDER,
            "publisher", Fact.PUBLISHER,
            "pointofcontact", Fact.CONTACT,
            "maintainer", Fact.CONTACT);
    private static final Map<String, Fact> RELATIONSHIPS = Map.of(
            "ispartof", Fact.PART_OF,
            "isderivedfrom", Fact.BASED_ON,
            "wasderivedfrom", Fact.BASED_ON,
            "isdocumentedby", Fact.DOCUMENTATION,
            "isreferencedby", Fact.PUBLICATION,
            "references", Fact.REFERENCE,
            "cites", Fact.REFERENCE,
            "hasversion", Fact.OTHER_VERSION);

    private final FileFacts facts;

    FirstCodeMeta(FileFacts facts) {
        this.facts = facts;
    }

    /// An agent whose role is not told, or is none of those known, is an author.
    void agent(JsonNode agent, Optional<Value> party) {
        if (party.isEmpty()) return;
        List<JsonNode> roles = Tree.each(agent.path("role"), "roleCode");
        if (roles.isEmpty()) facts.add(Fact.AUTHOR, party.get());
        for (JsonNode role : roles) facts.add(ROLES.getOrDefault(key(Tree.scalar(role)), Fact.AUTHOR), party.get());
        if (Tree.text(agent, "isMaintainer").equals("true")) facts.add(Fact.CONTACT, party.get());
        if (Tree.text(agent, "isRightsHolder").equals("true")) facts.add(Fact.RIGHTS_HOLDER, party.get());
    }

    void relationship(JsonNode relationship) {
        Fact fact = RELATIONSHIPS.getOrDefault(key(Tree.text(relationship, "relationshipType")), Fact.RELATED);
        facts.link(fact, Tree.text(relationship, "relatedIdentifier"));
    }

    private static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
