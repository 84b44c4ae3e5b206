package org.florilege.api.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/// A form in which a record's address answers. The order is our preference where the client has none.
public enum Representation {
    HTML("text", "html", ""),
    TURTLE("text", "turtle", "ttl"),
    JSON_LD("application", "ld+json", "jsonld"),
    RDF_XML("application", "rdf+xml", "rdf"),
    N_TRIPLES("application", "n-triples", "nt");

    private static final String PLAIN_JSON = "json";

    private final String type;
    private final String subtype;
    private final String suffix;

    Representation(String type, String subtype, String suffix) {
        this.type = type;
        this.subtype = subtype;
        this.suffix = suffix;
    }

    /// What it is called in `Content-Type`, with its charset.
    public MediaType mediaType() {
        return new MediaType(type, subtype, StandardCharsets.UTF_8);
    }

    /// The form that a file name ending asks for, without its dot; empty when there is none.
    public static Optional<Representation> ofSuffix(String suffix) {
        if (suffix.equals(PLAIN_JSON)) return Optional.of(JSON_LD);
        return Arrays.stream(values())
                .filter(form -> form != HTML && form.suffix.equals(suffix))
                .findFirst();
    }

    /// The form that an `Accept` header likes best (RFC 9110, section 12.5.1): the highest quality counts, then the
    /// most exact range, then our order. Empty when the client reads none.
    public static Optional<Representation> accepted(List<MediaType> accept) {
        if (accept.isEmpty()) return Optional.of(HTML);
        return Arrays.stream(values())
                .filter(form -> form.quality(accept) > 0)
                .min(Comparator.<Representation>comparingDouble(form -> -form.quality(accept))
                        .thenComparingInt(form -> -form.exactness(accept)));
    }

    /// The same among the forms of RDF: Turtle where the client has no wish.
    public static Optional<Representation> acceptedRdf(List<MediaType> accept) {
        List<MediaType> wishes = accept.isEmpty() ? List.of(MediaType.ALL) : accept;
        return rdf().filter(form -> form.quality(wishes) > 0)
                .min(Comparator.<Representation>comparingDouble(form -> -form.quality(wishes))
                        .thenComparingInt(form -> -form.exactness(wishes)));
    }

    /// The media types of RDF on offer.
    public static List<String> offeredRdf() {
        return rdf().map(form -> form.plain().toString()).toList();
    }

    private static Stream<Representation> rdf() {
        return Arrays.stream(values()).filter(form -> form != HTML);
    }

    /// The file name ending of this form, without its dot.
    public String suffix() {
        return suffix;
    }

    /// The media types on offer.
    public static List<String> offered() {
        return Arrays.stream(values()).map(form -> form.plain().toString()).toList();
    }

    /// The quality of the most exact range that includes this form: `text/*;q=0, text/turtle` accepts Turtle.
    private double quality(List<MediaType> accept) {
        int exactness = exactness(accept);
        return accept.stream()
                .filter(range -> covers(range) && exactness(range) == exactness)
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    private int exactness(List<MediaType> accept) {
        return accept.stream()
                .filter(this::covers)
                .mapToInt(Representation::exactness)
                .max()
                .orElse(0);
    }

    private boolean covers(MediaType range) {
        return range.includes(plain()) || (this == HTML && range.includes(MediaType.APPLICATION_XHTML_XML));
    }

    private static int exactness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    private MediaType plain() {
        return new MediaType(type, subtype);
    }
}
