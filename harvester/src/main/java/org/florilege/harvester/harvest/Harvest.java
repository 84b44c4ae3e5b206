package org.florilege.harvester.harvest;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.store.RecordStore;
import org.florilege.harvester.harvest.HarvestProgress.Phase;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run over one source: reads it, maps its records, commits them in batches, and says how it went.
///
/// Reading and mapping happen on a thread of their own, commits on the thread that calls [#run()]. Memory
/// does not grow with the source. Nothing is removed; what is missing is counted when the source was read to
/// its end. A second run over an unchanged source writes nothing. Run it once, then close it.
public final class Harvest implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Harvest.class);
    private static final int QUEUE = 2_000;

    private final Source source;
    private final RecordStore store;
    private final HarvestSettings settings;
    private final Clock clock;
    private final Tally tally;
    private final Reading reading;
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
        this.reading = reader.open(source, Bookmark.NONE);
    }

    /// Asks the run to end soon. What it has read by then is committed. From any thread.
    public void cancel() {
        cancelled = true;
        reading.close();
    }

    /// Does the run.
    ///
    /// @return how it went; also when the source is unreachable or broken
    /// @throws org.florilege.catalog.store.StoreException when the store fails; earlier batches stay committed
    public HarvestReport run() {
        Instant started = clock.instant();
        BlockingQueue<CatalogRecord> queue = new ArrayBlockingQueue<>(QUEUE);
        Gathering gathering = new Gathering(source, reading, queue, () -> cancelled, tally);
        Committing committing = new Committing(store, settings, clock, tally);
        Fingerprints known = gatherAndCommit(gathering, committing, queue);
        gathering
                .organisations()
                .take(store, gathering::names, committing::settled)
                .forEach(committing::add);
        committing.flush();
        HarvestReport report = report(started, gathering, committing, known);
        tally.tell(Phase.DONE);
        log(report);
        return report;
    }

    /// @return the ids that the catalogue had of this source when the run began
    private Fingerprints gatherAndCommit(
            Gathering gathering, Committing committing, BlockingQueue<CatalogRecord> queue) {
        Fingerprints known = new Fingerprints();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofPlatform()
                .name("harvest-" + source.id())
                .daemon()
                .uncaughtExceptionHandler((dead, thrown) -> failure.set(thrown))
                .start(gathering::run);
        try {
            // While the first document is parsed, this thread has nothing else to do.
            store.forEachHead(source.id(), head -> known.add(head.id().iri()));
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
        return known;
    }

    /// The thread has ended when all went well; when a commit failed, it waits at a full queue.
    private void stop(Thread thread) {
        if (!thread.isAlive()) return;
        cancelled = true;
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

    private HarvestReport report(Instant started, Gathering gathering, Committing committing, Fingerprints known) {
        Findings findings = gathering.findings();
        HarvestOutcome outcome = outcome(gathering, committing, known);
        return new HarvestReport(
                source,
                started,
                clock.instant(),
                outcome,
                tally.documents.get(),
                reading.bytes(),
                findings.refusals(),
                findings.warnings(),
                findings.byRule());
    }

    private HarvestOutcome outcome(Gathering gathering, Committing committing, Fingerprints known) {
        Optional<String> shortfall = gathering.shortfall();
        long refused = gathering.findings().refused();
        if (shortfall.isPresent() && tally.documents.get() == 0) return new HarvestOutcome.Unreachable(shortfall.get());
        if (shortfall.isPresent()) return new HarvestOutcome.Partial(committing.counts(refused, 0), shortfall.get());
        if (gathering.sawNothing())
            return new HarvestOutcome.Partial(
                    committing.counts(refused, 0),
                    "No dataset, service, series, algorithm or challenge was found in it.");
        return new HarvestOutcome.Complete(committing.counts(refused, known.countNotIn(gathering.seen())));
    }

    private static void log(HarvestReport report) {
        Counts counts = report.outcome().counts();
        LOG.info(
                "Harvested {}: {}, {} created, {} updated, {} unchanged, {} refused, {} missing, {} documents, {} s {}",
                report.source().id(),
                report.outcome().name(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.refused(),
                counts.missing(),
                report.documents(),
                report.duration().toSeconds(),
                report.outcome().reason());
    }

    @Override
    public void close() {
        cancelled = true;
        reading.close();
    }
}
