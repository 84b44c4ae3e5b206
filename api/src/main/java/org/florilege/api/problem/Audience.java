package org.florilege.api.problem;

import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Who reads an answer: the `Accept` header says; where it has no opinion, the protocols, the feeds and whatever has
/// the
/// suffix of a form speak to programs and the rest to people. No page of ours has a suffix.
public enum Audience {
    PEOPLE,
    PROGRAMS;

    private static final List<String> PROTOCOLS = List.of("/oai", "/sparql");
    private static final List<String> BELOW = List.of("/api/", "/.well-known/", "/dumps", "/ldes", "/opensearch/");

    /// Who reads the answer to this request.
    public static Audience of(ServerHttpRequest request) {
        List<MediaType> accepted = accepted(request);
        double page = quality(accepted, MediaType.TEXT_HTML);
        double json = Math.max(
                quality(accepted, MediaType.APPLICATION_PROBLEM_JSON), quality(accepted, MediaType.APPLICATION_JSON));
        if (page == json && page > 0) return isApi(request) ? PROGRAMS : PEOPLE;
        return page > json ? PEOPLE : PROGRAMS;
    }

    private static boolean isApi(ServerHttpRequest request) {
        String path = request.getPath().value();
        int last = path.lastIndexOf('/') + 1;
        return PROTOCOLS.contains(path)
                || BELOW.stream().anyMatch(path::startsWith)
                || path.startsWith("catalog", last)
                || path.indexOf('.', last) >= 0;
    }

    private static List<MediaType> accepted(ServerHttpRequest request) {
        try {
            List<MediaType> accepted = request.getHeaders().getAccept();
            return accepted.isEmpty() ? List.of(MediaType.ALL) : accepted;
        } catch (InvalidMediaTypeException e) {
            return List.of(MediaType.ALL);
        }
    }

    private static double quality(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
