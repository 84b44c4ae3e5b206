package org.florilege.api.setting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A source as `florilege.yaml` declares it, not checked yet.
///
/// @param place where it stands, for sentences about it
/// @param fields `id`, `title`, `location`, `type`
/// @param options of the source, by name
/// @param credential its fields; empty when it has none
public record SourceEntry(
        String place, Map<String, String> fields, Map<String, String> options, Map<String, String> credential) {

    private static final Set<String> FIELDS = Set.of("id", "title", "location", "type");

    public SourceEntry {
        fields = Map.copyOf(fields);
        options = Map.copyOf(options);
        credential = Map.copyOf(credential);
    }

    /// The text of a field; empty when it is not there.
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// That something is wrong with it.
    ///
    /// @param what in sentences
    public SettingException wrong(String what) {
        return new SettingException(place + " is wrong. " + what);
    }

    /// @param number from 1, in the order of the file
    /// @throws SettingException when it has another form, a field that there is not, or a variable that is not set
    static SourceEntry of(@Nullable Object node, int number, String file, Map<String, String> environment) {
        String place = "Source " + number + " of florilege.sources (in " + file + ")";
        if (!(node instanceof Map<?, ?> map))
            throw new SettingException(place + " must have an id, a title and a location.");
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> options = new LinkedHashMap<>();
        Map<String, String> credential = new LinkedHashMap<>();
        Object id = map.get("id");
        SourceEntry empty =
                new SourceEntry(id == null ? place : place + ", \"" + id + "\",", fields, options, credential);
        map.forEach((key, value) -> {
            switch (String.valueOf(key)) {
                case "options" -> options.putAll(empty.texts(value, environment));
                case "credential" -> credential.putAll(empty.texts(value, environment));
                case String name when FIELDS.contains(name) -> fields.put(name, empty.text(name, value, environment));
                default ->
                    throw empty.wrong("There is no \"" + key
                            + "\"; there are id, title, location, type, options and credential.");
            }
        });
        return new SourceEntry(empty.place, fields, options, credential);
    }

    private Map<String, String> texts(@Nullable Object node, Map<String, String> environment) {
        if (!(node instanceof Map<?, ?> map)) throw wrong("Its options and its credential are names with values.");
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> texts.put(String.valueOf(key), text(String.valueOf(key), value, environment)));
        return texts;
    }

    /// The value, with what the environment has in the places `${NAME}`.
    private String text(String name, @Nullable Object value, Map<String, String> environment) {
        if (value == null || value instanceof Iterable || value instanceof Map)
            throw wrong("Its " + name + " must be one value.");
        String text = String.valueOf(value);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
            int close = text.indexOf('}', open);
            if (close < 0) break;
            String variable = text.substring(open + 2, close);
            String content = environment.get(variable);
            if (content == null)
                throw wrong("Its " + name + " needs the environment variable " + variable + ", which is not set.");
            filled.append(text, from, open).append(content);
            from = close + 1;
        }
        return filled.append(text, from, text.length()).toString();
    }
}
