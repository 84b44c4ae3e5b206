package org.florilege.api.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values of a YAML document that must be there, or must be mappings. What is not so is an [IllegalArgumentException]
/// that names the key.
final class YamlValues {

    private YamlValues() {}

    static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        if (value == null) throw new IllegalArgumentException("\"" + key + "\" is missing from " + map);
        return String.valueOf(value);
    }

    /// Empty when there is no such key.
    static Map<String, Object> map(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? Map.of() : object(key, value);
    }

    static Map<String, Object> object(String key, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) throw new IllegalArgumentException(key + " is no mapping");
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((name, each) -> object.put(String.valueOf(name), each));
        return object;
    }

    /// The first mapping with what the second says in addition or instead, at any depth. Null takes away.
    static Map<String, Object> merged(Map<String, Object> under, Map<String, Object> over) {
        Map<String, Object> merged = new LinkedHashMap<>(under);
        over.forEach((key, value) -> {
            Object before = merged.get(key);
            if (value == null) merged.remove(key);
            else if (before instanceof Map<?, ?> && value instanceof Map<?, ?> after && !after.containsKey("is"))
                merged.put(key, merged(object(key, before), object(key, value)));
            else merged.put(key, value);
        });
        return merged;
    }
}
