package org.florilege.api.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.run.RunOrder;
import org.florilege.harvester.run.Runs;
import org.florilege.harvester.run.SourceBusyException;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.SourcePlan;
import org.florilege.harvester.source.SourceRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the runs that are due. Sources with the same schedule begin at different moments within ten minutes, always
/// the same for each. What was missed while the portal was down is done once when it is up again.
public final class HarvestSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HarvestSchedule.class);
    private static final int SPREAD_SECONDS = 600;
    private static final long LOOK_EVERY = 15;

    private final SourceRegistry sources;
    private final Runs runs;
    private final Clock clock;
    private final ZoneId zone;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedule").factory());

    private @Nullable Future<?> looking;

    /// @param zone in which schedules are meant
    public HarvestSchedule(SourceRegistry sources, Runs runs, Clock clock, ZoneId zone) {
        this.sources = sources;
        this.runs = runs;
        this.clock = clock;
        this.zone = zone;
    }

    /// Looks from now on every few seconds what is due.
    public HarvestSchedule start() {
        looking = thread.scheduleWithFixedDelay(this::startDue, LOOK_EVERY, LOOK_EVERY, TimeUnit.SECONDS);
        return this;
    }

    /// When the source is harvested next; empty when only by hand. A moment that has passed is due now.
    public Optional<Instant> next(RegisteredSource registered) {
        SourcePlan plan = SourcePlan.of(registered.source().options());
        if (!plan.enabled()) return Optional.empty();
        int spread = Math.floorMod(registered.source().id().hashCode(), SPREAD_SECONDS);
        return plan.schedule()
                .flatMap(text -> Cron.parse(text).next(lastStart(registered).minusSeconds(spread), zone))
                .map(moment -> moment.plusSeconds(spread));
    }

    private Instant lastStart(RegisteredSource registered) {
        return runs.archive().of(registered.source().id()).stream()
                .filter(run -> run.kind() == RunKind.HARVEST || run.kind() == RunKind.FORCE)
                .findFirst()
                .map(Run::started)
                .orElse(registered.registered());
    }

    void startDue() {
        Instant now = clock.instant();
        for (RegisteredSource registered : sources.all()) {
            try {
                if (next(registered).filter(moment -> !moment.isAfter(now)).isPresent())
                    runs.start(registered.source(), RunOrder.of(RunKind.HARVEST));
            } catch (SourceBusyException underWay) {
                LOG.info("{} is being read already", registered.source().id());
            } catch (RuntimeException broken) {
                LOG.warn("{} cannot be harvested: {}", registered.source().id(), broken.getMessage());
            }
        }
    }

    @Override
    public void close() {
        if (looking != null) looking.cancel(true);
        thread.shutdownNow();
        try {
            thread.awaitTermination(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
