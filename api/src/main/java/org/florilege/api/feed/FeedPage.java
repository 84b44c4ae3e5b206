package org.florilege.api.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.florilege.api.portal.Version;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.roster.Place;
import org.florilege.catalog.roster.Walk;

/// One page of a feed before it is written: who is on it, and how it hangs together with the others.
///
/// @param base the address of the portal in its links
/// @param from the index of its first place in the walk
/// @param entries the records of its places that are live
record FeedPage(Scope scope, FeedQuery query, PublicAddress base, Walk walk, int from, List<Entry> entries) {

    private static final int TAG_DIGITS = 32;

    FeedPage {
        entries = List.copyOf(entries);
    }

    /// The IRI of the catalogue.
    String catalogue() {
        return base.of(scope.path());
    }

    /// How many records the walk has, on all pages together, whatever happened to them since it began.
    int total() {
        return query.options().walk().map(WalkToken::total).orElse(walk.total());
    }

    String self() {
        return link(query.page(), from);
    }

    String first() {
        return link(1, 0);
    }

    String last() {
        int pages = Math.max(1, (walk.total() + query.size() - 1) / query.size());
        return link(pages, (pages - 1) * query.size());
    }

    Optional<String> previous() {
        return from == 0 || query.page() == 1
                ? Optional.empty()
                : Optional.of(link(query.page() - 1, Math.max(0, from - query.size())));
    }

    Optional<String> next() {
        int end = from + query.size();
        return end >= walk.total() ? Optional.empty() : Optional.of(link(query.page() + 1, end));
    }

    private String link(int page, int index) {
        Optional<Place> behind = index == 0
                ? Optional.empty()
                : Optional.of(walk.places(index - 1, index).getFirst());
        WalkToken token = new WalkToken(walk.sequence(), total(), behind);
        return catalogue() + "." + query.form().suffix() + "?" + query.to(page, token);
    }

    /// When something of it last changed.
    Instant lastModified() {
        Instant last = walk.moment();
        for (Entry entry : entries) if (entry.moment().isAfter(last)) last = entry.moment();
        return last;
    }

    private static String sorted(Map<String, String> texts) {
        return new TreeMap<>(texts).toString();
    }

    /// Names exactly these bytes, without writing them: they follow from who is on the page, from what changed last of
    /// each, and from the links.
    ///
    /// @param beyond the number of the last change of what the page shows beside its own records; 0 when
    /// that is nothing
    String tag(CatalogueCard card, long beyond) {
        String facts = String.join(
                "\n",
                Version.CURRENT,
                query.profile().id().digest(),
                sorted(scope.name()),
                sorted(card.title()) + sorted(card.description()) + card.publisher() + card.contact() + card.body(),
                self(),
                previous().orElse(""),
                next().orElse(""),
                walk.total() + "." + beyond);
        byte[] said = facts.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(said.length + 2 * Long.BYTES * entries.size());
        all.put(said);
        for (Entry entry : entries) all.putLong(entry.place().key()).putLong(entry.sequence());
        return '"' + ContentHash.of(all.array()).hex().substring(0, TAG_DIGITS) + '"';
    }
}
