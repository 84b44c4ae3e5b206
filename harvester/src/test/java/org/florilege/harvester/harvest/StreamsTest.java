package org.florilege.harvester.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.Documents;
import org.florilege.harvester.MemoryFolder;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Large records, large sources, and runs that do not come to their end.
class StreamsTest {

    private static final int MANY = 10_000;

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    private final TestServer web = new TestServer();
    private final Map<Integer, AtomicInteger> sent = new ConcurrentHashMap<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile int blocked;

    @AfterEach
    void close() {
        released.countDown();
        web.close();
    }

    private RecordStore store() {
        return TdbRecordStore.open(folder.resolve("store"));
    }

    private Harvest harvest(Source source, RecordStore store) {
        return new Harvest(
                        source,
                        new AnySourceReader(),
                        store,
                        HarvestSettings.usual(),
                        Clock.systemUTC(),
                        HarvestProgress.SILENT)
                .remembering(SourceMemory.in(folder.resolve("memory"), source.id()));
    }

    private HarvestReport run(Source source, RecordStore store) {
        try (Harvest harvest = harvest(source, store)) {
            return harvest.run();
        }
    }

    private static String dataset(int number) {
        return "<https://e.org/" + number + "> a dcat:Dataset ; dct:title \"Titre " + number + "\"@fr .\n";
    }

    /// A feed that is made while it is read; its pages have ETags.
    private Source feed(int pages, int pageSize) {
        for (int number = 1; number <= pages; number++) {
            int page = number;
            web.on("/" + page, exchange -> {
                if (page == blocked) await();
                exchange.getResponseHeaders().set("ETag", "\"" + page + "\"");
                exchange.getResponseHeaders().set("Content-Type", "text/turtle");
                if (("\"" + page + "\"").equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    exchange.sendResponseHeaders(304, -1);
                    return;
                }
                sent.computeIfAbsent(page, first -> new AtomicInteger()).incrementAndGet();
                String datasets = IntStream.range((page - 1) * pageSize, page * pageSize)
                        .mapToObj(StreamsTest::dataset)
                        .collect(Collectors.joining());
                String next =
                        page == pages ? "" : "<> a hydra:PartialCollectionView ; hydra:next <" + (page + 1) + "> .\n";
                byte[] body = (Documents.PREFIXES + datasets + next).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            });
        }
        return web.source("/1");
    }

    private void await() {
        asked.countDown();
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_dataset_with_ten_thousand_distributions_is_taken_whole() {
        String distributions = IntStream.range(0, MANY)
                .mapToObj(n -> "<https://e.org/1> dcat:distribution <https://e.org/1/" + n + "> .\n<https://e.org/1/"
                        + n + "> a dcat:Distribution ; dcat:accessURL <https://e.org/f/" + n
                        + "> ; dct:format \"CSV\" .\n")
                .collect(Collectors.joining());
        web.turtle("/1", dataset(1) + distributions);
        web.turtle("/2", dataset(1) + distributions + "# the same in other bytes");

        try (RecordStore store = store()) {
            HarvestReport first = run(web.source("/1"), store);
            HarvestReport second = run(web.source("/2"), store);

            assertThat(first.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(1, 0, 0, 0, 0)));
            assertThat(second.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(0, 0, 1, 0, 0)));
            assertThat(body(store, "https://e.org/1").lines())
                    .filteredOn(line -> line.contains("dcat#distribution>"))
                    .hasSize(MANY);
        }
    }

    @Test
    void a_package_with_ten_thousand_resources_is_taken_whole() {
        String resources = IntStream.range(0, MANY)
                .mapToObj(n -> "{\"id\": \"r" + n + "\", \"url\": \"https://e.org/f/" + n + "\", \"format\": \"CSV\"}")
                .collect(Collectors.joining(","));
        web.json(
                "/api/3/action/package_search",
                query ->
                        "{\"success\": true, \"result\": {\"count\": 1, \"results\": [{\"id\": \"d\", \"title\": \"T\","
                                + " \"resources\": [" + resources + "]}]}}");

        try (RecordStore store = store()) {
            HarvestReport report = run(web.source("/", SourceType.CKAN), store);

            assertThat(report.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(1, 0, 0, 0, 0)));
            assertThat(body(store, web.url("/dataset/d")).lines())
                    .filteredOn(line -> line.contains("dcat#distribution>"))
                    .hasSize(MANY);
        }
    }

    private static String body(RecordStore store, String iri) {
        return store.records(List.of(RecordKey.of(new RecordId(iri))))
                .getFirst()
                .body()
                .nTriples();
    }

    @Test
    void fifty_thousand_records_need_no_more_than_a_small_heap() throws Exception {
        Process run = ForkedRun.of(feed(100, 500), folder, "96m", Duration.ofSeconds(15));

        assertThat(lines(run)).endsWith(new HarvestOutcome.Complete(new Counts(50_000, 0, 0, 0, 0)).toString());
        assertThat(run.waitFor()).isZero();
    }

    private static List<String> lines(Process run) throws IOException {
        try (BufferedReader out = run.inputReader()) {
            return out.lines().toList();
        }
    }

    @Test
    void a_run_that_was_stopped_does_not_read_again_what_stands() throws Exception {
        Source source = feed(4, 5);
        blocked = 3;
        List<HarvestReport> stopped = new ArrayList<>();
        try (RecordStore store = store()) {
            try (Harvest harvest = harvest(source, store)) {
                Thread run = Thread.ofPlatform().start(() -> stopped.add(harvest.run()));
                asked.await();
                harvest.cancel();
                run.join();
            }
            blocked = 0;

            HarvestReport again = run(source, store);

            assertThat(stopped)
                    .singleElement()
                    .satisfies(report -> assertThat(report.outcome())
                            .isEqualTo(new HarvestOutcome.Partial(
                                    new Counts(10, 0, 0, 0, 0), Sentence.of("It was stopped."))));
            assertThat(again.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(10, 0, 10, 0, 0)));
            assertThat(sent.get(1)).hasValue(1);
            assertThat(sent.get(2)).hasValue(1);
        }
    }

    @Test
    void what_a_killed_process_had_committed_is_not_written_again() throws Exception {
        Source source = feed(4, 5);
        blocked = 3;
        Process run = ForkedRun.of(source, folder, "256m", Duration.ofMillis(50));
        try (BufferedReader out = run.inputReader()) {
            String committed = "";
            while (!committed.equals("10") && !committed.equals("null")) committed = String.valueOf(out.readLine());
        }
        run.destroyForcibly().waitFor();
        blocked = 0;

        try (RecordStore store = store()) {
            HarvestReport again = run(source, store);

            assertThat(again.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(10, 0, 10, 0, 0)));
        }
    }
}
