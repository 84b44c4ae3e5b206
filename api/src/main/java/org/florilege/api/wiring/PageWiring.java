package org.florilege.api.wiring;

import java.time.Clock;
import java.time.ZoneId;
import org.florilege.api.feed.Feed;
import org.florilege.api.feed.LegalTerms;
import org.florilege.api.metadata.MetadataForms;
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
import org.florilege.api.record.LinkedData;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.source.SourceNames;
import org.florilege.api.status.StatusController;
import org.florilege.api.status.StatusPages;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.PublicAddress;
import org.florilege.ui.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// What people see.
@Configuration(proxyBeanMethods = false)
class PageWiring {

    /// Whether a challenge is over is seen from France.
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Bean
    PageAnswers pageAnswers(Pages pages) {
        return new PageAnswers(pages);
    }

    @Bean
    HomeController homeController(Portal portal, PageAnswers answers, PublicAddress address) {
        return new HomeController(new HomePages(portal.store(), portal.index(), address), answers, address);
    }

    @Bean
    SearchPageController searchPageController(
            Portal portal, SourceNames names, PageAnswers answers, PublicAddress address) {
        return new SearchPageController(new SearchPages(portal.index(), names, address), answers);
    }

    @Bean
    RecordPageController recordPageController(
            RecordLookup lookup,
            Portal portal,
            PageAnswers answers,
            RecordRdf rdf,
            MetadataForms forms,
            SourceNames names,
            PublicAddress address) {
        RecordPages pages = new RecordPages(portal.store(), portal.index(), address, forms, names, Clock.system(PARIS));
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

    @Bean
    StatusController statusController(
            Portal portal, Feed feed, FeedCheckResults results, PublicAddress address, PageAnswers answers) {
        SourcePages sources = new SourcePages(portal, address, Clock.systemUTC());
        return new StatusController(new StatusPages(portal, sources, results, feed.leftOut(), address), answers);
    }
}
