package org.florilege.api.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.florilege.api.record.Representation;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;

/// Single records as a profile shows them, for whoever hands them out one by one: the address of a record, OAI-PMH,
/// dumps. What belongs to a record (distributions, agents, contacts) comes with it; no blank nodes; the same triples in
/// the same order at each call.
///
/// Unlike a page of the feed, links to other records stay: nobody gathers two records from one of these.
public final class ProfiledRecords {

    private final Profiles profiles;

    ProfiledRecords(Profiles profiles) {
        this.profiles = profiles;
    }

    /// The names of the profiles, for instance `dcat-ap`.
    public List<String> names() {
        return profiles.names();
    }

    /// Whether there is a profile of this name that shows records of this kind.
    public boolean shows(String profile, Kind kind) {
        return profiles.named(profile).flatMap(found -> found.shown(kind)).isPresent();
    }

    /// The record, resource by resource, itself first.
    ///
    /// @param base under which address the portal is known to whoever reads it
    /// @throws IllegalArgumentException when the profile does not show such records ([#shows])
    /// @throws IllegalTermException when something in it cannot be written in every form of RDF
    public List<Triple> triples(String profile, CatalogRecord record, PublicAddress base) {
        return rendered(profile, record).stream()
                .flatMap(resource -> resource.triples().stream())
                .toList();
    }

    /// The same as a document, in UTF-8.
    public byte[] write(String profile, CatalogRecord record, PublicAddress base, Representation form) {
        List<Rendering.Resource> resources = rendered(profile, record);
        GraphWriter writer = GraphWriter.of(form, profile(profile).namespaces());
        StringBuilder out = new StringBuilder(1 << 12);
        writer.begin(out);
        for (Rendering.Resource resource : resources) writer.resource(resource.subject(), resource.triples(), out);
        writer.end(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Rendering.Resource> rendered(String name, CatalogRecord record) {
        Profile profile = profile(name);
        Optional<Profile.Shown> shown = profile.shown(record.kind());
        if (shown.isEmpty()) throw new IllegalArgumentException(name + " does not show " + record.kind());
        return Rendering.of(record, shown.get().frame(), profile, iri -> false);
    }

    private Profile profile(String name) {
        return profiles.named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no profile \"" + name + "\""));
    }
}
