package org.florilege.api.wiring;

import org.florilege.api.contract.Contract;
import org.florilege.api.contract.ContractController;
import org.florilege.api.contract.ContractFilter;
import org.florilege.api.feed.Feed;
import org.florilege.api.harvest.ReportController;
import org.florilege.api.harvest.RunController;
import org.florilege.api.harvest.RunEventController;
import org.florilege.api.harvest.SourceController;
import org.florilege.api.operator.SignIn;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.ProblemController;
import org.florilege.api.problem.ProblemHandler;
import org.florilege.api.problem.ProblemWriter;
import org.florilege.api.record.RecordController;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.reference.ReferenceController;
import org.florilege.api.search.SearchController;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.source.SourceNames;
import org.florilege.api.web.AssetController;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.LegalHeaders;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.SecurityHeaders;
import org.florilege.api.web.VaryByEncoding;
import org.florilege.catalog.roster.Roster;
import org.florilege.ui.Pages;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.ReactorResourceFactory;
import tools.jackson.databind.json.JsonMapper;

/// What the web server serves, and what each part of it is made of. Only the auto-configurations named here take part,
/// so that a start is quick and nothing is served that was not meant to be.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    CodecsAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    HttpHandlerAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    NettyReactiveWebServerAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class,
    WebFluxAutoConfiguration.class
})
@Import({OaiWiring.class, OperatorWiring.class, OutwardWiring.class, PageWiring.class})
public class WebWiring {

    /// Threads and connections of this server alone: closing one portal leaves another of the same process running.
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    @Bean
    Pages pages() {
        return new Pages();
    }

    @Bean
    Contract contract(JsonMapper json) {
        return Contract.load(json);
    }

    @Bean
    ContractFilter contractFilter(Contract contract) {
        return new ContractFilter(contract);
    }

    @Bean
    ContractController contractController(Contract contract) {
        return new ContractController(contract);
    }

    @Bean
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders();
    }

    @Bean
    VaryByEncoding varyByEncoding() {
        return new VaryByEncoding();
    }

    @Bean
    LegalHeaders legalHeaders() {
        return new LegalHeaders();
    }

    @Bean
    AssetController assetController() {
        return new AssetController();
    }

    @Bean
    ProblemWriter problemWriter(Pages pages, JsonMapper json, PublicAddress address) {
        return new ProblemWriter(pages, json, address);
    }

    @Bean
    ProblemHandler problemHandler(ProblemWriter writer) {
        return new ProblemHandler(writer);
    }

    @Bean
    ProblemController problemController(ProblemWriter writer) {
        return new ProblemController(writer);
    }

    @Bean
    RecordLookup recordLookup(Portal portal) {
        return new RecordLookup(portal.store());
    }

    @Bean
    ForwardedAddress forwardedAddress(PublicAddress address, SignIn signIn) {
        return new ForwardedAddress(address, signIn.addresses()::isTrusted);
    }

    @Bean
    Roster roster(Portal portal) {
        return portal.roster();
    }

    @Bean
    SearchController searchController(Portal portal, SourceNames names, PublicAddress address) {
        return new SearchController(portal.index(), names, address);
    }

    @Bean
    RecordController recordController(RecordLookup lookup, Portal portal, PublicAddress address) {
        return new RecordController(lookup, portal.index(), address);
    }

    @Bean
    ReferenceController referenceController(Portal portal, Feed feed, FeedCheckResults results, PublicAddress address) {
        return new ReferenceController(portal, feed.leftOut(), results, address);
    }

    @Bean
    SourceController sourceApi(Portal portal) {
        return new SourceController(portal);
    }

    @Bean
    RunController runApi(Portal portal, PublicAddress address) {
        return new RunController(portal, address);
    }

    @Bean
    RunEventController runEvents(Portal portal, PublicAddress address) {
        return new RunEventController(portal, address);
    }

    @Bean
    ReportController reports(Portal portal, PublicAddress address, JsonMapper json) {
        return new ReportController(portal, address, json);
    }

    @Bean
    SourceNames sourceNames(Portal portal) {
        return new SourceNames(portal.sources());
    }
}
