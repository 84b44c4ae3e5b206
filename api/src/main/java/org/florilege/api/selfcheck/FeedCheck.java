package org.florilege.api.selfcheck;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.florilege.api.feed.Feed;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordStore;

/// Walks the feed of the whole catalogue as data.gouv.fr, data.europa.eu and CKAN do and compares what each got with
/// what
/// the store has: how many, which, and what is said of each. Takes about two hundred bytes of memory a record.
///
/// A record that changed while it was compared is left for the next time.
public final class FeedCheck {

    private static final int SHOWN = 20;

    private record Expected(ContentHash hash, boolean isDataset) {}

    private FeedCheck() {}

    /// Of the portal that listens on this port of this machine, against its store.
    public static List<FeedComparison> ofSelf(int port, Feed feed, RecordStore store, PublicAddress base) {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            return ofStore(new WebAsking(client, base.base(), "http://127.0.0.1:" + port), feed, store, base);
        }
    }

    /// Against the store.
    ///
    /// @param base the address of the portal in its links
    public static List<FeedComparison> ofStore(Asking portal, Feed feed, RecordStore store, PublicAddress base) {
        List<FeedComparison> comparisons = new ArrayList<>();
        for (Harvester consumer : consumers(portal)) {
            long began = store.state().sequence();
            Map<String, Expected> expected = new HashMap<>();
            feed.forEachShown(
                    base, shown -> expected.put(shown.id().iri(), new Expected(shown.hash(), shown.isDataset())));
            comparisons.add(compare(consumer, expected, iri -> isSettled(store, iri, began)));
        }
        return comparisons;
    }

    /// Whether nothing happened to the record since this change.
    private static boolean isSettled(RecordStore store, String iri, long began) {
        return RecordLookup.idOf(iri)
                .map(RecordKey::of)
                .flatMap(key -> Optional.ofNullable(store.heads(List.of(key)).get(key)))
                .map(head -> head.sequence() <= began)
                .orElse(true);
    }

    /// Of a portal whose store is not at hand: the consumers are compared with each other.
    public static List<FeedComparison> ofAddress(Asking portal) {
        List<FeedComparison> comparisons = new ArrayList<>();
        List<Harvester> consumers = consumers(portal);
        Harvester first = consumers.getFirst();
        Optional<String> failure = walk(first);
        Map<String, Expected> expected = new HashMap<>();
        first.copy().values().forEach(received -> expected.put(received.iri(), new Expected(received.hash(), true)));
        comparisons.add(new FeedComparison(name(first), expected.size(), expected.size(), List.of(), 0, failure));
        if (failure.isPresent()) return comparisons;
        for (Harvester consumer : consumers.subList(1, consumers.size())) {
            boolean more = consumer instanceof UdataHarvester;
            comparisons.add(compare(consumer, expected, iri -> !more || expected.containsKey(iri)));
        }
        return comparisons;
    }

    /// CKAN first: it knows datasets only, as does data.europa.eu.
    private static List<Harvester> consumers(Asking portal) {
        return List.of(
                new CkanHarvester(portal, "/catalog.ttl?page_size=1000"),
                new PiveauHarvester(portal, "/catalog.rdf?page_size=1000"),
                new UdataHarvester(portal, "/catalog.xml?page_size=1000"));
    }

    private static String name(Harvester consumer) {
        return switch (consumer) {
            case CkanHarvester ckan -> "CKAN";
            case PiveauHarvester piveau -> "data.europa.eu";
            case UdataHarvester udata -> "data.gouv.fr";
        };
    }

    private static Optional<String> walk(Harvester consumer) {
        try {
            consumer.harvest();
            return Optional.empty();
        } catch (Harvester.HarvestFailure e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// @param counts whether a difference of this record is one
    private static FeedComparison compare(
            Harvester consumer, Map<String, Expected> expected, Predicate<String> counts) {
        boolean all = consumer instanceof UdataHarvester;
        Optional<String> failure = walk(consumer);
        Map<String, ContentHash> received = new HashMap<>();
        consumer.copy().values().forEach(one -> received.put(one.iri(), one.hash()));
        List<FeedComparison.Difference> found = new ArrayList<>();
        int wanted = 0;
        for (Map.Entry<String, Expected> entry : expected.entrySet()) {
            if (!all && !entry.getValue().isDataset()) continue;
            wanted++;
            ContentHash hash = received.get(entry.getKey());
            if (hash == null) add(found, entry.getKey(), FeedComparison.Type.MISSING);
            else if (!hash.equals(entry.getValue().hash())) add(found, entry.getKey(), FeedComparison.Type.DIFFERENT);
        }
        for (String iri : received.keySet())
            if (!expected.containsKey(iri)) add(found, iri, FeedComparison.Type.UNEXPECTED);
        if (failure.isPresent()) found.clear();
        found.removeIf(difference -> !counts.test(difference.iri()));
        List<FeedComparison.Difference> shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new FeedComparison(name(consumer), wanted, received.size(), shown, found.size(), failure);
    }

    private static void add(List<FeedComparison.Difference> found, String iri, FeedComparison.Type type) {
        found.add(new FeedComparison.Difference(iri, type));
    }
}
