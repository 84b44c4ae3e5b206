package org.florilege.api.operator;

import java.util.Objects;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The mark that each of our forms carries in a hidden field and in a cookie, so that no other site can send it.
public final class FormMark {

    /// The name of the field.
    public static final String FIELD = "_csrf";

    /// The header that may carry it instead, for scripts.
    static final String HEADER = "X-CSRF-TOKEN";

    private FormMark() {}

    /// The mark for the forms of the page that answers this request, one of the operator's pages. Asking for it sets
    /// the cookie.
    public static String of(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getRequiredAttribute(CsrfToken.class.getName());
        return Objects.requireNonNull(token.block(), "the page is not one of the operator's")
                .getToken();
    }
}
