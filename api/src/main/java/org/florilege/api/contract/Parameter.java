package org.florilege.api.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What a query parameter may be.
///
/// @param repeatable whether it may come several times, at most `maxItems` times
/// @param values the values that it takes; empty when not listed
/// @param integer whether it is a whole number between `minimum` and `maximum`
/// @param maxLength of a value, in characters
public record Parameter(
        String name,
        boolean required,
        boolean repeatable,
        int maxItems,
        List<String> values,
        boolean integer,
        Bounds bounds,
        int maxLength) {

    /// Both included.
    public record Bounds(long minimum, long maximum) {}

    public Parameter {
        values = List.copyOf(values);
    }

    static Parameter of(JsonNode parameter, JsonNode document) {
        JsonNode schema = Contract.resolved(parameter.path("schema"), document);
        boolean repeatable = "array".equals(schema.path("type").asString());
        JsonNode value = repeatable ? Contract.resolved(schema.path("items"), document) : schema;
        return new Parameter(
                parameter.path("name").asString(),
                parameter.path("required").asBoolean(false),
                repeatable,
                schema.path("maxItems").asInt(1),
                StreamSupport.stream(value.path("enum").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList(),
                "integer".equals(value.path("type").asString()),
                new Bounds(
                        value.path("minimum").asLong(Long.MIN_VALUE),
                        value.path("maximum").asLong(Long.MAX_VALUE)),
                value.path("maxLength").asInt(Integer.MAX_VALUE));
    }

    /// What is wrong with this value: a list of what would be allowed, or empty when it is all right.
    public Optional<List<String>> objection(String value) {
        if (!values.isEmpty()) return values.contains(value) ? Optional.empty() : Optional.of(values);
        if (integer)
            return isWithin(value) ? Optional.empty() : Optional.of(List.of(bounds.minimum() + "…" + bounds.maximum()));
        return value.length() <= maxLength ? Optional.empty() : Optional.of(List.of("≤ " + maxLength + " characters"));
    }

    private boolean isWithin(String value) {
        try {
            long number = Long.parseLong(value);
            return bounds.minimum() <= number && number <= bounds.maximum();
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
