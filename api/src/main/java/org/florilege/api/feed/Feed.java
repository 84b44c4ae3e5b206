package org.florilege.api.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.florilege.api.crosswalk.Crosswalks;
import org.florilege.api.problem.PortalException;
import org.florilege.api.record.Representation;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.roster.PastWalkException;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.roster.Selection;
import org.florilege.catalog.roster.Walk;
import org.florilege.catalog.store.RecordStore;
import org.jspecify.annotations.Nullable;

/// Makes the pages of all feeds of a catalogue.
///
/// Every failure of the store is a [org.florilege.catalog.store.StoreException], never a page with less on it.
public final class Feed {

    private final RecordStore store;
    private final Roster roster;
    private final CatalogueCard card;
    private final Profiles profiles = Profiles.all();
    private final LeftOut leftOut = new LeftOut();
    private @Nullable Crosswalks crosswalks;

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
        return new ProfiledRecords(store, profiles.ofStatements(), card, leftOut);
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
        return profiles.ofStatements()
                .named(profile)
                .map(known -> new FeedQuery(form, 1, Integer.MAX_VALUE, Optional.empty(), known, all))
                .map(query -> write(page(Scope.WHOLE, query, base)));
    }

    /// The names of the profiles that are to be had in every form.
    public List<String> profileNames() {
        return profiles.ofStatements().names();
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

    /// The strong ETag of the page. Some show the neighbours of their records, so each change counts.
    String tag(FeedPage page) {
        return page.query().profile().looksBeyond()
                ? page.tag(card, store.state().sequence())
                : page.tag(card, 0);
    }

    /// When something of the page last changed.
    Instant lastModified(FeedPage page) {
        long last = store.state().sequence();
        return last == 0 || !page.query().profile().looksBeyond()
                ? page.lastModified()
                : store.changesAfter(last - 1, 1).getFirst().at();
    }

    /// The page, piece by piece.
    Iterator<byte[]> write(FeedPage page) {
        return page.query().profile().isTree() ? new TreeBody(page, card, store, crosswalks(page.base())) : body(page);
    }

    private PageBody body(FeedPage page) {
        return new PageBody(page, new Site(card, page.base()), store, leftOut);
    }

    private synchronized Crosswalks crosswalks(PublicAddress base) {
        Crosswalks known = crosswalks;
        if (known == null) known = new Crosswalks(store, base, card.title());
        crosswalks = known;
        return known.at(base);
    }

    /// What the feed says of a record itself.
    ///
    /// @param sequence the number of the record's last change
    /// @param isDataset whether consumers that only know datasets see it
    /// @param hash of the triples whose subject it is
    public record Shown(RecordId id, long sequence, boolean isDataset, ContentHash hash) {}

    /// Shows what the feed of the whole catalogue says of each of its records, made from the store as pages are; what
    /// pages leave out is not shown.
    public void forEachShown(PublicAddress base, Consumer<Shown> action) {
        for (int number = 1; ; number++) {
            FeedPage page = page(
                    Scope.WHOLE,
                    new FeedQuery(
                            Representation.TURTLE,
                            number,
                            FeedQuery.LARGEST,
                            Optional.empty(),
                            profiles.usual(),
                            new FeedQuery.Options(false, Optional.empty())),
                    base);
            show(page, action);
            if (page.next().isEmpty()) return;
        }
    }

    private void show(FeedPage page, Consumer<Shown> action) {
        Map<RecordKey, Long> sequences = new HashMap<>();
        for (Entry entry : page.entries()) sequences.put(entry.place().recordKey(), entry.sequence());
        PageBody body = body(page);
        for (CatalogRecord record : store.records(sequences.keySet())) {
            try {
                action.accept(shown(
                        record, body.rendered(record, Neighbours.NONE), sequences.getOrDefault(record.key(), 0L)));
            } catch (IllegalTermException e) {
                leftOut.add(record, String.valueOf(e.getMessage()));
            }
        }
    }

    private static Shown shown(CatalogRecord record, List<Rendering.Resource> resources, long sequence) {
        Graph said = GraphFactory.createGraphMem();
        for (Rendering.Resource resource : resources)
            if (resource.subject().equals(record.id().node()))
                resource.triples().forEach(said::add);
        boolean dataset = said.contains(record.id().node(), RDF.type.asNode(), DCAT.Dataset.asNode());
        return new Shown(record.id(), sequence, dataset, CanonicalGraph.of(said).hash());
    }
}
