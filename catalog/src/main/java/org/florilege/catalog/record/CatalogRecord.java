package org.florilege.catalog.record;

import org.apache.jena.graph.Graph;

/// One described thing: an immutable value.
///
/// Two records with the same [#hash()] state the same triples.
///
/// @param id the IRI that the description is about
/// @param kind what it describes
/// @param slug the name of its page, unique in the catalogue; it ends with the key of the id
/// @param provenance which source stated it
/// @param body its triples in canonical form
public record CatalogRecord(RecordId id, Kind kind, Slug slug, Provenance provenance, CanonicalGraph body) {

    public CatalogRecord {
        if (!slug.key().equals(RecordKey.of(id)))
            throw new IllegalArgumentException("the slug \"" + slug + "\" leads to another record than " + id);
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

    /// @return the same record under the page name it already had
    public CatalogRecord withSlug(Slug kept) {
        return kept.equals(slug) ? this : new CatalogRecord(id, kind, kept, provenance, body);
    }
}
