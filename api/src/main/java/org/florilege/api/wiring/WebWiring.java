package org.florilege.api.wiring;

import java.time.Clock;
import java.time.ZoneId;
import org.florilege.api.ckan.CkanController;
import org.florilege.api.contract.Contract;
import org.florilege.api.contract.ContractController;
import org.florilege.api.contract.ContractFilter;
import org.florilege.api.crosswalk.Crosswalks;
import org.florilege.api.discovery.AtomController;
import org.florilege.api.discovery.SecurityContacts;
import org.florilege.api.discovery.SignpostController;
import org.florilege.api.discovery.SitemapController;
import org.florilege.api.dump.DumpController;
import org.florilege.api.dump.DumpPages;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.feed.Feed;
import org.florilege.api.feed.FeedController;
import org.florilege.api.feed.LegalTerms;
import org.florilege.api.harvest.ReportController;
import org.florilege.api.harvest.RunController;
import org.florilege.api.harvest.RunEventController;
import org.florilege.api.harvest.SourceController;
import org.florilege.api.ldes.EventStream;
import org.florilege.api.ldes.LdesController;
import org.florilege.api.metadata.MetadataForms;
import org.florilege.api.operator.SignIn;
import org.florilege.api.page.HomeController;
import org.florilege.api.page.HomePages;
import org.florilege.api.page.PageAnswers;
import org.florilege.api.page.RecordPageController;
import org.florilege.api.page.RecordPages;
import org.florilege.api.page.RecordRdf;
import org.florilege.api.page.ReportPageController;
import org.florilege.api.page.SearchPageController;
import org.florilege.api.page.SearchPages;
import org.florilege.api.page.SourcePageController;
import org.florilege.api.page.SourcePages;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.ProblemController;
import org.florilege.api.problem.ProblemHandler;
import org.florilege.api.problem.ProblemWriter;
import org.florilege.api.record.LinkedData;
import org.florilege.api.record.RecordController;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.reference.ReferenceController;
import org.florilege.api.search.SearchController;
import org.florilege.api.selfcheck.FeedCheck;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.selfcheck.NightlyFeedCheck;
import org.florilege.api.source.SourceNames;
import org.florilege.api.sparql.QueryDesk;
import org.florilege.api.sparql.QueryLimits;
import org.florilege.api.sparql.ServiceDescription;
import org.florilege.api.sparql.SparqlController;
import org.florilege.api.sparql.SparqlPages;
import org.florilege.api.sparql.VoidController;
import org.florilege.api.status.StatusController;
import org.florilege.api.status.StatusPages;
import org.florilege.api.web.AssetController;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.LegalHeaders;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.SecurityHeaders;
import org.florilege.api.web.VaryByEncoding;
import org.florilege.catalog.roster.Roster;
import org.florilege.ui.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerInitializedEvent;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationListener;
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
@Import({OaiWiring.class, OperatorWiring.class})
public class WebWiring {

    /// Whether a challenge is over, and when it is night, is seen from France.
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

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
    LdesController ldesController(
            Portal portal, Feed feed, ObjectProvider<CatalogueCard> card, ForwardedAddress address) {
        EventStream stream = new EventStream(portal.store(), portal.data().eventStream(), feed.leftOut());
        return new LdesController(stream, card.getIfAvailable(CatalogueCard::usual), address);
    }

    @Bean
    SitemapController sitemapController(Portal portal, Roster roster, ForwardedAddress address) {
        return new SitemapController(portal.store(), roster, address);
    }

    @Bean
    SignpostController signpostController(
            ObjectProvider<CatalogueCard> card, ObjectProvider<SecurityContacts> security, ForwardedAddress address) {
        return new SignpostController(
                card.getIfAvailable(CatalogueCard::usual),
                security.getIfAvailable(SecurityContacts::none),
                address,
                Clock.systemUTC());
    }

    @Bean
    AtomController atomController(Portal portal, ObjectProvider<CatalogueCard> card, ForwardedAddress address) {
        return new AtomController(portal.index(), portal.store(), card.getIfAvailable(CatalogueCard::usual), address);
    }

    @Bean
    Feed feed(Portal portal, Roster roster, ObjectProvider<CatalogueCard> card) {
        return new Feed(portal.store(), roster, card.getIfAvailable(CatalogueCard::usual));
    }

    @Bean
    FeedController feedController(Feed feed, Portal portal, RecordLookup lookup, ForwardedAddress address) {
        return new FeedController(feed, portal, lookup, address);
    }

    @Bean
    QueryDesk queryDesk(ObjectProvider<QueryLimits> limits) {
        return new QueryDesk(limits.getIfAvailable(() -> QueryLimits.USUAL));
    }

    @Bean
    ServiceDescription serviceDescription(Portal portal, ObjectProvider<CatalogueCard> card) {
        return new ServiceDescription(
                portal.store(),
                portal.store(),
                card.getIfAvailable(CatalogueCard::usual),
                portal.dumps(),
                Clock.systemUTC());
    }

