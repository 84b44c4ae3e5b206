package org.florilege.api.feed;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.florilege.catalog.record.Kind;

/// What a feed shows of its records, and how: a selection and renaming of properties, as data. Where one is read from:
/// [ProfileReader].
///
/// @param name by which requests ask for it, for instance `dcat-ap`
/// @param version of the profile, which changes with what it shows
/// @param namespaces that it writes
/// @param frames by name
/// @param kinds how each kind of record is shown; a kind that is not here is not in the feed
/// @param software the same for the kinds that are there only when they are asked for
record Profile(
        String name,
        String version,
        Namespaces namespaces,
        Map<String, Frame> frames,
        Map<Kind, Shown> kinds,
        Map<Kind, Shown> software) {

    Profile {
        frames = Map.copyOf(frames);
        kinds = Map.copyOf(kinds);
        software = Map.copyOf(software);
    }

    /// How a kind of record is shown.
    ///
    /// @param frame its description
    /// @param listed the property by which the catalogue lists it
    record Shown(String frame, Node listed) {}

    /// How this kind of record is shown, asked for or not; empty when it never is.
    Optional<Shown> shown(Kind kind) {
        return Optional.ofNullable(kinds.getOrDefault(kind, software.get(kind)));
    }

    /// The frame of that name.
    Frame frame(String frame) {
        Frame found = frames.get(frame);
        if (found == null) throw new IllegalArgumentException("the profile " + name + " has no frame " + frame);
        return found;
    }
}
