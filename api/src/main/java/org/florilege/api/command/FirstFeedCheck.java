package org.florilege.api.command;

import java.io.UncheckedIOException;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.feed.Feed;
import org.florilege.api.portal.Portal;
import org.florilege.api.selfcheck.FeedCheck;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done every night elsewhere: whoever looks at a demo may not stay until then.
///
/// A class of its own, since commands have no logger: where the log goes is known once they have read their options.
final class FirstFeedCheck {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFeedCheck.class);

    private final Portal portal;
    private final CatalogueCard card;
    private final PublicAddress address;

    FirstFeedCheck(Portal portal, CatalogueCard card, PublicAddress address) {
        this.portal = portal;
        this.card = card;
        this.address = address;
    }

    /// @param port on which the portal listens
    void run(int port) {
        Feed feed = new Feed(portal.store(), portal.roster(), card);
        try {
            new FeedCheckResults(portal.data().feedCheck()).keep(FeedCheck.ofSelf(port, feed, portal.store(), address));
        } catch (StoreException | UncheckedIOException e) {
            LOG.warn("The feed could not be checked: {}", e.getMessage());
        }
    }
}
