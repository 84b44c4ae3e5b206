package org.florilege.harvester.json;

import java.util.Map;
import java.util.Set;
import org.florilege.harvester.reader.ListEntry.Content;
import tools.jackson.databind.JsonNode;

/// By what a record in JSON is known again: all of it but what changes although the record does not.
public final class JsonContent {

    private final Set<String> restless;
    private final Set<String> free;

    /// @param restless names of values that no mapping reads and that change by themselves, such as the number of
    /// visitors, wherever they stand
    /// @param free names of objects in which publishers choose the names: all of these count
    public JsonContent(Set<String> restless, Set<String> free) {
        this.restless = Set.copyOf(restless);
        this.free = Set.copyOf(free);
    }

    /// @return the content of a record
    public Content of(JsonNode record) {
        StringBuilder text = new StringBuilder(2_000);
        write(record, text);
        return Content.of(text);
    }

    private void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            text.append('{');
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                if (restless.contains(property.getKey())) continue;
                text.append(property.getKey()).append('\u0001');
                if (free.contains(property.getKey())) text.append(property.getValue());
                else write(property.getValue(), text);
            }
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            for (JsonNode item : value) write(item, text);
            text.append(']');
        } else text.append(value).append('\u0002');
    }
}
