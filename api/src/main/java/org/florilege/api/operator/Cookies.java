package org.florilege.api.operator;

import org.florilege.api.web.PublicAddress;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// The two cookies of who signs in: the session, and the mark that tells our own forms from forged ones. No script
/// reads them and no other site's form sends them. Where the portal is public by https, they go by https only, and
/// their `__Host-` prefix keeps other hosts of the same domain from setting them.
public record Cookies(boolean secure) {

    private static final String PREFIX = "__Host-";

    public static Cookies of(PublicAddress portal) {
        return new Cookies(portal.base().startsWith("https:"));
    }

    /// The name of the session's cookie.
    public String session() {
        return named("florilege-session");
    }

    /// The name of the forms' cookie.
    String form() {
        return named("florilege-form");
    }

    private String named(String name) {
        return secure ? PREFIX + name : name;
    }

    /// Gives a cookie the attributes that both have.
    public void guard(ResponseCookie.ResponseCookieBuilder cookie) {
        cookie.path("/").httpOnly(true).sameSite("Lax").secure(secure);
    }

    boolean hasSession(ServerHttpRequest request) {
        return request.getCookies().containsKey(session());
    }
}
