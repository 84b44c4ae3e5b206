package org.florilege.api.feed;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.florilege.api.problem.PortalException;
import org.florilege.api.record.Representation;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.roster.PastWalkException;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.roster.Selection;
import org.florilege.catalog.roster.Walk;
import org.florilege.catalog.store.RecordStore;

/// Makes the pages of all feeds of a catalogue.
///
/// Every failure of the store is a [org.florilege.catalog.store.StoreException], never a page with less on it.
public final class Feed {

    private final RecordStore store;
    private final Roster roster;
    private final CatalogueCard card;
    private final Profiles profiles = new Profiles();
    private final LeftOut leftOut = new LeftOut();

    public Feed(RecordStore store, Roster roster, CatalogueCard card) {
        this.store = store;
        this.roster = roster;
        this.card = card;
    }

    Profiles profiles() {
        return profiles;
    }

    /// Single records in the profiles of the feed.
    public ProfiledRecords records() {
        return new ProfiledRecords(profiles, card, leftOut);
    }

    /// What its pages leave out.
    public LeftOut leftOut() {
        return leftOut;
    }

    /// The page that was asked for.
    ///
    /// @throws PortalException.InvalidParameter when there is no such page
    FeedPage page(Scope scope, FeedQuery query, PublicAddress base) {
        Walk walk = walk(query.selection(scope), query);
        int from = query.options()
                .walk()
                .map(token -> token.behind().map(walk::indexBehind).orElse(0))
                .orElseGet(() -> (int) Math.min(walk.total(), (query.page() - 1L) * query.size()));
        if (from >= walk.total() && query.page() > 1) {
            int pages = Math.max(1, (walk.total() + query.size() - 1) / query.size());
            throw new PortalException.InvalidParameter(
                    "page", String.valueOf(query.page()), List.of(pages == 1 ? "1" : "1 … " + pages));
        }
        return new FeedPage(scope, query, base, walk, from, roster.entries(walk.places(from, from + query.size())));
    }

    /// All that a profile shows, as one page, in pieces.
    ///
    /// @return empty when there is no such profile
    public Optional<Iterator<byte[]>> whole(String profile, Representation form, PublicAddress base) {
        FeedQuery.Options all = new FeedQuery.Options(false, Optional.empty());
        return profiles.named(profile)
                .map(known -> new FeedQuery(form, 1, Integer.MAX_VALUE, Optional.empty(), known, all))
                .map(query -> write(page(Scope.WHOLE, query, base)));
    }

    /// The names of the profiles.
    public List<String> profileNames() {
        return profiles.names();
    }

    private Walk walk(Selection selection, FeedQuery query) {
        Optional<WalkToken> token = query.options().walk();
        if (token.isEmpty()) return roster.begin(selection);
        try {
            return roster.resume(selection, token.get().sequence());
        } catch (PastWalkException e) {
            throw FeedQuery.wrongWalk(token.get().text());
        }
    }

    /// The strong ETag of the page.
    String tag(FeedPage page) {
        return page.tag(card);
    }

    /// The page, piece by piece.
    PageBody write(FeedPage page) {
        return new PageBody(page, new Site(card, page.base()), store, leftOut);
    }
}
