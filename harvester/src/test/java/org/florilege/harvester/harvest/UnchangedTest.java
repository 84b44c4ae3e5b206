package org.florilege.harvester.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.Documents;
import org.florilege.harvester.MemoryFolder;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnchangedTest {

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    private RecordStore store;
    private TestServer web;

    @BeforeEach
    void open() {
        store = TdbRecordStore.open(folder.resolve("store"));
        web = new TestServer();
    }

    @AfterEach
    void close() {
        web.close();
        store.close();
    }

    private SourceMemory memory() {
        return SourceMemory.in(folder.resolve("memory"), new SourceId("test"));
    }

    private HarvestReport harvest(Source source, RunKind kind) {
        try (Harvest harvest = new Harvest(
                source,
                new RdfSourceReader(),
                store,
                HarvestSettings.usual().of(kind),
                Clock.systemUTC(),
                HarvestProgress.SILENT)) {
            return harvest.remembering(memory()).run();
        }
    }

    private HarvestReport harvest() {
        return harvest(web.source("/1"), RunKind.HARVEST);
    }

    private static String dataset(int number) {
        return "<https://e.org/" + number + "> a dcat:Dataset ; dct:title \"Titre " + number + "\" .\n";
    }

    private static String linked(String next) {
        return "<> a hydra:PartialCollectionView ; hydra:next <" + next + "> .\n";
    }

    @Test
    void pages_with_the_same_bytes_are_not_read_again_and_their_successors_are_asked_for() {
        web.turtle("/1", dataset(1) + dataset(2) + linked("2")).turtle("/2", dataset(3));
        harvest();
        web.turtle("/2", dataset(3) + dataset(4));

        HarvestReport report = harvest();

        assertThat(report.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(1, 0, 3, 0, 0)));
        assertThat(report.documents()).isEqualTo(2);
        assertThat(memory().load().orElseThrow().documents()).hasSize(2);
    }

    @Test
    void a_server_that_knows_etags_need_not_send_the_page_again() {
        AtomicInteger sent = new AtomicInteger();
        web.on("/1", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            if ("\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            sent.incrementAndGet();
            byte[] body = (Documents.PREFIXES + dataset(1)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        harvest();

        HarvestReport again = harvest();
        HarvestReport third = harvest();

        assertThat(again.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(0, 0, 1, 0, 0)));
        assertThat(third.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(0, 0, 1, 0, 0)));
        assertThat(sent).hasValue(1);
    }

    @Test
    void what_an_unchanged_page_had_to_say_is_said_again() {
        web.turtle("/1", dataset(1) + "<https://e.org/x> a dcat:Dataset .\n");
        HarvestReport first = harvest();

        HarvestReport again = harvest();

        assertThat(again.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(0, 0, 1, 1, 0)));
        assertThat(again.refusals()).isEqualTo(first.refusals());
        assertThat(again.byRule()).isEqualTo(first.byRule()).containsEntry(Rule.TITLE_MISSING, 1L);
    }

    @Test
    void what_somebody_withdrew_meanwhile_is_read_again() {
        web.turtle("/1", dataset(1) + dataset(2));
        harvest();
        store.commit(CommitBatch.withdrawing(
                List.of(new RecordId("https://e.org/1")), Clock.systemUTC().instant()));

        HarvestReport report = harvest();

        assertThat(report.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(1, 0, 1, 0, 0)));
    }

    @Test
    void a_forced_run_reads_everything() {
        web.turtle("/1", dataset(1));
        harvest();
        store.commit(CommitBatch.withdrawing(
                List.of(new RecordId("https://e.org/9")), Clock.systemUTC().instant()));

        HarvestReport report = harvest(web.source("/1"), RunKind.FORCE);

        assertThat(report.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(0, 0, 1, 0, 0)));
    }

    @Test
    void pages_of_a_run_that_broke_off_need_not_be_read_again() {
        web.turtle("/1", dataset(1) + linked("2"));
        HarvestReport broken = harvest();
        web.turtle("/2", dataset(2));

        HarvestReport report = harvest();

        assertThat(broken.outcome()).isInstanceOf(HarvestOutcome.Partial.class);
        assertThat(report.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(1, 0, 1, 0, 0)));
    }

    @Test
    void a_truncated_page_is_not_remembered() {
        web.turtle("/1", dataset(1) + "<https://e.org/2> a dcat:Dataset ; dct:title \"Ti");
        harvest();

        assertThat(memory().load().orElseThrow().documents()).isEmpty();
    }

    @Test
    void a_preview_shows_the_first_records_and_writes_nothing() {
        StringBuilder datasets = new StringBuilder();
        for (int number = 1; number <= 30; number++) datasets.append(dataset(number));
        web.turtle("/1", datasets.toString());

        HarvestReport report = harvest(web.source("/1"), RunKind.PREVIEW);

        assertThat(report.sample()).hasSize(20);
        assertThat(report.outcome().counts().created()).isEqualTo(20);
        assertThat(store.state().sequence()).isZero();
    }

    @Test
    void a_preview_misses_nothing_of_what_it_does_not_come_to() {
        StringBuilder datasets = new StringBuilder();
        for (int number = 1; number <= 30; number++) datasets.append(dataset(number));
        web.turtle("/1", datasets.toString());
        harvest(web.source("/1"), RunKind.HARVEST);

        HarvestOutcome outcome = harvest(web.source("/1"), RunKind.PREVIEW).outcome();

        assertThat(outcome).isInstanceOf(HarvestOutcome.Complete.class);
        assertThat(outcome.counts().missing()).isZero();
    }

    @Test
    void an_organisation_that_stands_on_an_unchanged_and_on_a_changed_page_is_counted_once() {
        String by =
                " dct:publisher <https://e.org/org> .\n<https://e.org/org> a foaf:Organization ; foaf:name \"Nous\" .\n";
        web.turtle("/1", "<https://e.org/1> a dcat:Dataset ; dct:title \"Titre 1\" ;" + by + linked("2"))
                .turtle("/2", "<https://e.org/2> a dcat:Dataset ; dct:title \"Titre 2\" ;" + by);
        harvest();
        web.turtle("/2", dataset(3) + "<https://e.org/2> a dcat:Dataset ; dct:title \"Titre 2\" ;" + by);

        HarvestReport report = harvest();

        assertThat(report.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(1, 0, 3, 0, 0)));
    }
}
