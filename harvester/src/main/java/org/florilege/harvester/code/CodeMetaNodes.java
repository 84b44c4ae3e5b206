package org.florilege.harvester.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.harvester.code.Value.Party;
import tools.jackson.databind.JsonNode;

/// The nodes of a document in JSON-LD: what they are called, where they are, and which of them a name means.
final class CodeMetaNodes {

    private static final int MAX_NAMED = 10_000;
    private static final Set<String> HELD = Set.of(
            "author", "creator", "contributor", "maintainer", "editor", "publisher", "funder", "copyrightHolder");

    private final Map<String, JsonNode> byId = new HashMap<>();

    CodeMetaNodes(JsonNode document) {
        index(document);
    }

    /// Generators name a person once and refer to the name afterwards, wherever it stood.
    private void index(JsonNode node) {
        String id = id(node);
        if (node.isObject() && node.size() > 1 && !id.isEmpty()) byId.putIfAbsent(nameOf(id), node);
        if (node.isContainer() && byId.size() < MAX_NAMED) node.values().forEach(this::index);
    }

    private static String nameOf(String id) {
        return Addresses.orcid(id).orElse(id);
    }

    static List<String> types(JsonNode node) {
        JsonNode type = node.has("@type") ? node.path("@type") : node.path("type");
        return Tree.each(type).stream().map(value -> bare(Tree.scalar(value))).toList();
    }

    static String id(JsonNode node) {
        return Tree.first(node, "@id", "id");
    }

    /// `schema:name`, `https://schema.org/name` and `name` are the same.
    static String bare(String term) {
        int cut = Math.max(Math.max(term.lastIndexOf('/'), term.lastIndexOf('#')), term.lastIndexOf(':'));
        return term.substring(cut + 1);
    }

    static List<JsonNode> values(JsonNode value) {
        return Tree.each(value).stream()
                .flatMap(one -> one.has("@list") || one.has("@set")
                        ? Tree.each(one.path(one.has("@list") ? "@list" : "@set")).stream()
                        : Stream.of(one))
                .toList();
    }

    /// @return the node that a reference means; anything else as it stands
    JsonNode resolved(JsonNode node) {
        boolean name = node.isObject() ? node.size() == 1 : node.isString();
        return name ? byId.getOrDefault(nameOf(node.isObject() ? id(node) : node.asString()), node) : node;
    }

    /// What a value is called: itself, its `@value` or its name.
    static String label(JsonNode value) {
        return value.isObject()
                ? Tree.first(value, "@value", "name", "schema:name", "http://schema.org/name", "title", "value")
                : Tree.scalar(value);
    }

    static String address(JsonNode value) {
        if (!value.isObject()) return Tree.scalar(value);
        for (String name : new String[] {"@id", "id", "@value", "url", "schema:url", "contentUrl", "sameAs"}) {
            String text = Tree.text(value, name);
            if (Addresses.of(text).isPresent()) return text;
        }
        return identifierOf(value.path("identifier"));
    }

    private static String identifierOf(JsonNode identifier) {
        for (JsonNode one : values(identifier)) {
            String text = one.isObject() ? Tree.first(one, "@id", "value", "@value", "url") : Tree.scalar(one);
            if (Addresses.of(text).isPresent()) return text;
        }
        return "";
    }

    /// @param stated a person or an organisation, a name that refers to one, or a role that one of them plays
    Optional<Value> party(JsonNode stated) {
        JsonNode value = resolved(stated);
        JsonNode role = types(value).contains("Role") ? holder(value) : value;
        if (!role.isObject()) return isNodeName(role) ? Optional.empty() : named(Tree.scalar(role));
        String name = Parties.joined(
                Tree.first(role, "givenName", "schema:givenName"), Tree.first(role, "familyName", "schema:familyName"));
        String label = Tree.first(role, "name", "schema:name", "@value", "legalName");
        String affiliation = Tree.each(role, "affiliation").stream()
                .map(one -> label(resolved(one)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        String iri = Addresses.web(id(role)).orElse(identifierOf(role.path("identifier")));
        return Parties.party(
                iri.isEmpty() ? Tree.first(role, "orcid", "sameAs") : iri,
                label.isEmpty() ? name : label,
                nature(types(role), name),
                affiliation,
                Tree.text(role, "email"),
                Tree.text(role, "url"));
    }

    /// A role says who plays it under the name of the property that it stands for.
    private JsonNode holder(JsonNode role) {
        for (Map.Entry<String, JsonNode> member : role.properties())
            if (HELD.contains(bare(member.getKey())))
                return resolved(values(member.getValue()).stream().findFirst().orElse(member.getValue()));
        return role;
    }

    private static boolean isNodeName(JsonNode value) {
        return Tree.scalar(value).startsWith("_:") || Tree.scalar(value).startsWith("#");
    }

    private static Optional<Value> named(String text) {
        return Addresses.web(text).isPresent()
                ? Parties.party(text, "", Party.Nature.UNKNOWN, "", "", "")
                : Parties.named(text);
    }

    private static Party.Nature nature(List<String> types, String personal) {
        if (types.stream().anyMatch("person"::equalsIgnoreCase) || !personal.isEmpty()) return Party.Nature.PERSON;
        return types.stream().anyMatch(type -> type.endsWith("rganization") || type.equals("Consortium"))
                ? Party.Nature.ORGANISATION
                : Party.Nature.UNKNOWN;
    }
}
