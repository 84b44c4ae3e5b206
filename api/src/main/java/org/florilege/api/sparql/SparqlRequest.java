package org.florilege.api.sparql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.problem.PortalException;
import org.florilege.api.problem.ProblemType;
import org.florilege.catalog.query.CatalogQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/// What is asked in one of the three ways of SPARQL 1.1 Protocol, section 2.1. What else a request says is left alone:
/// clients add parameters of their own.
///
/// @param query empty when nothing is asked
/// @param format the form that `format` (or `output`, as others call it) names, before any `Accept`
record SparqlRequest(Optional<String> query, CatalogQuery.Graphs graphs, Optional<String> format) {

    static final MediaType QUERY = MediaType.parseMediaType("application/sparql-query");

    private static final MediaType UPDATE = MediaType.parseMediaType("application/sparql-update");
    private static final int MOST_KILOBYTES = 256;

    /// Reads the request.
    ///
    /// @throws PortalException when it is none of the protocol's, through the `Mono`
    static Mono<SparqlRequest> of(ServerHttpRequest request) {
        Map<String, List<String>> parameters = parsed(request.getURI().getRawQuery());
        if (!HttpMethod.POST.equals(request.getMethod())) return Mono.fromSupplier(() -> of(parameters));
        MediaType type = contentType(request);
        if (UPDATE.isCompatibleWith(type)) return Mono.error(readOnly());
        boolean direct = QUERY.isCompatibleWith(type);
        if (!direct && !MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type))
            return Mono.error(new PortalException.InvalidParameter(
                    "Content-Type",
                    type.toString(),
                    List.of(QUERY.toString(), MediaType.APPLICATION_FORM_URLENCODED_VALUE)));
        return body(request).map(text -> {
            if (direct) parameters.put("query", List.of(text));
            else parsed(text).forEach((name, values) -> values.forEach(value -> add(parameters, name, value)));
            SparqlRequest asked = of(parameters);
            if (asked.query().isEmpty()) throw new PortalException.InvalidParameter("query", "", List.of("SPARQL 1.1"));
            return asked;
        });
    }

    private static PortalException readOnly() {
        return new PortalException.QueryRefused(ProblemType.READ_ONLY, List.of(), 0, 0);
    }

    private static MediaType contentType(ServerHttpRequest request) {
        try {
            MediaType type = request.getHeaders().getContentType();
            return type == null ? MediaType.APPLICATION_OCTET_STREAM : type;
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static Mono<String> body(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), MOST_KILOBYTES << 10)
                .map(SparqlRequest::text)
                .defaultIfEmpty("")
                .onErrorMap(
                        DataBufferLimitException.class,
                        tooLong -> new PortalException.QueryRefused(
                                ProblemType.REQUEST_TOO_LARGE, List.of(String.valueOf(MOST_KILOBYTES)), 0, 0));
    }

    private static String text(DataBuffer body) {
        String text = body.toString(StandardCharsets.UTF_8);
        DataBufferUtils.release(body);
        return text;
    }

    private static SparqlRequest of(Map<String, List<String>> parameters) {
        if (parameters.containsKey("update")) throw readOnly();
        List<String> queries = parameters.getOrDefault("query", List.of());
        if (queries.size() > 1)
            throw new PortalException.InvalidParameter("query", queries.size() + " ×", List.of("1 ×"));
        List<String> formats = parameters.getOrDefault("format", parameters.getOrDefault("output", List.of()));
        return new SparqlRequest(
                queries.stream().findFirst(),
                new CatalogQuery.Graphs(
                        parameters.getOrDefault("default-graph-uri", List.of()),
                        parameters.getOrDefault("named-graph-uri", List.of())),
                formats.stream().filter(format -> !format.isBlank()).findFirst());
    }

    /// @throws PortalException.InvalidParameter when it is not percent-encoded
    private static Map<String, List<String>> parsed(@Nullable String encoded) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (encoded == null) return parameters;
        for (String part : encoded.split("&", -1)) {
            if (part.isEmpty()) continue;
            int equals = part.indexOf('=');
            add(
                    parameters,
                    decoded(equals < 0 ? part : part.substring(0, equals)),
                    equals < 0 ? "" : decoded(part.substring(equals + 1)));
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new PortalException.InvalidParameter(
                    text.length() > 20 ? text.substring(0, 20) + "…" : text, "%…", List.of("%00 … %FF"));
        }
    }

    private static void add(Map<String, List<String>> parameters, String name, String value) {
        parameters.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }
}
