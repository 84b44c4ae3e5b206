package org.florilege.harvester.schemaorg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.repair.Iris;
import tools.jackson.databind.JsonNode;

/// A value in JSON-LD as schema.org has it: a text, or a thing with properties. Terms are known by their local
/// names, whatever prefix or context they came with.
public final class Thing {

    private final JsonNode json;
    private final Things all;

    Thing(JsonNode json, Things all) {
        this.json = json;
        this.all = all;
    }

    static String local(String term) {
        if (term.startsWith("@")) return term;
        int end = Math.max(term.lastIndexOf(':'), Math.max(term.lastIndexOf('/'), term.lastIndexOf('#')));
        return term.substring(end + 1);
    }

    /// @return whether it is only a text, a number or a truth value
    public boolean isText() {
        return json.isValueNode() || json.has("@value");
    }

    /// @return the text; of a thing its `@id`, or nothing
    public String text() {
        if (json.isValueNode()) return json.asString("").strip();
        return json.has("@value") ? json.path("@value").asString("").strip() : id();
    }

    /// @return its `@id` as it is written, or nothing
    public String id() {
        return json.path("@id").asString("").strip();
    }

    /// @return its `@id` if that is an address of its own, not one within its document
    public Optional<String> ownIri() {
        return Optional.of(id()).filter(Iris::hasScheme);
    }

    /// @return whether it is said to be one of these, in whatever letter case
    public boolean is(String... types) {
        return types().anyMatch(type -> Stream.of(types).anyMatch(type::equalsIgnoreCase));
    }

    private Stream<String> types() {
        JsonNode stated = json.has("@type") ? json.path("@type") : json.path("type");
        return (stated.isArray() ? stated.valueStream() : Stream.of(stated)).map(type -> local(type.asString("")));
    }

    /// @return the values of the first of these properties that has any; references to other things of the
    /// document are followed
    public List<Thing> values(String... properties) {
        for (String property : properties) {
            List<Thing> found = new ArrayList<>();
            collect(property(property), found);
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    private JsonNode property(String name) {
        JsonNode stated = json.path(name);
        if (!stated.isMissingNode() || !json.isObject()) return stated;
        for (Map.Entry<String, JsonNode> entry : json.properties())
            if (local(entry.getKey()).equals(name)) return entry.getValue();
        return stated;
    }

    private void collect(JsonNode stated, List<Thing> found) {
        if (stated.isMissingNode() || stated.isNull()) return;
        if (stated.isArray()) stated.valueStream().forEach(each -> collect(each, found));
        else if (stated.has("@list")) collect(stated.path("@list"), found);
        else if (stated.has("@set")) collect(stated.path("@set"), found);
        else if (!stated.isValueNode() || !stated.asString("").isBlank()) found.add(all.resolved(stated));
    }

    /// @return the first text of these properties, or nothing
    public String text(String... properties) {
        return values(properties).stream()
                .map(Thing::label)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// @return the first address of these properties, or nothing: of a thing its `@id`, never its name
    public String address(String... properties) {
        return Stream.of(properties)
                .flatMap(property -> addresses(property).stream())
                .findFirst()
                .orElse("");
    }

    /// @return the addresses of a property: texts as they stand, of things their `@id` or else their own `url`
    public List<String> addresses(String property) {
        return values(property).stream()
                .map(Thing::place)
                .filter(address -> !address.isEmpty() && !address.startsWith("_:"))
                .toList();
    }

    private String place() {
        if (isText()) return text();
        return id().isEmpty() ? text("url") : id();
    }

    /// @return what to call it: the text itself, or the name of a thing
    public String label() {
        return isText() ? text() : text("name", "alternateName", "@value");
    }

    /// @return the texts as literals, each in its language where that is said
    public List<Node> literals(String... properties) {
        return values(properties).stream().flatMap(Thing::asLiterals).toList();
    }

    /// @return the text itself as literals, one for each language
    public List<Node> literals() {
        return asLiterals().toList();
    }

    private Stream<Node> asLiterals() {
        if (json.has("@value")) return literal(text(), json.path("@language").asString(all.language()));
        if (json.isValueNode()) return literal(text(), json.isString() ? all.language() : "");
        Map<String, String> languages = languages();
        if (languages.isEmpty()) return literal(label(), all.language());
        return languages.entrySet().stream().flatMap(entry -> literal(entry.getValue(), entry.getKey()));
    }

    private static Stream<Node> literal(String text, String language) {
        if (text.isBlank()) return Stream.of();
        return Stream.of(
                language.isEmpty()
                        ? NodeFactory.createLiteralString(text)
                        : NodeFactory.createLiteralLang(text, language));
    }

    /// A text by language: `{"fr": "…", "en": "…"}`.
    private Map<String, String> languages() {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (entry.getKey().length() != 2 || !entry.getValue().isString()) return Map.of();
            texts.put(entry.getKey(), entry.getValue().asString("").strip());
        }
        return texts;
    }

    /// Shows it and every thing in it, outermost first.
    ///
    /// @param depth how many levels may still be entered
    void walk(int depth, int level, Things.Visitor visitor) {
        if (json.isObject()) visitor.visit(this, level);
        if (depth == 0) return;
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (entry.getKey().equals("@context")) continue;
            boolean wrapping =
                    entry.getKey().equals("@graph") || local(entry.getKey()).startsWith("mainEntity");
            Stream<JsonNode> inside =
                    entry.getValue().isArray() ? entry.getValue().valueStream() : Stream.of(entry.getValue());
            inside.filter(JsonNode::isObject)
                    .forEach(each -> new Thing(each, all).walk(depth - 1, wrapping ? level : level + 1, visitor));
        }
    }
}
