package org.florilege.api.operator;

import java.net.URI;
import org.florilege.api.web.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Tells which requests might be forged by another site's page and therefore must carry the mark of our own forms.
///
/// A program that sends its credentials itself, and no cookie, cannot be forged. A browser may add what it remembers
/// by itself, cookies and passwords alike; it then says where the request comes from.
record ForgedRequests(Cookies cookies, PublicAddress portal) {

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    boolean mustProve(ServerHttpRequest request) {
        if (!Access.isWriting(request)) return false;
        return Access.isAdmin(request) || cookies.hasSession(request) || isFromElsewhere(request.getHeaders());
    }

    private boolean isFromElsewhere(HttpHeaders headers) {
        String site = headers.getFirst(FETCH_SITE);
        if (site != null) return !"same-origin".equals(site) && !"none".equals(site);
        String origin = headers.getOrigin();
        return origin != null && !origin.equals(ourOrigin());
    }

    private String ourOrigin() {
        URI base = URI.create(portal.base());
        return base.getScheme() + "://" + base.getRawAuthority();
    }
}
