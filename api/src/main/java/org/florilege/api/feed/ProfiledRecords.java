package org.florilege.api.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.florilege.api.problem.PortalException;
import org.florilege.api.record.Representation;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.store.RecordStore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Single records as a profile shows them, for whoever hands them out one by one: the address of a record, OAI-PMH,
/// dumps. What belongs to a record (distributions, agents, contacts) comes with it; no blank nodes; the same triples in
/// the same order at each call.
///
/// Unlike a page of the feed, links to other records stay: nobody gathers two records from one of these.
public final class ProfiledRecords {

    private static final String PARAMETER = "profile";
    private static final int TAG_DIGITS = 32;

    private final RecordStore store;
    private final Profiles profiles;
    private final CatalogueCard card;
    private final LeftOut leftOut;

    ProfiledRecords(RecordStore store, Profiles profiles, CatalogueCard card, LeftOut leftOut) {
        this.store = store;
        this.profiles = profiles;
        this.leftOut = leftOut;
        this.card = card;
    }

    /// The profile that a request for a record asks for with `profile=`, else with `Accept-Profile`; empty when it asks
    /// for none, or for one that is not ours or shows no such records.
    public Optional<String> asked(ServerHttpRequest request, Kind kind) {
        String named = request.getQueryParams().getFirst(PARAMETER);
        Optional<Profile> profile =
                named == null ? AcceptedProfiles.of(request.getHeaders(), profiles) : profiles.named(named);
        return profile.filter(found -> found.shown(kind).isPresent()).map(Profile::name);
    }

    /// The answer to a request for the record in this profile.
    ///
    /// @throws PortalException.NotFound when the record is left out of feeds because it cannot be written
    public ResponseEntity<byte[]> answer(
            String profile, CatalogRecord record, PublicAddress base, Representation form) {
        byte[] body;
        try {
            body = write(profile, record, base, form);
        } catch (IllegalTermException e) {
            leftOut.add(record, String.valueOf(e.getMessage()));
            throw new PortalException.NotFound(record.id().iri());
        }
        return ResponseEntity.ok()
                .contentType(form.mediaType())
                .eTag('"' + ContentHash.of(body).hex().substring(0, TAG_DIGITS) + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .headers(profile(profile).id()::announce)
                .varyBy(HttpHeaders.ACCEPT, AcceptedProfiles.HEADER)
                .body(body);
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
        return rendered(profile, record, base).stream()
                .flatMap(resource -> resource.triples().stream())
                .toList();
    }

    /// The same as a document, in UTF-8.
    public byte[] write(String profile, CatalogRecord record, PublicAddress base, Representation form) {
        List<Rendering.Resource> resources = rendered(profile, record, base);
        GraphWriter writer = GraphWriter.of(form, profile(profile).namespaces());
        StringBuilder out = new StringBuilder(1 << 12);
        writer.begin(out);
        for (Rendering.Resource resource : resources) writer.resource(resource.subject(), resource.triples(), out);
        writer.end(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Rendering.Resource> rendered(String name, CatalogRecord record, PublicAddress base) {
        Profile profile = profile(name);
        if (profile.shown(record.kind()).isEmpty())
            throw new IllegalArgumentException(name + " does not show " + record.kind());
        Neighbours neighbours = Neighbours.of(List.of(record), profile, store);
        return Rendering.of(record, profile, new Site(card, base), iri -> false, neighbours);
    }

    private Profile profile(String name) {
        return profiles.named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no profile \"" + name + "\""));
    }
}
