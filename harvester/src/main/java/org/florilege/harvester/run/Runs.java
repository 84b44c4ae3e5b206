package org.florilege.harvester.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.Precedence;
import org.florilege.catalog.store.RecordStore;
import org.florilege.harvester.harvest.Harvest;
import org.florilege.harvester.harvest.HarvestOutcome;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.HarvestSettings;
import org.florilege.harvester.harvest.RemovalSettings;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.harvest.SourceMemory;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.RunSummary;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourcePlan;
import org.florilege.harvester.source.SourceRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs over sources: takes the lease of the source, harvests, remembers how it went. Any thread may use it;
/// closing it stops what is under way and waits for it.
public final class Runs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private static final Sentence DIED =
            Sentence.of("The process that did it died. What it had written is kept, and the next run reads the rest.");
    private static final Sentence FAULT = Sentence.of("A fault of the portal ended it; the portal's log says more.");

    private final RecordStore store;
    private final SourceRegistry registry;
    private final RunArchive archive;
    private final Places places;
    private final Readers readers;
    private final Clock clock;
    private final Map<RunId, LiveRun> live = new ConcurrentHashMap<>();
    private final ExecutorService threads;
    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();

    /// Where runs keep their things.
    ///
    /// @param leases a locked file for each source that is being read
    /// @param memories what runs leave for the next
    public record Places(Path leases, Path memories) {}

    /// What reads a source of each type, with the source's own settings.
    @FunctionalInterface
    public interface Readers {

        /// @param credential what opens the source, in names and sealed texts
        SourceReader of(Source source, Map<String, String> credential);
    }

    /// Is told of each run that ended, on its thread.
    @FunctionalInterface
    public interface RunListener {
        void ended(Run run, HarvestReport report);
    }

    /// Closes the runs whose process died.
    ///
    /// @param readers what reads a source of each type, with the source's own settings
    public Runs(
            RecordStore store,
            SourceRegistry registry,
            RunArchive archive,
            Places places,
            Readers readers,
            Clock clock) {
        this.store = store;
        this.registry = registry;
        this.archive = archive;
        this.places = places;
        this.readers = readers;
        this.clock = clock;
        int parallel = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
        this.threads = Executors.newFixedThreadPool(
                parallel, Thread.ofPlatform().daemon().name("run-", 1).factory());
        closeInterrupted();
    }

    /// @param told of each run that ended, besides those who are told already
    public void listen(RunListener told) {
        listeners.add(told);
    }

    /// Whoever is told does not decide how the run ended.
    private void tell(Run run, HarvestReport report) {
        for (RunListener listener : listeners) {
            try {
                listener.ended(run, report);
            } catch (RuntimeException failed) {
                LOG.warn("Of the run {} somebody could not be told", run.id(), failed);
            }
        }
    }

    private void closeInterrupted() {
        registry.all().forEach(registered -> {
            var source = registered.source().id();
            for (Run run : archive.of(source)) {
                if (!run.isRunning()) continue;
                Optional<SourceLease> lease = SourceLease.take(places.leases(), source);
                lease.ifPresent(free -> {
                    try (free) {
                        close(run, summary(run, Run.INTERRUPTED, DIED));
                    }
                });
            }
        });
    }

    /// Remembers the end of a run over a registered source that left no report; the source shows it as any other.
    private void close(Run run, RunSummary end) {
        archive.put(run.ended(end));
        if (isShown(run)) registry.ran(run.source(), end);
    }

    private static boolean isShown(Run run) {
        return run.kind().writes() && run.kind() != RunKind.CLEAR;
    }

    private RunSummary summary(Run run, String outcome, Sentence reason) {
        return new RunSummary(run.started(), now(), outcome, reason, Counts.NONE, 0, 0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Begins a run that goes on by itself; many at once wait for each other.
    ///
    /// @throws SourceBusyException when there is one over this source
    public LiveRun start(Source source, RunOrder order) {
        SourceLease lease = lease(source);
        LiveRun begun = begin(source, order);
        threads.execute(() -> {
            try (lease) {
                run(begun, source, order, HarvestProgress.SILENT);
            } catch (RuntimeException failed) {
                LOG.error("The run {} over {} failed", begun.run().id(), source.id(), failed);
            }
        });
        return begun;
    }

    /// Does a run and returns when it has ended.
    ///
    /// @throws SourceBusyException when there is one over this source
    public HarvestReport run(Source source, RunOrder order, HarvestProgress progress) {
        SourceLease lease = lease(source);
        try {
            return run(begin(source, order), source, order, progress);
        } finally {
            lease.close();
        }
    }

    private Map<String, String> credential(Source source) {
        return registry.find(source.id()).map(RegisteredSource::credential).orElse(Map.of());
    }

    /// Reads the first records of a source that need not be registered. Nothing is written or remembered.
    ///
    /// @param credential what opens it, in names and sealed texts; empty for that of the registered source
    public HarvestReport preview(Source source, Optional<Map<String, String>> credential, HarvestProgress progress) {
        SourceReader reader = readers.of(source, credential.orElseGet(() -> credential(source)));
        HarvestSettings settings = HarvestSettings.usual().of(RunKind.PREVIEW);
        try (Harvest harvest = new Harvest(source, reader, store, settings, clock, progress)) {
            return harvest.run();
        }
    }

    private SourceLease lease(Source source) {
        return SourceLease.take(places.leases(), source.id()).orElseThrow(() -> new SourceBusyException(source.id()));
    }

    private LiveRun begin(Source source, RunOrder order) {
        LiveRun begun = new LiveRun(Run.begun(source.id(), order.kind(), now()));
        if (isKnown(source)) archive.put(begun.run());
        live.put(begun.run().id(), begun);
        return begun;
    }

    private HarvestReport run(LiveRun begun, Source source, RunOrder order, HarvestProgress progress) {
        try (Harvest harvest = new Harvest(
                source,
                readers.of(source, credential(source)),
                store,
                settings(source, order),
                clock,
                begun.progress(progress))) {
            begun.begin(harvest);
            harvest.remembering(SourceMemory.in(places.memories(), source.id()));
            HarvestReport report = harvest.run();
            remember(begun.run().ended(report), report);
            return report;
        } catch (RuntimeException failed) {
            if (isKnown(source)) close(begun.run(), summary(begun.run(), Run.FAILED, FAULT));
            throw failed;
        } finally {
            live.remove(begun.run().id());
            begun.ended();
        }
    }

    private HarvestSettings settings(Source source, RunOrder order) {
        RemovalSettings removal = RemovalSettings.of(source.options().values());
        return HarvestSettings.usual()
                .of(order.kind())
                .with(order.confirmed() ? removal.confirm() : removal)
                .under(precedence());
    }

    private Precedence precedence() {
        return new Precedence(
                ranked(number -> number < SourcePlan.USUAL_PRECEDENCE),
                ranked(number -> number > SourcePlan.USUAL_PRECEDENCE));
    }

    private List<SourceId> ranked(IntPredicate wanted) {
        return registry.all().stream()
                .map(RegisteredSource::source)
                .filter(source -> wanted.test(number(source)))
                .sorted(Comparator.comparingInt(Runs::number))
                .map(Source::id)
                .toList();
    }

    private static int number(Source source) {
        return SourcePlan.of(source.options()).precedence();
    }

    /// A new source of which nothing could be read is most likely a slip of the pen and is not registered.
    private void remember(Run run, HarvestReport report) {
        Source source = report.source();
        if (!isKnown(source)) {
            if (!run.kind().writes() || isNothing(report)) return;
            registry.register(source);
        }
        archive.keep(run.id(), report);
        archive.put(run);
        if (isShown(run)) registry.ran(source.id(), report.summary());
        tell(run, report);
    }

    private static boolean isNothing(HarvestReport report) {
        return report.documents() == 0 && !(report.outcome() instanceof HarvestOutcome.Complete);
    }

    private boolean isKnown(Source source) {
        return registry.find(source.id()).isPresent();
    }

    /// @return the run of that name while it is under way in this process
    public Optional<LiveRun> live(RunId id) {
        return Optional.ofNullable(live.get(id));
    }

    /// @return what is under way in this process
    public List<LiveRun> live() {
        return List.copyOf(live.values());
    }

    /// @return what is known of runs
    public RunArchive archive() {
        return archive;
    }

    /// Forgets what runs over a source have learnt; the next one reads everything.
    public void forget(Source source) {
        SourceMemory.in(places.memories(), source.id()).forget();
    }

    /// Stops what is under way and returns when what it had read is kept; or after half a minute, should a run hang in
    /// the file system.
    @Override
    public void close() {
        List<LiveRun> underWay = live();
        underWay.forEach(LiveRun::stop);
        threads.shutdown();
        long until = System.nanoTime() + LONGEST_END.toNanos();
        try {
            for (LiveRun run : underWay)
                if (!run.await(Duration.ofNanos(until - System.nanoTime())))
                    LOG.warn("The run {} does not end and is left", run.run().id());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
