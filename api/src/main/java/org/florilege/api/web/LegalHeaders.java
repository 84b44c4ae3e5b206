package org.florilege.api.web;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Takes an `Accept` or an `If-None-Match` that nobody can read for none at all (RFC 9110, sections 12.5.1 and 13.1.2
/// leave that to the server): the client gets its document, not a lesson in grammar.
public final class LegalHeaders implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        List<String> unreadable = unreadable(exchange.getRequest().getHeaders());
        return chain.filter(
                unreadable.isEmpty()
                        ? exchange
                        : exchange.mutate()
                                .request(request -> request.headers(headers -> unreadable.forEach(headers::remove)))
                                .build());
    }

    private static List<String> unreadable(HttpHeaders headers) {
        boolean accept = reads(headers, HttpHeaders::getAccept);
        boolean match = reads(headers, HttpHeaders::getIfNoneMatch);
        if (accept && match) return List.of();
        if (accept) return List.of(HttpHeaders.IF_NONE_MATCH);
        return match ? List.of(HttpHeaders.ACCEPT) : List.of(HttpHeaders.ACCEPT, HttpHeaders.IF_NONE_MATCH);
    }

    private static boolean reads(HttpHeaders headers, Consumer<HttpHeaders> reading) {
        try {
            reading.accept(headers);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
