package org.florilege.api.dump;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the dumps that are due, unless nothing has changed since the last. What was missed while the
/// portal was down is made when it is up again, and the first one as soon as there is something to dump.
public final class DumpSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DumpSchedule.class);
    private static final long LOOK_EVERY_SECONDS = 15;
    private static final long PATIENCE_SECONDS = 30;

    private final Dumps dumps;
    private final DumpPlan plan;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dump").factory());
    private volatile boolean closed;
    private Instant looked = Instant.EPOCH;

    /// @param clock its zone is the one in which the schedule is meant
    public DumpSchedule(Dumps dumps, DumpPlan plan, Clock clock) {
        this.dumps = dumps;
        this.plan = plan;
        this.clock = clock;
    }

    /// Looks from now on every few seconds whether one is due.
    public DumpSchedule start() {
        var _ = thread.scheduleWithFixedDelay(this::makeDue, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /// When the next one is due; empty when none ever is. A moment that has passed is due now.
    Optional<Instant> next() {
        Instant last = dumps.latest().map(Dump::made).orElse(Instant.EPOCH);
        Instant since = last.isAfter(looked) ? last : looked;
        return plan.schedule().flatMap(schedule -> schedule.next(since, clock.getZone()));
    }

    void makeDue() {
        try {
            Instant now = clock.instant();
            if (next().filter(due -> !due.isAfter(now)).isEmpty() || !dumps.isOutdated()) return;
            make();
            looked = now;
        } catch (RuntimeException broken) {
            looked = clock.instant();
            LOG.error("The dump could not be made; the next is tried as scheduled: {}", broken.getMessage(), broken);
        }
    }

    private void make() {
        long start = System.nanoTime();
        dumps.make(() -> closed).ifPresent(dump -> {
            dumps.keep(plan.kept());
            LOG.info(
                    "Dumped {} records, {} triples up to change {} in {} s",
                    dump.records(),
                    dump.triples(),
                    dump.sequence(),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        });
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) thread.shutdownNow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
