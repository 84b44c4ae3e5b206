package org.florilege.harvester.harvest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.CommitReceipt;
import org.florilege.catalog.store.Precedence;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;
import org.florilege.harvester.harvest.HarvestProgress.Phase;
import org.florilege.harvester.source.Counts;

/// The writing half of a run: mapped records from a queue, committed in large batches; in small ones when the
/// source is slow. Belongs to one thread, since the store's transactions do.
final class Committing {

    private static final long MAX_BATCH_TEXT = 96_000_000;
    private static final long POLL_MILLIS = 50;

    private final RecordStore store;
    private final HarvestSettings settings;
    private final Clock clock;
    private final Tally tally;
    private final List<CatalogRecord> batch = new ArrayList<>();
    private final List<CatalogRecord> sample = new ArrayList<>();
    private long batchText;
    private long batchStarted;
    private long created;
    private long updated;
    private long unchanged;

    Committing(RecordStore store, HarvestSettings settings, Clock clock, Tally tally) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.tally = tally;
    }

    /// Commits what comes through the queue until no more will.
    ///
    /// @param ended whether nothing more will be put into the queue
    void drain(BlockingQueue<CatalogRecord> queue, BooleanSupplier ended) throws InterruptedException {
        while (true) {
            boolean last = ended.getAsBoolean();
            CatalogRecord record = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (record != null) add(record);
            else if (last) break;
            if (isDue()) flush();
        }
        flush();
    }

    void add(CatalogRecord record) {
        if (batch.isEmpty()) batchStarted = System.nanoTime();
        batch.add(record);
        if (settings.kind() == RunKind.PREVIEW && sample.size() < HarvestSettings.PREVIEWED) sample.add(record);
        batchText += record.body().nTriples().length();
    }

    private boolean isDue() {
        if (batch.isEmpty()) return false;
        return batch.size() >= settings.batch()
                || batchText >= MAX_BATCH_TEXT
                || System.nanoTime() - batchStarted >= settings.flushAfter().toNanos();
    }

    void flush() {
        flush(settings.precedence());
    }

    private void flush(Precedence precedence) {
        if (batch.isEmpty()) return;
        tally.tell(Phase.COMMITTING);
        if (settings.writes()) commit(precedence);
        else compare();
        tally.committed.addAndGet(batch.size());
        batch.clear();
        batchText = 0;
        tally.tell(Phase.READING);
    }

    /// Writes records whose content counts before that of any other source.
    void overrule(SourceId source, List<CatalogRecord> records) {
        Precedence first = new Precedence(List.of(source));
        for (CatalogRecord record : records) {
            add(record);
            if (isDue()) flush(first);
        }
        flush(first);
    }

    private void commit(Precedence precedence) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CommitReceipt receipt = store.commit(CommitBatch.of(batch, now).under(precedence));
        created += receipt.created();
        updated += receipt.updated();
        unchanged += receipt.unchanged();
    }

    /// What a commit would do, for a dry run.
    private void compare() {
        Map<RecordKey, RecordHead> heads = store.heads(
                batch.stream().map(record -> RecordKey.of(record.id())).toList());
        for (CatalogRecord record : batch) {
            RecordHead head = heads.get(RecordKey.of(record.id()));
            if (head == null || head.withdrawn()) created++;
            else if (isSettled(head, record)) unchanged++;
            else updated++;
        }
    }

    /// Another source's content stays unless this one comes before it.
    private boolean isSettled(RecordHead head, CatalogRecord record) {
        SourceId source = record.provenance().source();
        if (head.idIn(source).isEmpty()) return false;
        boolean counts = head.source().equals(source) || settings.precedence().puts(source, head.source());
        return !counts || head.hash().equals(record.hash());
    }

    /// So many records stay as the catalogue has them.
    void settled(long records) {
        unchanged += records;
    }

    /// @return the first records of a preview
    List<CatalogRecord> sample() {
        return sample;
    }

    /// @return whether the catalogue may have other records of the source than before
    boolean hasChanged() {
        return created + updated > 0;
    }

    Counts counts(long refused, long missing, long removed) {
        return new Counts(created, updated, unchanged, refused, missing, removed);
    }
}
