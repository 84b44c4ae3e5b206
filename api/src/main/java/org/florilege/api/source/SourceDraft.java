package org.florilege.api.source;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A source as somebody typed it, not checked yet.
///
/// @param id its short name; empty to have one made of the location
/// @param title its name for people
/// @param location where it lies
/// @param type what it speaks, for instance `ckan`
/// @param options what the type lets one choose, and the plan, the limits and the brakes, by name
/// @param credential what opens it (`kind`, `user`, `password`, `token`, `name`, `key`); empty to keep what there is
public record SourceDraft(
        String id,
        String title,
        String location,
        String type,
        Map<String, String> options,
        Optional<Map<String, String>> credential) {

    public SourceDraft {
        Map<String, String> given = new TreeMap<>();
        options.forEach((name, value) -> {
            if (!value.isBlank()) given.put(name, value.strip());
        });
        options = Map.copyOf(given);
        credential = credential.map(Map::copyOf);
    }
}
