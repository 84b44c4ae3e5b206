package org.florilege.api.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/// The page of a record, and its RDF. The order is our preference where the client has none.
public enum Representation implements Form {
    HTML("", "text/html, application/xhtml+xml"),
    TURTLE("ttl", "text/turtle"),
    JSON_LD("jsonld", "application/ld+json, application/json"),
    RDF_XML("rdf", "application/rdf+xml, application/xml, text/xml"),
    N_TRIPLES("nt", "application/n-triples");

    private static final String PLAIN_JSON = "json";
    private static final String PLAIN_XML = "xml";
    private static final Negotiation NEGOTIATION = Negotiation.among(List.of());

    private final String suffix;
    private final String names;

    Representation(String suffix, String names) {
        this.suffix = suffix;
        this.names = names;
    }

    @Override
    public List<MediaType> mediaTypes() {
        return MediaType.parseMediaTypes(names);
    }

    /// What it is called in `Content-Type`, with its charset.
    public MediaType mediaType() {
        return new MediaType(mediaTypes().getFirst(), StandardCharsets.UTF_8);
    }

    /// The form that a file name ending asks for, without its dot; empty when there is none.
    public static Optional<Representation> ofSuffix(String suffix) {
        if (suffix.equals(PLAIN_JSON)) return Optional.of(JSON_LD);
        if (suffix.equals(PLAIN_XML)) return Optional.of(RDF_XML);
        return rdf().filter(form -> form.suffix.equals(suffix)).findFirst();
    }

    /// The form that an `Accept` header likes best. Empty when the client reads none.
    public static Optional<Representation> accepted(List<MediaType> accept) {
        return NEGOTIATION.best(accept, List.of(values())).map(Negotiation.Choice::form);
    }

    /// The same among the forms of RDF: Turtle where the client has no wish.
    public static Optional<Representation> acceptedRdf(List<MediaType> accept) {
        return NEGOTIATION.best(accept, rdf().toList()).map(Negotiation.Choice::form);
    }

    /// The same among these.
    public static Optional<Representation> accepted(List<MediaType> accept, List<Representation> offered) {
        return NEGOTIATION.best(accept, offered).map(Negotiation.Choice::form);
    }

    /// The media types of RDF on offer.
    public static List<String> offeredRdf() {
        return rdf().map(form -> form.mediaTypes().getFirst().toString()).toList();
    }

    private static Stream<Representation> rdf() {
        return Arrays.stream(values()).filter(form -> form != HTML);
    }

    @Override
    public String suffix() {
        return suffix;
    }

    /// The media types on offer.
    public static List<String> offered() {
        return Arrays.stream(values())
                .map(form -> form.mediaTypes().getFirst().toString())
                .toList();
    }
}
