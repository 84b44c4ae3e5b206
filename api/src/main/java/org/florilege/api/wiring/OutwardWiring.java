package org.florilege.api.wiring;

import java.time.Clock;
import java.time.ZoneId;
import org.florilege.api.ckan.CkanController;
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
import org.florilege.api.ldes.EventStream;
import org.florilege.api.ldes.LdesController;
import org.florilege.api.metadata.MetadataForms;
import org.florilege.api.page.PageAnswers;
import org.florilege.api.portal.Portal;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.selfcheck.FeedCheck;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.selfcheck.NightlyFeedCheck;
import org.florilege.api.sparql.QueryDesk;
import org.florilege.api.sparql.QueryLimits;
import org.florilege.api.sparql.ServiceDescription;
import org.florilege.api.sparql.SparqlController;
import org.florilege.api.sparql.SparqlPages;
import org.florilege.api.sparql.VoidController;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.roster.Roster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// What other portals and programs take: the feed, the event stream, SPARQL, dumps, CKAN's API, addresses for crawlers.
@Configuration(proxyBeanMethods = false)
class OutwardWiring {

    /// When it is night is seen from France.
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

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
}
