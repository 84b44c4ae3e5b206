package org.florilege.harvester.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.Documents;
import org.florilege.harvester.MemoryFolder;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.SampleFeed;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceNaming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HarvestTest {

    private static final FetchSettings QUICK = new FetchSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), 10_000_000, 50, "test");

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

    private HarvestReport harvest(Source source) {
        return harvest(source, HarvestSettings.usual());
    }

    private HarvestReport harvest(Source source, HarvestSettings settings) {
        return harvest(source, new RdfSourceReader(QUICK, Spilling.usual()), settings);
    }

    private HarvestReport harvest(Source source, SourceReader reader, HarvestSettings settings) {
        try (Harvest harvest =
                new Harvest(source, reader, store, settings, Clock.systemUTC(), HarvestProgress.SILENT)) {
            return harvest.run();
        }
    }

    private boolean has(String iri) {
        return !store.records(List.of(RecordKey.of(new RecordId(iri)))).isEmpty();
    }

    private static String dataset(int number) {
        return "<https://e.org/" + number + "> a dcat:Dataset ; dct:title \"Titre " + number + "\"@fr .\n";
    }

    private static String view(String page, String next) {
        return "<" + page + "> a hydra:PartialCollectionView ; hydra:next " + next + " .\n";
    }

    @Test
    void a_file_is_taken_and_a_second_run_writes_nothing() {
        Source source = Documents.file(folder, "a.ttl", Documents.PREFIXES + dataset(1) + dataset(2));

        HarvestReport first = harvest(source);
        long sequence = store.state().sequence();
        HarvestReport second = harvest(source);

        assertThat(first.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(2, 0, 0, 0, 0)));
        assertThat(second.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(0, 0, 2, 0, 0)));
        assertThat(store.state().sequence()).isEqualTo(sequence);
    }

    @Test
    void what_is_not_seen_again_is_counted_and_not_removed() {
        harvest(Documents.file(folder, "a.ttl", Documents.PREFIXES + dataset(1) + dataset(2)));

        HarvestReport report = harvest(Documents.file(folder, "a.ttl", Documents.PREFIXES + dataset(1)));

        assertThat(report.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(0, 0, 1, 0, 1)));
        assertThat(has("https://e.org/2")).isTrue();
    }

    @Test
    void a_refused_record_is_told_and_the_run_goes_on() {
        Source source =
                Documents.file(folder, "a.ttl", Documents.PREFIXES + dataset(1) + "<https://e.org/x> a dcat:Dataset .");

        HarvestReport report = harvest(source);

        assertThat(report.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(1, 0, 0, 1, 0)));
        assertThat(report.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.source()).isEqualTo(source.id());
            assertThat(refusal.place().record()).isEqualTo("https://e.org/x");
            assertThat(refusal.finding().rule()).isEqualTo(Rule.TITLE_MISSING);
        });
        assertThat(ReportText.of(report))
                .anyMatch(line -> line.contains("1 new"))
                .anyMatch(line -> line.contains("title-missing"));
    }

    @Test
    void a_dry_run_says_what_would_be_and_writes_nothing() {
        Source source = Documents.file(folder, "a.ttl", Documents.PREFIXES + dataset(1));

        HarvestReport report = harvest(source, HarvestSettings.usual().dryRun());

        assertThat(report.outcome().counts().created()).isEqualTo(1);
        assertThat(store.state().sequence()).isZero();
    }

    @Test
    void both_hydra_styles_and_link_headers_are_followed() {
        web.turtle("/partial", dataset(1) + view("", "<partial2>"));
        web.turtle("/partial2", dataset(2) + view("", "\"" + web.url("/paged") + "\""));
        web.turtle("/paged", dataset(3) + "<> a hydra:PagedCollection ; hydra:nextPage \"/linked\" .");
        web.on("/linked", exchange -> {
            byte[] body = (Documents.PREFIXES + dataset(4)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Link", "</other>; rel=\"prev\", </last?p=5>; rel=\"next\"");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        web.text("/last?p=5", "application/octet-stream", Documents.PREFIXES + dataset(5));

        HarvestReport report = harvest(web.source("/partial"));

        assertThat(report.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(5, 0, 0, 0, 0)));
        assertThat(report.documents()).isEqualTo(5);
    }

    @Test
    void a_loop_of_pages_ends_and_makes_the_run_incomplete() {
        web.turtle("/1", dataset(1) + view("", "<2>"));
        web.turtle("/2", dataset(2) + view("", "<1>"));

        HarvestReport report = harvest(web.source("/1"));

        assertThat(report.outcome()).isInstanceOf(HarvestOutcome.Partial.class);
        assertThat(report.outcome().counts().created()).isEqualTo(2);
        assertThat(report.warnings())
                .extracting(warning -> warning.finding().rule())
                .contains(Rule.PAGE_LOOP);
    }

    @Test
    void a_page_linked_on_another_host_is_read_from_the_feeds_own() {
        web.turtle("/1", dataset(1) + view("", "<https://inside.example/2>"));
        web.turtle("/2", dataset(2));

        HarvestReport report = harvest(web.source("/1"));

        assertThat(report.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(2, 0, 0, 0, 0)));
        assertThat(report.warnings())
                .extracting(warning -> warning.finding().rule())
                .contains(Rule.PAGE_OTHER_HOST);
    }

    @Test
    void a_page_that_fails_keeps_what_was_read_before() {
        web.turtle("/1", dataset(1) + view("", "<2>"));
        web.text("/2", "text/html", "<!DOCTYPE html><title>Oops</title>");

        HarvestReport report = harvest(web.source("/1"));

        assertThat(report.outcome()).isInstanceOfSatisfying(HarvestOutcome.Partial.class, partial -> {
            assertThat(partial.counts().created()).isEqualTo(1);
            assertThat(partial.stoppedBecause().english()).contains("HTML").contains(web.url("/2"));
        });
    }

    @Test
    void a_body_that_is_cut_off_gives_what_was_whole() {
        String whole = Documents.PREFIXES + dataset(1) + dataset(2);
        web.on("/cut", exchange -> {
            exchange.sendResponseHeaders(200, whole.length() + 1000);
            exchange.getResponseBody().write(whole.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        HarvestReport report = harvest(web.source("/cut"));

        assertThat(report.outcome()).isInstanceOf(HarvestOutcome.Partial.class);
        assertThat(report.outcome().counts().created()).isEqualTo(1);
        assertThat(report.refusals())
                .extracting(refusal -> refusal.finding().rule())
                .containsExactlyInAnyOrder(Rule.BODY_TRUNCATED, Rule.RECORD_UNFINISHED);
    }

    @Test
    void a_dead_address_is_unreachable_in_one_sentence() {
        Source dead = web.source("/1");
        web.close();

        assertThat(harvest(dead).outcome())
                .isInstanceOfSatisfying(
                        HarvestOutcome.Unreachable.class,
                        unreachable ->
                                assertThat(unreachable.reason().english()).startsWith("Nothing answers at 127.0.0.1:"));
    }

    @Test
    void an_absent_page_and_an_empty_catalogue_are_no_complete_runs() {
        web.turtle("/empty", "<https://e.org/c> a dcat:Catalog ; dct:title \"C\" .");

        assertThat(harvest(web.source("/absent")).outcome().reason().english()).contains("404");
        assertThat(harvest(web.source("/empty")).outcome()).isInstanceOf(HarvestOutcome.Partial.class);
    }

    @Test
    void a_busy_server_is_given_the_time_it_asks_for() {
        CountDownLatch asked = new CountDownLatch(2);
        web.on("/busy", exchange -> {
            asked.countDown();
            if (asked.getCount() > 0) {
                exchange.getResponseHeaders().set("Retry-After", "0");
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] body = (Documents.PREFIXES + dataset(1)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });

        assertThat(harvest(web.source("/busy")).outcome().counts().created()).isEqualTo(1);
    }

    @Test
    void redirects_are_followed_and_told() {
        web.on("/old", exchange -> {
            exchange.getResponseHeaders().set("Location", "/new");
            exchange.sendResponseHeaders(301, -1);
        });
        web.turtle("/new", dataset(1));
        web.on("/circle", exchange -> {
            exchange.getResponseHeaders().set("Location", "/circle");
            exchange.sendResponseHeaders(302, -1);
        });

        HarvestReport report = harvest(web.source("/old"));

        assertThat(report.outcome().counts().created()).isEqualTo(1);
        assertThat(report.warnings())
                .extracting(warning -> warning.finding().rule())
                .containsExactly(Rule.REDIRECT);
        assertThat(harvest(web.source("/circle")).outcome().reason().english()).contains("redirects");
    }

    @Test
    void a_document_beyond_its_budget_is_not_read_on() {
        web.text("/large", "text/turtle", Documents.PREFIXES + dataset(1) + "#".repeat(11_000_000));

        HarvestReport report = harvest(web.source("/large"));

        assertThat(report.outcome()).isInstanceOf(HarvestOutcome.Partial.class);
        assertThat(report.refusals())
                .extracting(refusal -> refusal.finding().rule())
                .contains(Rule.DOCUMENT_TOO_LARGE);
    }

    @Test
    void a_folder_is_read_in_the_order_of_names_and_one_bad_file_costs_itself() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path below = Files.createDirectories(data.resolve("sub"));
        Documents.file(below, "b.ttl", Documents.PREFIXES + dataset(2));
        Documents.file(data, "a.nt", """
                <https://e.org/1> <http://purl.org/dc/terms/title> "Un" .
                <https://e.org/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
                """);
        Documents.file(data, "c.ttl", "no turtle");
        Documents.file(data, "notes.txt", "nothing to read");
        Source source = SourceNaming.of(data.toString()).orElseThrow();

        HarvestReport report = harvest(source);

        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.outcome()).isInstanceOf(HarvestOutcome.Partial.class);
        assertThat(report.outcome().counts().created()).isEqualTo(2);
    }

    @Test
    @Timeout(20)
    void a_folder_without_a_document_is_told_of_once() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Documents.file(data, "notes.txt", "nothing to read");

        HarvestReport report = harvest(SourceNaming.of(data.toString()).orElseThrow());

        assertThat(report.outcome())
                .isInstanceOfSatisfying(
                        HarvestOutcome.Unreachable.class,
                        unreachable -> assertThat(unreachable.reason().english())
                                .contains("There is no file with metadata in the folder.", data.toString()));
    }

    @Test
    @Timeout(20)
    void a_source_that_fails_in_the_same_way_without_end_is_left() {
        SourceException always = new SourceException(
                Place.of("https://e.org/page"),
                new Finding(Rule.UNREACHABLE, "The page cannot be had.", "Ask its owner."));
        Source source = Documents.file(folder, "a.ttl", "");

        HarvestReport report = harvest(source, (known, last) -> new EndlessReading(always), HarvestSettings.usual());

        assertThat(report.outcome()).isInstanceOf(HarvestOutcome.Unreachable.class);
        assertThat(report.refusals()).hasSizeLessThan(2);
    }

    /// Fails and goes on to fail.
    private record EndlessReading(SourceException failure) implements Reading {

        @Override
        public Optional<SourceDocument> next() {
            throw failure;
        }

        @Override
        public List<Remark> shortfall() {
            return List.of();
        }

        @Override
        public List<Remark> remarks() {
            return List.of();
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public void close() {}
    }

    @Test
    void the_fullest_description_of_an_organisation_wins_and_a_mention_never_replaces_it() {
        String bare = "<https://e.org/o> a foaf:Organization ; foaf:name \"O\" .\n";
        String full = "<https://e.org/o> a foaf:Organization ; foaf:name \"O\" ; foaf:homepage <https://o.example/> ;"
                + " dct:description \"Long\", \"Longue\"@fr .\n";
        Source first = Documents.file(folder, "full.ttl", Documents.PREFIXES + full);
        Source other = Documents.file(folder, "bare.ttl", Documents.PREFIXES + dataset(1) + bare);

        harvest(first);
        HarvestReport added = harvest(other);
        HarvestReport again = harvest(other);

        assertThat(added.outcome().counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(again.outcome().counts()).isEqualTo(new Counts(0, 0, 2, 0, 0));
        assertThat(store.records(List.of(RecordKey.of(new RecordId("https://e.org/o"))))
                        .getFirst()
                        .body()
                        .nTriples())
                .contains("Longue");
    }

    @Test
    void an_agent_is_an_organisation_only_if_a_record_names_it() {
        Source source = Documents.file(folder, "a.ttl", Documents.PREFIXES + """
                <https://e.org/1> a dcat:Dataset ; dct:title "T" ; dct:publisher <https://e.org/named> .
                <https://e.org/named> a foaf:Agent ; foaf:name "Named" .
                <https://e.org/other> a foaf:Agent ; foaf:name "Other" .
                """);

        harvest(source);

        assertThat(has("https://e.org/named")).isTrue();
        assertThat(has("https://e.org/other")).isFalse();
    }

    @Test
    void a_record_that_comes_twice_is_taken_once_and_told() {
        web.turtle("/1", dataset(1) + view("", "<2>"));
        web.turtle("/2", "<https://e.org/1> a dcat:Dataset ; dct:title \"Autre\" .");

        harvest(web.source("/1"));
        HarvestReport again = harvest(web.source("/1"));

        assertThat(again.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(0, 0, 1, 0, 0)));
        assertThat(again.warnings())
                .extracting(warning -> warning.finding().rule())
                .containsExactly(Rule.DUPLICATE_ID);
    }

    @Test
    void what_is_only_listed_is_told_unless_another_page_describes_it() {
        web.turtle(
                "/1",
                "<https://e.org/c> a dcat:Catalog ; dcat:dataset <https://e.org/1>, <https://e.org/2>, <https://e.org/3> .\n"
                        + dataset(1) + view("", "<2>"));
        web.turtle("/2", dataset(2));

        HarvestReport report = harvest(web.source("/1"));

        assertThat(report.outcome().counts().created()).isEqualTo(2);
        assertThat(report.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.finding().rule()).isEqualTo(Rule.LISTED_ONLY);
            assertThat(warning.place().record()).isEqualTo("https://e.org/3");
        });
    }

    @Test
    void what_one_page_mentions_or_describes_badly_is_taken_from_the_page_that_describes_it() {
        web.turtle(
                "/1",
                "<https://e.org/2> a dcat:Dataset ; dct:hasPart <https://e.org/1> . <https://e.org/1> a dcat:Dataset .\n"
                        + view("", "<2>"));
        web.turtle("/2", dataset(1) + dataset(2));

        HarvestReport report = harvest(web.source("/1"));

        assertThat(report.outcome().counts().created()).isEqualTo(2);
        assertThat(report.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.finding().rule()).isEqualTo(Rule.TITLE_MISSING));
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void a_run_can_be_stopped_and_keeps_what_it_read() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        web.turtle("/1", dataset(1) + view("", "<2>"));
        web.on("/2", exchange -> {
            waiting.countDown();
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        List<HarvestReport> reports = new ArrayList<>();
        try (Harvest harvest = new Harvest(
                web.source("/1"),
                new RdfSourceReader(),
                store,
                HarvestSettings.usual(),
                Clock.systemUTC(),
                HarvestProgress.SILENT)) {
            Thread run = Thread.ofPlatform().start(() -> reports.add(harvest.run()));
            waiting.await();
            harvest.cancel();
            run.join();
        } finally {
            never.countDown();
        }

        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.outcome())
                    .isEqualTo(new HarvestOutcome.Partial(new Counts(1, 0, 0, 0, 0), Sentence.of("It was stopped.")));
        });
    }

    @Test
    void the_samples_are_harvested_whole_over_http() {
        try (SampleFeed samples = SampleFeed.start()) {
            for (Source source : samples.sources()) {
                HarvestReport report = harvest(source);

                assertThat(report.outcome())
                        .as(String.join("\n", ReportText.of(report)))
                        .isInstanceOf(HarvestOutcome.Complete.class);
                assertThat(report.refusals()).isEmpty();
            }
        }
        assertThat(store.state().live()).containsKeys(Kind.values());
        assertThat(store.state().live().get(Kind.DATASET)).isGreaterThanOrEqualTo(60);
        assertThat(store.state().live().get(Kind.CHALLENGE)).isGreaterThanOrEqualTo(8);
    }
}
