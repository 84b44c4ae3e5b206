package org.florilege.api.ckan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.florilege.api.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One call of an action: its name and its parameters, whether they came in the address, in a form or as JSON.
///
/// @param parameters each a text, a number, a truth, a list or an object
/// @param portal the address under which the caller knows us
record ActionCall(String name, Map<String, JsonNode> parameters, PublicAddress portal) {

    private static final JsonMapper JSON = JsonMapper.shared();

    ActionCall {
        parameters = Map.copyOf(parameters);
    }

    /// @throws CkanException.query when there is another parameter than these
    void allowOnly(Set<String> known) {
        List<String> others = parameters.keySet().stream()
                .filter(given -> !known.contains(given) && !given.startsWith("ext_") && !given.equals("callback"))
                .sorted()
                .toList();
        if (!others.isEmpty()) throw CkanException.query("Invalid search parameters: " + others);
    }

    Optional<String> text(String name) {
        JsonNode value = parameters.get(name);
        if (value == null || value.isNull()) return Optional.empty();
        if (value.isArray() && value.size() == 1)
            return Optional.of(value.path(0).asString(""));
        if (value.isContainer()) throw CkanException.invalid(name, "Must be a text");
        String text = value.asString("");
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /// @throws CkanException when it is missing
    String needed(String name) {
        return text(name).orElseThrow(() -> CkanException.invalid(name, "Missing value"));
    }

    /// A number that is not negative; one that is larger than the largest is that.
    int number(String name, int otherwise, int largest) {
        Optional<String> text = text(name);
        if (text.isEmpty()) return otherwise;
        String digits = text.get().strip();
        boolean negative = digits.startsWith("-") && isDigits(digits.substring(1));
        if (negative) throw CkanException.invalid(name, "Must be a natural number");
        if (!isDigits(digits)) throw CkanException.invalid(name, "Invalid integer");
        return digits.length() > 9 ? largest : Math.min(largest, Integer.parseInt(digits));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean truth(String name, boolean otherwise) {
        return text(name)
                .map(text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "t", "y", "1", "on" -> true;
                    default -> false;
                })
                .orElse(otherwise);
    }

    /// A list: as JSON, as JSON in a text, as several values, or as one.
    List<String> texts(String name) {
        JsonNode value = parameters.get(name);
        if (value == null || value.isNull()) return List.of();
        List<String> texts = new ArrayList<>();
        if (value.isArray()) value.values().forEach(item -> texts.add(item.asString("")));
        else texts.addAll(unfolded(value.asString("")));
        texts.removeIf(String::isBlank);
        return texts;
    }

    private static List<String> unfolded(String text) {
        if (!text.stripLeading().startsWith("[")) return List.of(text);
        @Nullable JsonNode list = parsed(text);
        return list == null || !list.isArray()
                ? List.of(text)
                : list.values().stream().map(item -> item.asString("")).toList();
    }

    private static @Nullable JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }
}
