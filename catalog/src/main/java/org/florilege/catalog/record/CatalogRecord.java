package org.florilege.catalog.record;

import java.util.List;
import org.apache.jena.graph.Graph;

/// One described thing: an immutable value.
///
/// Two records with the same [#hash()] state the same triples.
///
/// @param id the IRI that the description is about
/// @param kind what it describes
/// @param slug the name of its page, unique in the catalogue; it ends with the key of the id
/// @param provenances which sources describe it, at least one, the most authoritative first: the triples are
/// that one's
/// @param body its triples in canonical form
public record CatalogRecord(RecordId id, Kind kind, Slug slug, List<Provenance> provenances, CanonicalGraph body) {

    public CatalogRecord {
        provenances = List.copyOf(provenances);
        if (provenances.isEmpty()) throw new IllegalArgumentException("no source describes the record " + id);
        if (!slug.key().equals(RecordKey.of(id)))
            throw new IllegalArgumentException("the slug \"" + slug + "\" leads to another record than " + id);
    }

    /// As one source states it.
    public CatalogRecord(RecordId id, Kind kind, Slug slug, Provenance provenance, CanonicalGraph body) {
        this(id, kind, slug, List.of(provenance), body);
    }

    /// @return where it comes from by its most authoritative source
    public Provenance provenance() {
        return provenances.getFirst();
    }

    /// @return the short name of the record inside the catalogue
    public RecordKey key() {
        return slug.key();
    }

    /// @return the digest of the canonical form
    public ContentHash hash() {
        return body.hash();
    }

    /// @return the triples in a graph of the caller's own, made anew at each call: keep it when you need it twice
    public Graph graph() {
        return body.graph();
    }

    /// @return the triples as canonical N-Quads in a graph that is named by the id, UTF-8, one quad a line
    public String nQuads() {
        StringBuilder end = new StringBuilder(" ");
        NTriples.write(id.node(), end);
        end.append(" .\n");
        String triples = body.nTriples();
        StringBuilder out = new StringBuilder(triples.length() * 2);
        for (int from = 0, line; from < triples.length(); from = line + 1) {
            line = triples.indexOf('\n', from);
            out.append(triples, from, line - " .".length()).append(end);
        }
        return out.toString();
    }

    /// @return the same record under the page name it already had
    public CatalogRecord withSlug(Slug kept) {
        return kept.equals(slug) ? this : new CatalogRecord(id, kind, kept, provenances, body);
    }

    /// @return the same record as these sources describe it
    public CatalogRecord withProvenances(List<Provenance> sources) {
        return sources.equals(provenances) ? this : new CatalogRecord(id, kind, slug, sources, body);
    }

    /// @return the same description of the same thing under another IRI: the record's IRI and those that we minted
    /// inside it are replaced, and so is the key at the end of the slug
    public CatalogRecord as(RecordId other) {
        String words = slug.value().substring(0, slug.value().length() - RecordKey.LENGTH);
        Slug renamed = new Slug(words + RecordKey.of(other));
        return new CatalogRecord(other, kind, renamed, provenances, Renaming.of(body, id, other));
    }
}
