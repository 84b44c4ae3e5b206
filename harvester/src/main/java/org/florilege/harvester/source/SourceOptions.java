package org.florilege.harvester.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the operator chose for a source of a certain type: names and texts, such as `set` and `health`. Which
/// names there are says each type of source ([SourceType#options()]).
///
/// @param values by name, in the order of names; blank ones are left out
public record SourceOptions(Map<String, String> values) {

    /// Nothing was chosen.
    public static final SourceOptions NONE = new SourceOptions(Map.of());

    public SourceOptions {
        Map<String, String> given = new TreeMap<>();
        values.forEach((name, value) -> {
            if (!value.isBlank()) given.put(name, value.strip());
        });
        values = Collections.unmodifiableMap(given);
    }

    /// @return what was chosen under this name
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// @return the texts under this name, between commas, semicolons or line ends
    public List<String> list(String name) {
        return value(name).stream()
                .flatMap(text -> Arrays.stream(text.split("[,;\\r\\n]")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
