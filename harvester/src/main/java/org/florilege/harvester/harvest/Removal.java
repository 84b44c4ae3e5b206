package org.florilege.harvester.harvest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.RecordStore;
import org.florilege.harvester.reader.Fingerprints;

/// Withdraws what a source no longer has, with brakes: a record that was not seen is first missing, and is
/// withdrawn when it still is after the grace; when very many go missing at once, nothing happens until a
/// person confirms it. What the source itself calls deleted needs no grace.
final class Removal {

    private final RecordStore store;
    private final SourceId source;
    private final RemovalSettings settings;
    private final Clock clock;

    Removal(RecordStore store, SourceId source, RemovalSettings settings, Clock clock) {
        this.store = store;
        this.source = source;
        this.settings = settings;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param held how many would have gone, when a person must confirm it; else 0
    /// @param missing since when which records are missing, in milliseconds
    /// @param removed how many were withdrawn
    record Verdict(long held, Map<String, Long> missing, long removed) {}

    /// @param seen the ids that the source has
    /// @param deleted the ids or identifiers of what the source says it has deleted
    /// @param known how many records the catalogue had of it
    /// @param before since when which records were missing
    Verdict afterWholeSource(Fingerprints seen, Set<String> deleted, long known, Map<String, Long> before) {
        return decide(id -> !seen.contains(id), seen, deleted, known, before, true);
    }

    /// Only what changed was asked for: nothing else can be concluded, not even that what was missing still is.
    ///
    /// @param seen the ids that the source had in this part
    Verdict afterPart(Fingerprints seen, Set<String> deleted, long known, Map<String, Long> before) {
        Map<String, Long> still = new HashMap<>(before);
        still.keySet().removeIf(seen::contains);
        if (deleted.isEmpty()) return new Verdict(0, still, 0);
        return decide(still::containsKey, seen, deleted, known, still, false);
    }

    private Verdict decide(
            Predicate<String> gone,
            Fingerprints seen,
            Set<String> said,
            long known,
            Map<String, Long> before,
            boolean whole) {
        Set<String> deleted = new Deletions(store, source, seen::contains).known(said);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Long> missing = new HashMap<>();
        List<RecordId> due = new ArrayList<>();
        long[] sudden = {0};
        store.forEachHead(source, head -> {
            RecordId name = head.idIn(source).orElseThrow();
            String id = name.iri();
            boolean isDeleted = deleted.contains(id);
            if (!isDeleted && !gone.test(id)) return;
            Long since = before.get(id);
            if (since == null) sudden[0]++;
            if (settings.holds(sudden[0], known)) return;
            if (isDeleted || (whole && isDue(since, now))) due.add(name);
            else missing.put(id, since == null ? now.toEpochMilli() : since);
        });
        if (settings.holds(sudden[0], known)) return new Verdict(sudden[0], before, 0);
        withdraw(due);
        return new Verdict(0, missing, due.size());
    }

    private boolean isDue(@org.jspecify.annotations.Nullable Long since, Instant now) {
        if (settings.confirmed() || settings.grace().isZero()) return true;
        return since != null
                && !Instant.ofEpochMilli(since).plus(settings.grace()).isAfter(now);
    }

    /// @return how many were withdrawn: all that the catalogue has of the source
    long everything() {
        List<RecordId> all = new ArrayList<>();
        store.forEachHead(source, head -> all.add(head.idIn(source).orElseThrow()));
        withdraw(all);
        return all.size();
    }

    private void withdraw(List<RecordId> ids) {
        for (int from = 0; from < ids.size(); from += RecordStore.MAX_BATCH) {
            int to = Math.min(ids.size(), from + RecordStore.MAX_BATCH);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            store.commit(CommitBatch.withdrawing(source, ids.subList(from, to), now));
        }
    }
}
