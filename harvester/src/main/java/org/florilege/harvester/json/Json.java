package org.florilege.harvester.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/// Reads values as programs really write them: one where a list belongs, a list where one belongs, JSON within
/// a text.
public final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST_EMBEDDED = 2_000_000;

    private Json() {}

    /// @return the value under this name, missing when there is none
    public static JsonNode at(JsonNode object, String name) {
        return object.path(name);
    }

    /// @return the value as one text: the first of a list, of an object only what JSON-LD says of a literal
    public static String text(JsonNode value) {
        if (value.isObject() && value.path("@value").isValueNode()) return text(value.path("@value"));
        if (value.isArray()) return value.isEmpty() ? "" : text(value.get(0));
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }

    /// @return the value under this name as one text
    public static String text(JsonNode object, String name) {
        return text(object.path(name));
    }

    /// @return the first of these names that has a text
    public static String firstText(JsonNode object, String... names) {
        for (String name : names) {
            String text = text(object, name);
            if (!text.isEmpty()) return text;
        }
        return "";
    }

    /// @return all texts in the value, those of lists in lists too; of an object what names it
    public static List<String> texts(JsonNode value) {
        Set<String> texts = new LinkedHashSet<>();
        collect(value, texts);
        return List.copyOf(texts);
    }

    private static void collect(JsonNode value, Set<String> texts) {
        if (value.isArray()) value.values().forEach(item -> collect(item, texts));
        else if (value.isObject()) {
            String named = firstText(
                    value, "@id", "uri", "id", "@value", "prefLabel", "name", "title", "label", "description");
            if (!named.isEmpty()) texts.add(named);
        } else if (!text(value).isEmpty()) texts.add(text(value));
    }

    /// @return the value's items: of a list its elements, of anything else itself, of nothing none
    public static List<JsonNode> items(JsonNode value) {
        if (value.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            value.values().forEach(item -> items.addAll(items(item)));
            return items;
        }
        boolean nothing = value.isMissingNode()
                || value.isNull()
                || (value.isString() && text(value).isEmpty());
        return nothing ? List.of() : List.of(value);
    }

    /// @return the objects among the value's items
    public static List<JsonNode> objects(JsonNode value) {
        return items(value).stream().filter(JsonNode::isObject).toList();
    }

    /// @return whether the value says yes, as a truth value or in words
    public static boolean isTrue(JsonNode value) {
        String text = text(value).toLowerCase(java.util.Locale.ROOT);
        return text.equals("true") || text.equals("yes") || text.equals("1") || text.equals("on");
    }

    /// @return the JSON that a text holds, when it holds an object, a list or a quoted text; else the value
    public static JsonNode unfolded(JsonNode value) {
        if (!value.isString()) return value;
        String text = text(value);
        if (text.length() < 2 || text.length() > LONGEST_EMBEDDED || !isFolded(text)) return value;
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException plainText) {
            return value;
        }
    }

    private static boolean isFolded(String text) {
        char last = text.charAt(text.length() - 1);
        return switch (text.charAt(0)) {
            case '{' -> last == '}';
            case '[' -> last == ']';
            case '"' -> last == '"';
            default -> false;
        };
    }

    /// @return a text as a value
    public static JsonNode of(String text) {
        return StringNode.valueOf(text);
    }

    /// @return texts as a list
    public static JsonNode of(List<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    /// @return no value
    public static JsonNode missing() {
        return MissingNode.getInstance();
    }
}
