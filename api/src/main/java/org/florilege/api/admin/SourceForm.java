package org.florilege.api.admin;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.florilege.api.source.SourceDraft;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.Source;
import org.springframework.util.MultiValueMap;

/// What stands in the form of a source: as somebody typed it, or as the source is. Names and texts, the secrets
/// only for as long as the request takes.
///
/// @param values by the names of the fields
record SourceForm(Map<String, String> values) {

    /// The start of the names of fields for what a type, the plan, the limits and the brakes let one choose.
    static final String OPTION = "option.";

    /// The field that says how the source is opened; its details are fields that start with it and a dot.
    static final String CREDENTIAL = "credential";

    /// The field of the usual schedules.
    static final String PRESET = "preset";

    static final String SCHEDULE = OPTION + "schedule";
    static final String ENABLED = OPTION + "enabled";

    SourceForm {
        values = Map.copyOf(values);
    }

    /// What somebody sent.
    static SourceForm of(MultiValueMap<String, String> sent) {
        Map<String, String> values = new TreeMap<>(sent.toSingleValueMap());
        String own = values.getOrDefault(SCHEDULE, "");
        Preset preset = Preset.named(values.getOrDefault(PRESET, ""), Preset.of(own));
        values.put(SCHEDULE, preset.schedule(own));
        values.put(PRESET, preset.word());
        if (sent.containsKey(PRESET)) values.putIfAbsent(ENABLED, "false");
        return new SourceForm(values);
    }

    /// An empty form.
    static SourceForm empty() {
        return new SourceForm(Map.of(PRESET, Preset.NIGHT.word(), ENABLED, "true"));
    }

    /// A source as it is, without its secrets.
    static SourceForm of(RegisteredSource known) {
        Source source = known.source();
        Map<String, String> values = new TreeMap<>();
        source.options().values().forEach((name, value) -> values.put(OPTION + name, value));
        values.putIfAbsent(ENABLED, "true");
        values.put("id", source.id().value());
        values.put("title", source.title());
        values.put(
                "location",
                source.isLocal() ? source.path().toString() : source.location().toString());
        values.put(PRESET, Preset.of(values.getOrDefault(SCHEDULE, "")).word());
        known.credential().forEach((name, value) -> {
            if (name.equals("kind")) values.put(CREDENTIAL, value);
            else if (!isSecret(name)) values.put(CREDENTIAL + "." + name, value);
        });
        return new SourceForm(values);
    }

    static boolean isSecret(String field) {
        return switch (field) {
            case "password", "token", "key" -> true;
            default -> false;
        };
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /// @param type what the source speaks
    /// @param known the source that is changed; empty for a new one
    SourceDraft draft(String type, Optional<RegisteredSource> known) {
        Map<String, String> options = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(OPTION)) options.put(name.substring(OPTION.length()), value);
        });
        if ("true".equals(options.get("enabled"))) options.remove("enabled");
        String id = known.map(source -> source.source().id().value()).orElse(value("id"));
        return new SourceDraft(id, value("title"), value("location"), type, options, credential(known));
    }

    /// Empty to keep what there is: when nothing of it was changed and no secret was typed.
    private Optional<Map<String, String>> credential(Optional<RegisteredSource> known) {
        Map<String, String> typed = new TreeMap<>();
        String kind = value(CREDENTIAL).isEmpty() ? "none" : value(CREDENTIAL);
        typed.put("kind", kind);
        String start = CREDENTIAL + ".";
        values.forEach((name, value) -> {
            if (name.startsWith(start) && !value.isBlank()) typed.put(name.substring(start.length()), value);
        });
        Map<String, String> kept = known.map(RegisteredSource::credential).orElse(Map.of());
        return isKept(typed, kept) ? Optional.empty() : Optional.of(typed);
    }

    private static boolean isKept(Map<String, String> typed, Map<String, String> kept) {
        if (kept.isEmpty()) return "none".equals(typed.get("kind"));
        return kept.entrySet().stream()
                .allMatch(field -> isSecret(field.getKey())
                        ? !typed.containsKey(field.getKey())
                        : field.getValue().equals(typed.get(field.getKey())));
    }
}
