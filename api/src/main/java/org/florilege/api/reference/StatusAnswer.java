package org.florilege.api.reference;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.florilege.api.contract.generated.model.FeedCheck;
import org.florilege.api.contract.generated.model.FeedCheckConsumer;
import org.florilege.api.contract.generated.model.Health;
import org.florilege.api.contract.generated.model.Status;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.Version;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.selfcheck.FeedComparison;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.store.StoreException;
import org.florilege.catalog.store.StoreState;

/// The state of the portal in the words of the contract. An engine that is down makes its own part of the answer say
/// so, not the whole answer fail.
final class StatusAnswer {

    private StatusAnswer() {}

    static Status of(Portal portal) {
        Status status = new Status(Version.CURRENT, Map.of(), Health.DOWN, Health.DOWN);
        try {
            StoreState state = portal.store().state();
            status.store(Health.UP).storeSequence(state.sequence()).records(records(state));
        } catch (StoreException e) {
            status.store(Health.DOWN);
        }
        return switch (portal.searchState()) {
            case Portal.SearchState.Up up -> following(status.search(Health.UP), up.position());
            case Portal.SearchState.Starting starting -> status.search(Health.STARTING);
            case Portal.SearchState.Down down -> status.search(Health.DOWN);
        };
    }

    private static Status following(Status status, long position) {
        Long committed = status.getStoreSequence();
        status.indexSequence(position);
        return committed == null ? status : status.lag(Math.max(0, committed - position));
    }

    static FeedCheck of(FeedCheckResults.Result result) {
        return new FeedCheck(
                result.at().atOffset(ZoneOffset.UTC),
                result.comparisons().stream().map(StatusAnswer::of).toList());
    }

    private static FeedCheckConsumer of(FeedComparison comparison) {
        return new FeedCheckConsumer(
                        comparison.consumer(), comparison.expected(), comparison.received(), comparison.different())
                .failure(comparison.failure().orElse(null));
    }

    private static Map<String, Long> records(StoreState state) {
        Map<String, Long> records = new TreeMap<>();
        for (Kind kind : Kind.values()) records.put(kind.segment(), state.live().getOrDefault(kind, 0L));
        return records;
    }
}
