package org.florilege.api.operator;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The fields of the form to sign in.
public final class SignInForm {

    /// The name of the account.
    public static final String ACCOUNT = "account";

    /// The password.
    public static final String PASSWORD = "password";

    /// Where to go from there.
    public static final String NEXT = "next";

    /// In the address of the form: that an attempt has failed.
    public static final String FAILED = "failed";

    private SignInForm() {}

    static Mono<Authentication> credentials(ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(form -> UsernamePasswordAuthenticationToken.unauthenticated(
                        text(form.getFirst(ACCOUNT)), text(form.getFirst(PASSWORD))));
    }

    static Mono<String> next(ServerWebExchange exchange) {
        return exchange.getFormData().map(form -> next(form.getFirst(NEXT)));
    }

    /// Where to go: one of the operator's pages and nowhere else, whatever was sent.
    ///
    /// @param wanted what was sent, or null
    public static String next(@Nullable String wanted) {
        return wanted != null && isPageOfOperator(wanted) ? wanted : Access.ADMIN;
    }

    private static boolean isPageOfOperator(String wanted) {
        try {
            URI uri = new URI(wanted);
            String path = uri.getRawPath();
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && path != null
                    && (path.equals(Access.ADMIN) || path.startsWith(Access.ADMIN + "/"))
                    && !path.equals(Access.SIGN_IN)
                    && wanted.chars().allMatch(sign -> sign < 0x7f);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
