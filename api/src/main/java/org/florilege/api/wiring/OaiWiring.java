package org.florilege.api.wiring;

import java.time.Clock;
import org.florilege.api.crosswalk.Crosswalks;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.feed.Feed;
import org.florilege.api.oai.OaiController;
import org.florilege.api.oai.ProviderParts;
import org.florilege.api.oai.RepositoryCard;
import org.florilege.api.portal.Portal;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.roster.Roster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What harvesters that speak OAI-PMH meet.
@Configuration(proxyBeanMethods = false)
class OaiWiring {

    @Bean
    ProviderParts.Cards oaiCards(
            PublicAddress address, ObjectProvider<CatalogueCard> catalogue, ObjectProvider<RepositoryCard> repository) {
        return new ProviderParts.Cards(
                catalogue.getIfAvailable(CatalogueCard::usual),
                repository.getIfAvailable(() -> RepositoryCard.usual(address)));
    }

    @Bean
    ProviderParts oaiParts(
            Portal portal,
            Roster roster,
            Feed feed,
            Crosswalks crosswalks,
            ProviderParts.Cards cards,
            ObjectProvider<Clock> clock) {
        return new ProviderParts(portal, roster, feed, crosswalks, cards, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    OaiController oaiController(ProviderParts parts, ForwardedAddress address) {
        return new OaiController(parts.provider(), address);
    }
}
