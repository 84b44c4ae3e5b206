package org.florilege.api.web;

import org.florilege.ui.Pages;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Gives every answer, errors included, the headers that keep a browser from doing more than our pages need.
public final class SecurityHeaders implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("Content-Security-Policy", Pages.CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (isForPrograms(exchange.getRequest().getPath().value())) headers.setAccessControlAllowOrigin("*");
        return chain.filter(exchange);
    }

    /// What is public and needs no credentials, scripts of any site may read.
    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/")
                || path.indexOf('.') > 0
                || path.endsWith("/catalog")
                || path.startsWith("/opensearch/")
                || path.startsWith("/ldes");
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