    @Bean
    SparqlController sparqlController(
            Portal portal,
            QueryDesk desk,
            ServiceDescription description,
            PublicAddress portalAddress,
            ForwardedAddress address,
            PageAnswers answers) {
        SparqlController.Catalogue catalogue = new SparqlController.Catalogue(portal.store(), portal.store());
        return new SparqlController(catalogue, desk, new SparqlPages(portalAddress), description, address, answers);
    }

    @Bean
    VoidController voidController(ServiceDescription description, ForwardedAddress address) {
        return new VoidController(description, address);
    }

    @Bean
    DumpController dumpController(
            Portal portal,
            PublicAddress portalAddress,
            ObjectProvider<CatalogueCard> card,
            ForwardedAddress address,
            PageAnswers answers) {
        DumpPages pages = new DumpPages(portalAddress, card.getIfAvailable(CatalogueCard::usual));
        return new DumpController(portal.dumps(), pages, answers, address);
    }

    @Bean
    CkanController ckanController(
            Portal portal, Roster roster, ObjectProvider<CatalogueCard> card, ForwardedAddress address) {
        return new CkanController(portal, roster, card.getIfAvailable(CatalogueCard::usual), address);
    }

    @Bean
    SearchController searchController(Portal portal, PublicAddress address) {
        return new SearchController(portal.index(), sourceNames(portal), address);
    }

    @Bean
    RecordController recordController(RecordLookup lookup, Portal portal, PublicAddress address) {
        return new RecordController(lookup, portal.index(), address);
    }

    @Bean
    FeedCheckResults feedCheckResults(Portal portal) {
        return new FeedCheckResults(portal.data().feedCheck());
    }

    @Bean
    NightlyFeedCheck nightlyFeedCheck(Portal portal, Feed feed, FeedCheckResults results, PublicAddress address) {
        return new NightlyFeedCheck(
                port -> results.keep(FeedCheck.ofSelf(port, feed, portal.store(), address)), Clock.system(PARIS));
    }

    /// The port is known once the server listens.
    @Bean
    ApplicationListener<ReactiveWebServerInitializedEvent> feedCheckStart(NightlyFeedCheck check) {
        return listening -> check.start(listening.getWebServer().getPort());
    }

    @Bean
    ReferenceController referenceController(Portal portal, Feed feed, FeedCheckResults results, PublicAddress address) {
        return new ReferenceController(portal, feed.leftOut(), results, address);
    }

    @Bean
    StatusController statusController(
            Portal portal, Feed feed, FeedCheckResults results, PublicAddress address, PageAnswers answers) {
        SourcePages sources = new SourcePages(portal, address, Clock.systemUTC());
        return new StatusController(new StatusPages(portal, sources, results, feed.leftOut(), address), answers);
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
    PageAnswers pageAnswers(Pages pages) {
        return new PageAnswers(pages);
    }

    @Bean
    HomeController homeController(Portal portal, PageAnswers answers, PublicAddress address) {
        return new HomeController(new HomePages(portal.store(), portal.index(), address), answers, address);
    }

    private static SourceNames sourceNames(Portal portal) {
        return new SourceNames(portal.sources());
    }

    @Bean
    SearchPageController searchPageController(Portal portal, PageAnswers answers, PublicAddress address) {
        return new SearchPageController(new SearchPages(portal.index(), sourceNames(portal), address), answers);
    }

    @Bean
    Crosswalks crosswalks(Portal portal, PublicAddress address, ObjectProvider<CatalogueCard> card) {
        return new Crosswalks(
                portal.store(),
                address,
                card.getIfAvailable(CatalogueCard::usual).title());
    }

    @Bean
    MetadataForms metadataForms(Crosswalks crosswalks, JsonMapper json) {
        return new MetadataForms(crosswalks, json);
    }

    @Bean
    RecordPageController recordPageController(
            RecordLookup lookup,
            Portal portal,
            PageAnswers answers,
            RecordRdf rdf,
            MetadataForms forms,
            PublicAddress address) {
        RecordPages pages = new RecordPages(
                portal.store(), portal.index(), address, forms, sourceNames(portal), Clock.system(PARIS));
        return new RecordPageController(lookup, pages, answers, rdf, forms, address);
    }

    @Bean
    RecordRdf recordRdf(PublicAddress address, JsonMapper json, Feed feed, ForwardedAddress forwarded) {
        return new RecordRdf(new LinkedData(address, LegalTerms::areIn, json), feed.records(), forwarded);
    }

    @Bean
    SourcePageController sourcePageController(Portal portal, PageAnswers answers, PublicAddress address) {
        return new SourcePageController(portal, new SourcePages(portal, address, Clock.systemUTC()), answers);
    }

    @Bean
    ReportPageController reportPageController(Portal portal, PublicAddress address, PageAnswers answers) {
        return new ReportPageController(portal, address, answers, Clock.systemUTC());
    }
}
