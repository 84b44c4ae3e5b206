package org.florilege.api.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.florilege.api.record.Representation;

/// The profiles that feeds have.
final class Profiles {

    static final String USUAL = "dcat-ap";
    private static final List<String> NAMES =
            List.of(USUAL, "datagouv", "healthdcat-ap", "hdh", "mldcat-ap", "schema-org");

    private final Map<String, Profile> byName = new TreeMap<>();

    private Profiles(Iterable<Profile> profiles) {
        for (Profile profile : profiles) byName.put(profile.name(), profile);
    }

    /// All that the portal has.
    static Profiles all() {
        return new Profiles(NAMES.stream().map(ProfileReader::read).toList());
    }

    /// Those whose pages are to be had in this form.
    Profiles in(Representation form) {
        return new Profiles(byName.values().stream()
                .filter(profile -> profile.forms().contains(form))
                .toList());
    }

    /// Those that are statements in any form of RDF.
    Profiles ofStatements() {
        return in(Representation.TURTLE);
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
