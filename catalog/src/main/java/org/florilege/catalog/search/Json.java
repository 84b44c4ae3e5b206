package org.florilege.catalog.search;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// JSON as Elasticsearch takes it: maps, lists and plain values.
final class Json {

    static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// `{"type": {"field": body}}`: the shape of most queries.
    static Map<String, Object> on(String type, String field, Object body) {
        return Map.of(type, Map.of(field, body));
    }

    /// A filter that any of these values satisfies.
    static Map<String, Object> anyOf(String field, List<String> values) {
        return on("terms", field, values);
    }
}
