package org.florilege.api.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The profiles that feeds have.
final class Profiles {

    static final String USUAL = "dcat-ap";
    private static final List<String> NAMES = List.of(USUAL, "datagouv", "healthdcat-ap", "hdh", "mldcat-ap");

    private final Map<String, Profile> byName = new TreeMap<>();

    Profiles() {
        for (String name : NAMES) byName.put(name, ProfileReader.read(name));
    }

    /// The one of that name, or of the standard with that IRI.
    Optional<Profile> named(String name) {
        Profile found = byName.get(name);
        return found != null
                ? Optional.of(found)
                : byName.values().stream()
                        .filter(profile -> profile.id().iri().equals(name))
                        .findFirst();
    }

    /// The one of whoever does not ask for another.
    Profile usual() {
        return named(USUAL).orElseThrow();
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
