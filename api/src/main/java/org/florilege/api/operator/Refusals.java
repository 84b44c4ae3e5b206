package org.florilege.api.operator;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.florilege.api.problem.Audience;
import org.florilege.api.problem.PortalException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What happens to who may not do what they ask for. People who need to sign in are led to the form; everything else
/// becomes a problem like any other.
final class Refusals {

    private Refusals() {}

    /// Nobody signed in, or with wrong credentials.
    static Mono<Void> signInNeeded(ServerWebExchange exchange, AuthenticationException reason) {
        if (reason instanceof TooManyAttempts many) return Mono.error(new PortalException.TooManyAttempts(many.left()));
        ServerHttpRequest request = exchange.getRequest();
        return Access.isAdmin(request) && Audience.of(request) == Audience.PEOPLE
                ? seeOther(exchange, Access.SIGN_IN + "?" + SignInForm.NEXT + "=" + encoded(wanted(request)))
                : Mono.error(new PortalException.SignInNeeded());
    }

    /// The form was filled in wrongly: it is shown again.
    static Mono<Void> signInFailed(ServerWebExchange exchange, AuthenticationException reason) {
        if (reason instanceof TooManyAttempts many) return Mono.error(new PortalException.TooManyAttempts(many.left()));
        if (Audience.of(exchange.getRequest()) != Audience.PEOPLE)
            return Mono.error(new PortalException.SignInNeeded());
        return SignInForm.next(exchange)
                .flatMap(next -> seeOther(
                        exchange,
                        Access.SIGN_IN + "?" + SignInForm.FAILED + "&" + SignInForm.NEXT + "=" + encoded(next)));
    }

    /// Signed in, and still not allowed.
    static Mono<Void> denied(AccessDeniedException reason) {
        return Mono.error(
                reason instanceof CsrfException ? new PortalException.FormExpired() : new PortalException.Forbidden());
    }

    static Mono<Void> seeOther(ServerWebExchange exchange, String path) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(URI.create(path));
        response.getHeaders().setCacheControl("no-store");
        return response.setComplete();
    }

    private static String wanted(ServerHttpRequest request) {
        if (!HttpMethod.GET.equals(request.getMethod())) return Access.ADMIN;
        URI uri = request.getURI();
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
