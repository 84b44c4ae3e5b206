package org.florilege.api.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The profiles that feeds have.
final class Profiles {

    private static final String USUAL = "dcat-ap";
    private static final List<String> NAMES = List.of(USUAL, "datagouv");

    private final Map<String, Profile> byName = new TreeMap<>();

    Profiles() {
        for (String name : NAMES) byName.put(name, ProfileReader.read(name));
    }

    /// The one of that name.
    Optional<Profile> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The one of whoever does not ask for another.
    Profile usual() {
        return named(USUAL).orElseThrow();
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
