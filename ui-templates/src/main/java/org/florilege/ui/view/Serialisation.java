package org.florilege.ui.view;

import java.util.List;

/// The same resource in a form for machines.
///
/// @param label what people call the form, for example `Turtle`
public record Serialisation(String label, String mediaType, String url) {
    public Serialisation {
        Check.text("a serialisation's label", label);
        Check.text("a serialisation's media type", mediaType);
        Check.url("a serialisation", url);
    }

    /// The four forms of RDF that every resource page has: its path with a suffix.
    public static List<Serialisation> ofResource(String path) {
        return List.of(
                new Serialisation("Turtle", "text/turtle", path + ".ttl"),
                new Serialisation("JSON-LD", "application/ld+json", path + ".jsonld"),
                new Serialisation("RDF/XML", "application/rdf+xml", path + ".rdf"),
                new Serialisation("N-Triples", "application/n-triples", path + ".nt"));
    }
}
