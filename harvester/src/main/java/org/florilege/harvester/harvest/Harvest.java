package org.florilege.harvester.harvest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.store.RecordStore;
import org.florilege.harvester.harvest.HarvestProgress.Phase;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run over one source: reads it, maps its records, commits them in batches, withdraws what is gone, and
/// says how it went.
///
/// Reading and mapping happen on a thread of their own, commits on the thread that calls [#run()]. Memory
/// does not grow with the source. Records are withdrawn only after the source was read to its end, with the
/// brakes of [RemovalSettings]. A second run over an unchanged source writes nothing, and documents that an
/// earlier run knows are not read again. Run it once, then close it.
public final class Harvest implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Harvest.class);
    private static final int QUEUE = 2_000;

    private final Source source;
    private final RecordStore store;
    private final HarvestSettings settings;
    private final Clock clock;
    private final Tally tally;
    private final SourceReader reader;
    private SourceMemory memory = SourceMemory.none();
    private volatile @Nullable Reading reading;
    private volatile boolean cancelled;

    public Harvest(
            Source source,
            SourceReader reader,
            RecordStore store,
            HarvestSettings settings,
            Clock clock,
            HarvestProgress progress) {
        this.source = source;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.tally = new Tally(progress);
        this.reader = reader;
    }

    /// Uses what earlier runs left, and leaves something for the next.
    public Harvest remembering(SourceMemory kept) {
        this.memory = kept;
        return this;
    }

    /// Asks the run to end soon. What it has read by then is committed, and the next run need not read it again.
    /// From any thread.
    public void cancel() {
        cancelled = true;
        Reading open = reading;
        if (open != null) open.close();
    }

    /// Does the run.
    ///
    /// @return how it went; also when the source is unreachable or broken
    /// @throws org.florilege.catalog.store.StoreException when the store fails; earlier batches stay committed
    public HarvestReport run() {
        Instant started = clock.instant();
        HarvestReport report = settings.kind() == RunKind.CLEAR ? clear(started) : harvest(started);
        tally.tell(Phase.DONE);
        log(report, settings.kind());
        return report;
    }

    private HarvestReport clear(Instant started) {
        memory.forget();
        long removed = new Removal(store, source.id(), settings.removal(), clock).everything();
        HarvestOutcome outcome = new HarvestOutcome.Complete(new Counts(0, 0, 0, 0, 0, removed));
        return new HarvestReport(
                source, started, clock.instant(), outcome, 0, 0, List.of(), List.of(), Map.of(), List.of());
    }

    private HarvestReport harvest(Instant started) {
        Past past = Past.of(source, store, memory, settings.kind() != RunKind.HARVEST);
        Reading opened = reader.open(source, past.bookmark());
        reading = opened;
        if (cancelled) opened.close();
        long limit = settings.kind() == RunKind.PREVIEW ? HarvestSettings.PREVIEWED : Long.MAX_VALUE;
        BlockingQueue<CatalogRecord> queue = new ArrayBlockingQueue<>(QUEUE);
        Gathering gathering = new Gathering(source, opened, past, limit, queue, () -> cancelled, tally);
        Committing committing = new Committing(store, settings, clock, tally);
        gatherAndCommit(gathering, committing, queue);
        long unchanged = gathering.recollection().unchanged();
        Organisations.Worth organisations = gathering.organisations().take(store, gathering::names, unchanged == 0);
        long again = organisations
                .ids()
                .filter(id -> gathering.recollection().counts(id.iri()))
                .count();
        committing.settled(unchanged - again + organisations.kept().size());
        organisations.usual().forEach(committing::add);
        committing.flush();
        committing.overrule(source.id(), organisations.fuller());
        return new Settling(source, store, settings, clock, past)
                .settle(started, gathering, committing, opened, tally, memory);
    }

    private void gatherAndCommit(Gathering gathering, Committing committing, BlockingQueue<CatalogRecord> queue) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofPlatform()
                .name("harvest-" + source.id())
                .daemon()
                .uncaughtExceptionHandler((dead, thrown) -> failure.set(thrown))
                .start(gathering::run);
        try {
            committing.drain(queue, () -> !thread.isAlive());
        } catch (InterruptedException interrupted) {
            cancelled = true;
            Thread.currentThread().interrupt();
        } finally {
            stop(thread);
        }
        switch (failure.get()) {
            case null -> {}
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case Throwable broken -> throw new IllegalStateException(broken);
        }
    }

    /// The thread has ended when all went well; when a commit failed, it waits at a full queue.
    private void stop(Thread thread) {
        if (!thread.isAlive()) return;
        // A read from a socket does not notice an interrupt, but that it is closed.
        cancel();
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static void log(HarvestReport report, RunKind kind) {
        Counts counts = report.outcome().counts();
        LOG.info(
                "Ran {} over {}: {}, {} created, {} updated, {} unchanged, {} refused, {} missing, {} removed, {} documents, {} s {}",
                kind.id(),
                report.source().id(),
                report.outcome().name(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.refused(),
                counts.missing(),
                counts.removed(),
                report.documents(),
                report.duration().toSeconds(),
                report.outcome().reason());
    }

    @Override
    public void close() {
        cancel();
    }
}
