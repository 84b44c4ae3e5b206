package org.florilege.api.wiring;

import java.time.Clock;
import org.florilege.api.admin.AdminController;
import org.florilege.api.admin.AdminPages;
import org.florilege.api.admin.AdminSourcePages;
import org.florilege.api.admin.ConfirmPages;
import org.florilege.api.admin.LookAlikesController;
import org.florilege.api.admin.RunController;
import org.florilege.api.admin.RunPages;
import org.florilege.api.admin.SignInController;
import org.florilege.api.admin.SourceFormController;
import org.florilege.api.admin.SourceFormPages;
import org.florilege.api.admin.SourceLines;
import org.florilege.api.admin.SourcesController;
import org.florilege.api.operator.Security;
import org.florilege.api.operator.SignIn;
import org.florilege.api.page.PageAnswers;
import org.florilege.api.portal.Portal;
import org.florilege.api.web.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.web.server.session.WebSessionManager;

/// What only the operator meets: signing in, and the pages under `/admin`.
@Configuration(proxyBeanMethods = false)
class OperatorWiring {

    /// After the headers that every answer has, before anything looks into the request.
    private static final int EARLY = -100;

    @Bean
    Security security(SignIn signIn, PublicAddress address) {
        return new Security(signIn, address);
    }

    /// Addresses of records carry whole IRIs, percent-encoded slashes included, which the usual firewall refuses. It
    /// guards against paths that filters and controllers read differently; ours read them with the same patterns.
    @Bean
    @Order(EARLY)
    WebFilterChainProxy securityFilters(Security security) {
        WebFilterChainProxy filters = new WebFilterChainProxy(security.filters());
        filters.setFirewall(ServerWebExchangeFirewall.INSECURE_NOOP);
        return filters;
    }

    @Bean
    WebSessionManager webSessionManager(Security security) {
        return security.sessions();
    }

    @Bean
    AdminPages adminPages(PublicAddress address) {
        return new AdminPages(address);
    }

    @Bean
    SignInController signInController(AdminPages pages, PageAnswers answers) {
        return new SignInController(pages, answers);
    }

    @Bean
    AdminController adminController(AdminPages pages, AdminSourcePages sources, PageAnswers answers) {
        return new AdminController(pages, sources, answers);
    }

    @Bean
    AdminSourcePages adminSourcePages(Portal portal, PublicAddress address) {
        return new AdminSourcePages(portal, new SourceLines(portal, Clock.systemUTC()), address);
    }

    @Bean
    SourcesController sourcesController(
            Portal portal, AdminSourcePages pages, PublicAddress address, PageAnswers answers) {
        return new SourcesController(portal, pages, new ConfirmPages(address), answers);
    }

    @Bean
    RunController runController(Portal portal, PublicAddress address, PageAnswers answers) {
        return new RunController(portal, new RunPages(portal, address, Clock.systemUTC()), answers);
    }

    @Bean
    SourceFormController sourceFormController(Portal portal, PublicAddress address, PageAnswers answers) {
        return new SourceFormController(portal, new SourceFormPages(address), answers);
    }

    @Bean
    LookAlikesController lookAlikesController(Portal portal, PublicAddress address, PageAnswers answers) {
        return new LookAlikesController(portal, address, answers);
    }
}
