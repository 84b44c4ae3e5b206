package org.florilege.harvester.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Reads trees whose authors write one value, a list of values or nothing in the same place.
final class Tree {

    private Tree() {}

    /// @return the scalar under this name as text; nothing when there is none
    static String text(JsonNode node, String name) {
        return scalar(node.path(name));
    }

    static String scalar(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
    }

    /// @return the first of these that says anything
    static String first(JsonNode node, String... names) {
        for (String name : names) {
            String text = text(node, name);
            if (!text.isEmpty()) return text;
        }
        return "";
    }

    /// @return what stands under this name: the members of a list, or the one value
    static List<JsonNode> each(JsonNode node, String name) {
        return each(node.path(name));
    }

    static List<JsonNode> each(JsonNode value) {
        List<JsonNode> found = new ArrayList<>();
        if (value.isArray()) value.values().forEach(member -> found.addAll(each(member)));
        else if (!value.isMissingNode() && !value.isNull()) found.add(value);
        return found;
    }

    /// Shows the scalars under this name.
    static void texts(JsonNode node, String name, Consumer<String> reader) {
        for (JsonNode value : each(node, name)) {
            String text = scalar(value);
            if (!text.isEmpty()) reader.accept(text);
        }
    }

    /// Shows the members of an object.
    static void members(JsonNode node, BiConsumer<String, JsonNode> reader) {
        if (!node.isObject()) return;
        for (Map.Entry<String, JsonNode> member : node.properties()) reader.accept(member.getKey(), member.getValue());
    }
}
