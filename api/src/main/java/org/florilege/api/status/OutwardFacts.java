package org.florilege.api.status;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.feed.LeftOut;
import org.florilege.api.page.Reader;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.selfcheck.FeedComparison;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.StoreException;
import org.florilege.ui.view.StatusView.Consumer;
import org.florilege.ui.view.StatusView.Flaw;
import org.florilege.ui.view.StatusView.Outward;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Value;

/// What other portals got when our feed was last walked as they walk it, and what feeds leave out.
final class OutwardFacts {

    private static final int EXAMPLES = 20;
    private static final String ENGLISH = "en";

    private final RecordStore store;
    private final FeedCheckResults checks;
    private final LeftOut leftOut;

    OutwardFacts(RecordStore store, FeedCheckResults checks, LeftOut leftOut) {
        this.store = store;
        this.checks = checks;
        this.leftOut = leftOut;
    }

    Outward shown(Reader reader) {
        Optional<FeedCheckResults.Result> last = checks.last();
        List<FeedComparison> comparisons =
                last.map(FeedCheckResults.Result::comparisons).orElse(List.of());
        Map<RecordId, String> omitted = leftOut.first(EXAMPLES);
        Map<String, RecordHead> heads = heads(comparisons, omitted);
        return new Outward(
                last.map(result -> reader.instant(result.at())).orElse(null),
                comparisons.stream()
                        .map(comparison -> consumer(comparison, heads, reader))
                        .toList(),
                leftOut.count(),
                omitted.entrySet().stream()
                        .map(one -> new Flaw(record(one.getKey().iri(), heads), Text.of(one.getValue(), ENGLISH)))
                        .toList());
    }

    private static Consumer consumer(FeedComparison comparison, Map<String, RecordHead> heads, Reader reader) {
        return new Consumer(
                comparison.consumer(),
                comparison.expected(),
                comparison.received(),
                comparison.different(),
                comparison.failure().orElse(null),
                comparison.differences().stream()
                        .map(difference -> new Flaw(
                                record(difference.iri(), heads),
                                Text.of(reader.messages().label("status.flaw", difference.type()))))
                        .toList());
    }

    /// All records that are spoken of, in one question to the store; none while it does not answer.
    private Map<String, RecordHead> heads(List<FeedComparison> comparisons, Map<RecordId, String> omitted) {
        Map<RecordKey, String> wanted = new LinkedHashMap<>();
        for (FeedComparison comparison : comparisons)
            for (FeedComparison.Difference difference : comparison.differences())
                RecordLookup.idOf(difference.iri()).ifPresent(id -> wanted.put(RecordKey.of(id), id.iri()));
        omitted.keySet().forEach(id -> wanted.put(RecordKey.of(id), id.iri()));
        if (wanted.isEmpty()) return Map.of();
        Map<String, RecordHead> heads = new HashMap<>();
        try {
            store.heads(List.copyOf(wanted.keySet())).forEach((key, head) -> {
                String iri = wanted.get(key);
                if (iri != null) heads.put(iri, head);
            });
        } catch (StoreException e) {
            return Map.of();
        }
        return heads;
    }

    /// Its page where it has one.
    private static Value record(String iri, Map<String, RecordHead> heads) {
        RecordHead head = heads.get(iri);
        return head == null ? Value.of(iri) : Value.linked(iri, PublicAddress.path(head.kind(), head.slug()));
    }
}
