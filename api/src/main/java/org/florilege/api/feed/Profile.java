package org.florilege.api.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.florilege.api.record.Representation;
import org.florilege.catalog.record.Kind;
import org.springframework.http.HttpHeaders;

/// What a feed shows of its records, and how: a selection and renaming of properties, as data. Where one is read from:
/// [ProfileReader].
///
/// @param id how it is called
/// @param namespaces that it writes
/// @param frames by name; none where a crosswalk does their work
/// @param labels by IRI and language tag, of what the vocabularies do not label
/// @param kinds how each kind of record is shown; a kind that is not here is not in the feed
/// @param software the same for the kinds that are there only when they are asked for
/// @param beside the properties that lead to other records of which more is shown than what is said there
record Profile(
        Name id,
        Namespaces namespaces,
        Map<String, Frame> frames,
        Map<String, Map<String, String>> labels,
        Map<Kind, Shown> kinds,
        Map<Kind, Shown> software,
        Set<Node> beside) {

    /// The frame of the catalogue itself.
    static final String CATALOGUE = "Catalogue";

    Profile {
        frames = Map.copyOf(frames);
        labels = Map.copyOf(labels);
        kinds = Map.copyOf(kinds);
        software = Map.copyOf(software);
        beside = Set.copyOf(beside);
    }

    /// How a profile is called.
    ///
    /// @param token by which requests ask for it, for instance `dcat-ap`
    /// @param iri of the standard that it follows
    /// @param digest changes with what the profile shows
    record Name(String token, String iri, String digest) {

        /// Says to the client which profile it gets (Content Negotiation by Profile, W3C, sections 7.2 and 7.3).
        void announce(HttpHeaders headers) {
            headers.set("Content-Profile", "<" + iri + ">");
            headers.add(HttpHeaders.LINK, "<" + iri + ">; rel=\"profile\"");
        }
    }

    /// How a kind of record is shown.
    ///
    /// @param frame its description
    /// @param listed the property by which the catalogue lists it
    record Shown(String frame, Node listed) {}

    /// Whether its records are trees that the crosswalk of its name makes, not statements that frames
    /// select.
    boolean isTree() {
        return frames.isEmpty();
    }

    /// Whether its pages show something of records that are not on them.
    boolean looksBeyond() {
        return isTree() || !beside.isEmpty();
    }

    /// The forms in which its pages are to be had, the best first.
    List<Representation> forms() {
        return isTree()
                ? List.of(Representation.JSON_LD)
                : List.of(
                        Representation.TURTLE,
                        Representation.JSON_LD,
                        Representation.RDF_XML,
                        Representation.N_TRIPLES);
    }

    String name() {
        return id.token();
    }

    /// How this kind of record is shown, asked for or not; empty when it never is.
    Optional<Shown> shown(Kind kind) {
        return Optional.ofNullable(kinds.getOrDefault(kind, software.get(kind)));
    }

    /// The frame of that name.
    Frame frame(String frame) {
        Frame found = frames.get(frame);
        if (found == null) throw new IllegalArgumentException("the profile " + name() + " has no frame " + frame);
        return found;
    }
}
