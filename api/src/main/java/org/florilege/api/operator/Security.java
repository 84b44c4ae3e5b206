package org.florilege.api.operator;

import java.time.Duration;
import java.util.function.Predicate;
import org.florilege.api.web.PublicAddress;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerHttpBasicAuthenticationConverter;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfServerLogoutHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

/// The filters that hold requests against [Access]: who signs in by the form gets a session, who sends a name and a
/// password with each request (HTTP Basic, RFC 7617) gets none.
public final class Security {

    private static final Duration IDLE = Duration.ofMinutes(30);

    private final SignIn signIn;
    private final PublicAddress portal;
    private final Cookies cookies;
    private final WebSessionServerSecurityContextRepository contexts = new WebSessionServerSecurityContextRepository();
    private final CookieServerCsrfTokenRepository marks = new CookieServerCsrfTokenRepository();

    public Security(SignIn signIn, PublicAddress portal) {
        this.signIn = signIn;
        this.portal = portal;
        this.cookies = Cookies.of(portal);
        marks.setCookieName(cookies.form());
        marks.setParameterName(FormMark.FIELD);
        marks.setHeaderName(FormMark.HEADER);
        marks.setCookieCustomizer(cookies::guard);
    }

    /// The filters.
    public SecurityWebFilterChain filters() {
        ForgedRequests forged = new ForgedRequests(cookies, portal);
        return ServerHttpSecurity.http()
                .securityMatcher(matching(Access::isWatched))
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(contexts)
                .csrf(csrf -> csrf.csrfTokenRepository(marks)
                        .requireCsrfProtectionMatcher(matching(forged::mustProve))
                        .accessDeniedHandler((exchange, reason) -> Refusals.denied(reason)))
                .addFilterAt(basic(), SecurityWebFiltersOrder.HTTP_BASIC)
                .addFilterAt(form(), SecurityWebFiltersOrder.FORM_LOGIN)
                .logout(out -> out.requiresLogout(
                                ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, Access.SIGN_OUT))
                        .logoutHandler(new DelegatingServerLogoutHandler(
                                new WebSessionServerLogoutHandler(), new CsrfServerLogoutHandler(marks)))
                        .logoutSuccessHandler((exchange, who) -> Refusals.seeOther(exchange.getExchange(), "/")))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(Refusals::signInNeeded)
                        .accessDeniedHandler((exchange, reason) -> Refusals.denied(reason)))
                .authorizeExchange(rules -> rules.matchers(matching(Access::needsOperator))
                        .hasAuthority(Access.OPERATOR)
                        .anyExchange()
                        .permitAll())
                .build();
    }

    /// The sessions: they begin with signing in and end with signing out, with the browser, or after half an hour in
    /// which nothing was asked for.
    public WebSessionManager sessions() {
        CookieWebSessionIdResolver ids = new CookieWebSessionIdResolver();
        ids.setCookieName(cookies.session());
        ids.addCookieInitializer(cookies::guard);
        InMemoryWebSessionStore store = new InMemoryWebSessionStore();
        store.setClock(signIn.clock());
        DefaultWebSessionManager manager = new DefaultWebSessionManager();
        manager.setSessionIdResolver(ids);
        manager.setSessionStore(store);
        return manager;
    }

    private AuthenticationWebFilter basic() {
        AuthenticationWebFilter basic = new AuthenticationWebFilter(signIn);
        basic.setServerAuthenticationConverter(new ServerHttpBasicAuthenticationConverter());
        basic.setAuthenticationFailureHandler(
                (exchange, reason) -> Refusals.signInNeeded(exchange.getExchange(), reason));
        return basic;
    }

    private AuthenticationWebFilter form() {
        AuthenticationWebFilter form = new AuthenticationWebFilter(signIn);
        form.setRequiresAuthenticationMatcher(ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, Access.SIGN_IN));
        form.setServerAuthenticationConverter(SignInForm::credentials);
        form.setSecurityContextRepository(contexts);
        form.setAuthenticationSuccessHandler(this::signedIn);
        form.setAuthenticationFailureHandler(
                (exchange, reason) -> Refusals.signInFailed(exchange.getExchange(), reason));
        return form;
    }

    /// The session got a new id when it got somebody's rights; the mark of the forms is renewed, too.
    private Mono<Void> signedIn(WebFilterExchange filtered, Authentication who) {
        var exchange = filtered.getExchange();
        return exchange.getSession()
                .doOnNext(session -> session.setMaxIdleTime(IDLE))
                .then(marks.saveToken(exchange, null))
                .then(SignInForm.next(exchange))
                .flatMap(next -> Refusals.seeOther(exchange, next));
    }

    private static ServerWebExchangeMatcher matching(Predicate<ServerHttpRequest> rule) {
        return exchange -> rule.test(exchange.getRequest())
                ? ServerWebExchangeMatcher.MatchResult.match()
                : ServerWebExchangeMatcher.MatchResult.notMatch();
    }
}
