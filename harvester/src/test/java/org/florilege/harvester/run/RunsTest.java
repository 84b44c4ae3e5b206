package org.florilege.harvester.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.MemoryFolder;
import org.florilege.harvester.MovingClock;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.harvest.HarvestOutcome;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.HarvestProgress.Phase;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {

    private static final RunOrder HARVEST = RunOrder.of(RunKind.HARVEST);

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    private final MovingClock clock = new MovingClock();
    private RecordStore store;
    private SourceRegistry registry;
    private TestServer web;
    private Runs runs;

    @BeforeEach
    void open() {
        store = TdbRecordStore.open(folder.resolve("store"));
        registry = SourceRegistry.open(folder.resolve("sources"), clock);
        web = new TestServer();
        runs = newRuns();
    }

    @AfterEach
    void close() {
        runs.close();
        web.close();
        store.close();
    }

    private Runs newRuns() {
        return new Runs(
                store,
                registry,
                RunArchive.open(folder.resolve("runs"), clock),
                new Runs.Places(folder.resolve("leases"), folder.resolve("memories")),
                (source, credential) -> new RdfSourceReader(),
                clock);
    }

    private Source source() {
        return web.turtle(
                        "/1",
                        "<https://e.org/1> a dcat:Dataset ; dct:title \"Titre\" . <https://e.org/x> a dcat:Dataset .")
                .source("/1");
    }

    /// A source whose answer waits until the test lets it go on.
    private Source slow(CountDownLatch asked, CountDownLatch go) {
        return web.on("/slow", exchange -> {
                    asked.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    exchange.sendResponseHeaders(503, -1);
                })
                .source("/slow");
    }

    @Test
    void a_run_is_remembered_with_its_report_also_by_the_next_process() {
        runs.run(source(), HARVEST, HarvestProgress.SILENT);
        runs.close();

        runs = newRuns();

        assertThat(runs.archive().of(new SourceId("test"))).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo("complete");
            assertThat(run.result().orElseThrow().counts().refused()).isEqualTo(1);
            RunReport report = runs.archive().report(run.id()).orElseThrow();
            assertThat(report.title()).isEqualTo("Test");
            assertThat(report.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.refused()).isTrue();
                assertThat(entry.place().record()).isEqualTo("https://e.org/x");
                assertThat(entry.finding().rule()).isEqualTo(Rule.TITLE_MISSING);
            });
            assertThat(runs.archive().find(run.id())).contains(run);
        });
    }

    @Test
    void a_source_is_never_read_twice_at_once_not_even_by_two_processes() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Source source = slow(asked, go);
        LiveRun first = runs.start(source, HARVEST);
        asked.await();
        Runs other = newRuns();

        assertThatThrownBy(() -> runs.start(source, HARVEST)).isInstanceOf(SourceBusyException.class);
        assertThatThrownBy(() -> other.run(source, HARVEST, HarvestProgress.SILENT))
                .isInstanceOf(SourceBusyException.class);

        first.stop();
        go.countDown();
        first.await();
        other.close();
    }

    @Test
    void a_run_can_be_watched_and_stopped() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Source source = slow(asked, go);
        registry.register(source);
        LiveRun run = runs.start(source, HARVEST);
        List<Phase> phases = new ArrayList<>();
        try (AutoCloseable watching = run.watch(state -> phases.add(state.phase()))) {
            asked.await();
            assertThat(watching).isNotNull();
            assertThat(runs.live(run.run().id())).contains(run);
            assertThat(run.state().phase()).isEqualTo(Phase.READING);

            run.stop();
            run.await();
        }
        go.countDown();

        assertThat(phases).last().isEqualTo(Phase.DONE);
        assertThat(runs.live()).isEmpty();
        assertThat(runs.archive().find(run.run().id()).orElseThrow().outcome()).isEqualTo("partial");
        assertThat(runs.archive()
                        .find(run.run().id())
                        .orElseThrow()
                        .result()
                        .orElseThrow()
                        .reason()
                        .english())
                .isEqualTo("It was stopped.");
    }

    @Test
    void a_run_that_others_go_before_says_that_it_waits() {
        LiveRun run = new LiveRun(Run.begun(new SourceId("test"), RunKind.HARVEST, clock.instant()));

        assertThat(run.state().phase()).isEqualTo(Phase.WAITING);
    }

    @Test
    void closing_waits_until_what_was_read_is_kept() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Source source = slow(asked, go);
        registry.register(source);
        Thread.ofPlatform().start(() -> runs.run(source, HARVEST, HarvestProgress.SILENT));
        asked.await();

        try {
            runs.close();
        } finally {
            go.countDown();
        }

        assertThat(runs.archive().of(source.id()))
                .singleElement()
                .satisfies(run -> assertThat(run.isRunning()).isFalse());
    }

    @Test
    void a_run_whose_process_died_is_closed_at_the_next_start() {
        Source source = source();
        registry.register(source);
        runs.archive().put(Run.begun(source.id(), RunKind.HARVEST, clock.instant()));
        runs.close();
        clock.pass(Duration.ofHours(3));

        runs = newRuns();

        assertThat(runs.archive().of(source.id()))
                .singleElement()
                .satisfies(run -> assertThat(run.outcome()).isEqualTo("interrupted"));
        assertThat(registry.find(source.id()).orElseThrow().lastRun())
                .hasValueSatisfying(run -> assertThat(run.outcome()).isEqualTo("interrupted"));
    }

    @Test
    void half_a_line_of_a_history_costs_that_line() throws Exception {
        Source source = source();
        runs.run(source, HARVEST, HarvestProgress.SILENT);
        Files.writeString(folder.resolve("runs/test/history.ndjson"), "{\"id\":\"2026", StandardOpenOption.APPEND);

        RunArchive archive = RunArchive.open(folder.resolve("runs"), clock);

        assertThat(archive.of(source.id())).hasSize(1);
    }

    @Test
    void bytes_that_are_no_text_cost_their_line_and_not_the_history() throws Exception {
        Source source = source();
        runs.run(source, HARVEST, HarvestProgress.SILENT);
        Path history = folder.resolve("runs/test/history.ndjson");
        byte[] whole = Files.readAllBytes(history);
        Files.write(history, new byte[] {(byte) 0xe9, (byte) 0xff, '\n'});
        Files.write(history, whole, StandardOpenOption.APPEND);

        RunArchive archive = RunArchive.open(folder.resolve("runs"), clock);

        assertThat(archive.of(source.id())).hasSize(1);
    }

    @Test
    void runs_are_forgotten_after_a_year_with_their_reports() throws Exception {
        runs.run(source(), HARVEST, HarvestProgress.SILENT);
        clock.pass(RunArchive.KEPT.plusDays(1));

        RunArchive archive = RunArchive.open(folder.resolve("runs"), clock);

        assertThat(archive.of(new SourceId("test"))).isEmpty();
        try (var files = Files.list(folder.resolve("runs/test"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_portal_that_runs_for_years_forgets_too() throws Exception {
        Source source = source();
        runs.run(source, HARVEST, HarvestProgress.SILENT);
        clock.pass(RunArchive.KEPT.plusDays(1));

        runs.run(source, HARVEST, HarvestProgress.SILENT);

        assertThat(runs.archive().of(source.id())).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("runs/test/history.ndjson")))
                .hasSize(2);
    }

    @Test
    void a_dry_run_of_a_source_that_nobody_registered_leaves_nothing() {
        HarvestReport report = runs.run(source(), RunOrder.of(RunKind.VALIDATE), HarvestProgress.SILENT);

        assertThat(report.outcome()).isInstanceOf(HarvestOutcome.Complete.class);
        assertThat(registry.all()).isEmpty();
        assertThat(store.state().sequence()).isZero();
        assertThat(runs.archive().of(new SourceId("test"))).isEmpty();
    }
}
