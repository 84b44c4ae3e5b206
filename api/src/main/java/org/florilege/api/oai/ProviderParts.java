package org.florilege.api.oai;

import java.time.Clock;
import java.util.List;
import org.florilege.api.crosswalk.Crosswalks;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.feed.Feed;
import org.florilege.api.portal.Portal;
import org.florilege.catalog.roster.Roster;

/// What a [Provider] is made of.
///
/// @param feed in whose profiles records are shown
/// @param crosswalks that translate them into other formats
/// @param clock by which tokens expire
public record ProviderParts(Portal portal, Roster roster, Feed feed, Crosswalks crosswalks, Cards cards, Clock clock) {

    /// How the catalogue and the repository introduce themselves.
    public record Cards(CatalogueCard catalogue, RepositoryCard repository) {}

    /// The provider.
    public Provider provider() {
        MetadataFormats formats = new MetadataFormats(
                List.of(new DublinCoreFormat(), new DataCiteFormat(crosswalks), new DcatApFormat(feed.records())));
        Sets sets = new Sets(portal.store(), roster, portal.sources());
        Items items = new Items(portal.store(), sets, cards.repository(), feed.leftOut());
        Introduction introduction = new Introduction(cards.catalogue(), cards.repository(), roster);
        Tokens tokens = new Tokens(TokenSeal.in(portal.data().resumptionKey()), clock);
        Provider.Read read = new Provider.Read(portal.store(), roster);
        return new Provider(introduction, formats, items, sets, read, tokens);
    }
}
