package org.florilege.api.sparql;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.record.Representation;
import org.springframework.http.MediaType;

/// A form in which a query is answered. The order is our preference where the client has none.
enum AnswerForm {
    JSON("json", "application/sparql-results+json", "application/json"),
    XML("xml", "application/sparql-results+xml", "application/xml", "text/xml"),
    CSV("csv", "text/csv"),
    TSV("tsv", "text/tab-separated-values"),
    TURTLE("ttl", "text/turtle", "application/x-turtle"),
    JSON_LD("jsonld", "application/ld+json", "application/json"),
    RDF_XML("rdf", "application/rdf+xml", "application/xml", "text/xml"),
    N_TRIPLES("nt", "application/n-triples", "text/plain"),
    HTML("html", "text/html", "application/xhtml+xml");

    private static final List<AnswerForm> TABLES = List.of(JSON, XML, CSV, TSV, HTML);
    private static final List<AnswerForm> GRAPHS = List.of(TURTLE, JSON_LD, RDF_XML, N_TRIPLES, HTML);

    private static final Map<String, String> NAMES_ELSEWHERE =
            Map.of("n3", "ttl", "rdf+n3", "ttl", "json-ld", "jsonld", "json+ld", "jsonld", "ntriples", "nt");

    private final String suffix;
    private final String types;

    AnswerForm(String suffix, String... types) {
        this.suffix = suffix;
        this.types = String.join(",", types);
    }

    /// What it is called, the usual name first.
    private List<MediaType> types() {
        return MediaType.parseMediaTypes(types);
    }

    /// What it is called in `Content-Type`, with its charset.
    MediaType mediaType() {
        return new MediaType(types().getFirst(), StandardCharsets.UTF_8);
    }

    /// The file name ending, which is also the value of the parameter `format`.
    String suffix() {
        return suffix;
    }

    /// The form of RDF that it is.
    ///
    /// @throws IllegalStateException when it is none
    Representation representation() {
        return switch (this) {
            case TURTLE -> Representation.TURTLE;
            case JSON_LD -> Representation.JSON_LD;
            case RDF_XML -> Representation.RDF_XML;
            case N_TRIPLES -> Representation.N_TRIPLES;
            case JSON, XML, CSV, TSV, HTML -> throw new IllegalStateException(this + " is no form of RDF");
        };
    }

    /// The forms that an answer can have.
    ///
    /// @param graph whether the answer is a graph
    static List<AnswerForm> of(boolean graph) {
        return graph ? GRAPHS : TABLES;
    }

    /// The form of this name, among those that the answer can have: its suffix, one of its media types or what follows
    /// the slash of it, or what libraries call it. A `+` that came as a blank is one.
    static Optional<AnswerForm> named(String name, boolean graph) {
        String plain = name.toLowerCase(Locale.ROOT).replace(' ', '+');
        String wanted = NAMES_ELSEWHERE.getOrDefault(plain, plain);
        return of(graph).stream().filter(form -> form.isCalled(wanted)).findFirst();
    }

    private boolean isCalled(String name) {
        return suffix.equals(name)
                || types().stream()
                        .anyMatch(type -> type.toString().equals(name)
                                || type.getSubtype().equals(name));
    }

    /// The form that an `Accept` header likes best (RFC 9110, section 12.5.1): the highest quality counts,
    /// then the most exact range, then our order. Empty when the client reads none.
    static Optional<AnswerForm> accepted(List<MediaType> accept, boolean graph) {
        List<MediaType> wishes = accept.isEmpty() ? List.of(MediaType.ALL) : accept;
        return of(graph).stream()
                .filter(form -> form.quality(wishes) > 0)
                .min(Comparator.<AnswerForm>comparingDouble(form -> -form.quality(wishes))
                        .thenComparingInt(form -> -form.exactness(wishes)));
    }

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
                .mapToInt(AnswerForm::exactness)
                .max()
                .orElse(0);
    }

    private boolean covers(MediaType range) {
        return types().stream().anyMatch(range::includes);
    }

    private static int exactness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    /// The media types on offer.
    static List<String> offered(boolean graph) {
        return of(graph).stream()
                .map(form -> form.types().getFirst().toString())
                .toList();
    }
}
