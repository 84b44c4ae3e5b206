package org.florilege.api.operator;

import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Who may do what. All pages under `/admin` and all that writes need the operator; everything else is for everybody,
/// and requests for it do not even pass the filters of security, so that public pages stay as quick and as cacheable
/// as they are.
public final class Access {

    /// The authority of who may manage sources and runs.
    public static final String OPERATOR = "ROLE_OPERATOR";

    /// The first page for operators.
    public static final String ADMIN = "/admin";

    /// Where the operator signs in; the form is sent there, too.
    public static final String SIGN_IN = "/admin/sign-in";

    /// Where a form is sent to sign out.
    public static final String SIGN_OUT = "/admin/sign-out";

    private static final PathPattern ADMIN_PAGES = PathPatternParser.defaultInstance.parse("/admin/**");
    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");
    private static final List<PathPattern> READ_BY_OPERATORS = Stream.of(
                    "/api/v1/sources/{id}/settings", "/api/v1/sources/{id}/runs")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();
    /// Protocols that may be asked with POST, too, and that only read.
    private static final List<PathPattern> READ_BY_POST = Stream.of(
                    "/oai", "/sparql", "/api/3/action/{name}", "/api/action/{name}")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();
    private static final PathPattern SIGN_IN_PAGE = PathPatternParser.defaultInstance.parse(SIGN_IN);

    private Access() {}

    /// Whether somebody may see the pages for operators.
    ///
    /// @param who signed in, or null
    public static boolean isOperator(@Nullable Principal who) {
        return who instanceof Authentication proven
                && proven.getAuthorities().stream().anyMatch(granted -> OPERATOR.equals(granted.getAuthority()));
    }

    /// Whether the request passes the filters of security at all.
    static boolean isWatched(ServerHttpRequest request) {
        return isAdmin(request) || isWriting(request) || isReadByOperators(path(request));
    }

    /// Whether the request needs the operator.
    static boolean needsOperator(ServerHttpRequest request) {
        PathContainer path = path(request);
        if (ADMIN_PAGES.matches(path)) return !SIGN_IN_PAGE.matches(path);
        return isReadByOperators(path) || (isWriting(request) && API.matches(path));
    }

    private static boolean isReadByOperators(PathContainer path) {
        return READ_BY_OPERATORS.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /// Whether the request may change something. A query that is sent by POST asks for something only.
    static boolean isWriting(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method) || HttpMethod.OPTIONS.equals(method))
            return false;
        return !HttpMethod.POST.equals(method)
                || READ_BY_POST.stream().noneMatch(pattern -> pattern.matches(path(request)));
    }

    /// Whether the request is for one of the operator's pages.
    static boolean isAdmin(ServerHttpRequest request) {
        return ADMIN_PAGES.matches(path(request));
    }

    /// Controllers are found by the same patterns, so no spelling of a path reaches one past these rules.
    private static PathContainer path(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication();
    }
}
