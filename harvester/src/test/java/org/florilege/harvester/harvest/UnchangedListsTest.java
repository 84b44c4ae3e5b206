package org.florilege.harvester.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.MovingClock;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.oai.Repo;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.PageStamp;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Protocols that list records page by page: what an earlier run knows is not read again, wherever it stands.
class UnchangedListsTest {

    private static final FetchSettings SETTINGS = FetchSettings.of(Map.of("retries", "0", "rate", "100000"));
    private static final int MANY = 200;
    /// No part of a list has more records than this.
    private static final int PART = 128;

    @TempDir
    Path folder;

    private final AtomicInteger anew = new AtomicInteger();
    private RecordStore store;

    @BeforeEach
    void open() {
        store = TdbRecordStore.open(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private HarvestReport harvest(Source source) {
        anew.set(0);
        SourceReader reader = new AnySourceReader(SETTINGS, Spilling.usual());
        try (Harvest harvest = new Harvest(
                source,
                (opened, last) -> new Watched(reader.open(opened, last)),
                store,
                HarvestSettings.usual(),
                new MovingClock(),
                HarvestProgress.SILENT)) {
            return harvest.remembering(SourceMemory.in(folder.resolve("memory"), source.id()))
                    .run();
        }
    }

    private Counts counts(Source source) {
        HarvestReport report = harvest(source);
        assertThat(report.outcome())
                .as(String.join("\n", ReportText.of(report)))
                .isInstanceOf(HarvestOutcome.Complete.class);
        return report.outcome().counts();
    }

    @ParameterizedTest
    @EnumSource(names = {"CKAN", "UDATA", "DCAT_US", "OAI_PMH", "CSW", "SPARQL"})
    void nothing_is_read_again_but_what_is_new_when_all_pages_shift(SourceType type) {
        try (Portal portal = Portal.of(type)) {
            portal.publish(2, MANY);
            long all = counts(portal.source()).created();
            int first = anew.get();

            Counts again = counts(portal.source());
            int second = anew.get();
            portal.publish(1, MANY);
            Counts shifted = counts(portal.source());
            int third = anew.get();

            assertThat(first).isGreaterThanOrEqualTo(MANY - 1);
            assertThat(again).isEqualTo(new Counts(0, 0, all, 0, 0));
            assertThat(second).isZero();
            assertThat(shifted).isEqualTo(new Counts(1, 0, all, 0, 0));
            assertThat(third).isBetween(1, MANY - 1);
        }
    }

    @Test
    void a_croissant_document_with_the_same_bytes_is_not_read_again() {
        try (Portal portal = Portal.of(SourceType.CROISSANT)) {
            portal.publish(1, 14);
            counts(portal.source());

            Counts again = counts(portal.source());

            assertThat(again).isEqualTo(new Counts(0, 0, 14, 0, 0));
            assertThat(anew).hasValue(0);
        }
    }

    private static String ckan(List<String> datasets) {
        return "{\"success\": true, \"result\": {\"count\": " + datasets.size() + ", \"results\": ["
                + String.join(",", datasets) + "]}}";
    }

    private static List<String> datasets(String more) {
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(n -> "{\"id\": \"d" + n + "\", \"title\": \"T" + n + "\"" + more + "}")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void one_changed_record_costs_the_few_around_it_and_is_updated() {
        try (TestServer web = new TestServer()) {
            List<String> datasets = datasets("");
            web.json("/api/3/action/package_search", query -> ckan(datasets));
            Source source = web.source("/", SourceType.CKAN, "rows", "1000");
            counts(source);
            datasets.set(70, "{\"id\": \"d71\", \"title\": \"Autre\"}");

            Counts counts = counts(source);

            assertThat(counts).isEqualTo(new Counts(0, 1, MANY - 1, 0, 0));
            assertThat(anew).hasValueBetween(1, PART);
        }
    }

    @Test
    void the_number_of_visitors_is_no_change() {
        try (TestServer web = new TestServer()) {
            AtomicInteger visitors = new AtomicInteger();
            web.json(
                    "/api/3/action/package_search",
                    query -> ckan(datasets(", \"tracking_summary\": {\"total\": " + visitors.incrementAndGet() + "}")));
            Source source = web.source("/", SourceType.CKAN, "rows", "1000");
            counts(source);

            counts(source);

            assertThat(visitors).hasValueGreaterThan(1);
            assertThat(anew).hasValue(0);
        }
    }

    @Test
    void what_an_unchanged_list_had_to_say_is_said_again() {
        try (TestServer web = new TestServer()) {
            List<String> datasets = datasets("");
            datasets.set(3, "{\"id\": \"d4\"}");
            datasets.set(5, "{\"id\": \"d6\", \"title\": \"T\", \"private\": true}");
            web.json("/api/3/action/package_search", query -> ckan(datasets));
            Source source = web.source("/", SourceType.CKAN, "rows", "1000");
            HarvestReport first = harvest(source);

            HarvestReport again = harvest(source);

            assertThat(anew).hasValue(0);
            assertThat(again.refusals()).isNotEmpty().isEqualTo(first.refusals());
            assertThat(again.byRule()).isEqualTo(first.byRule());
        }
    }

    @Test
    void what_changes_and_changes_back_while_the_list_breaks_off_is_what_it_is_now() {
        try (TestServer web = new TestServer()) {
            List<String> datasets = datasets("");
            List<String> page = new ArrayList<>();
            web.json("/api/3/action/package_search", query -> page.isEmpty() ? ckan(datasets) : page.getFirst());
            Source source = web.source("/", SourceType.CKAN, "rows", "1000");
            counts(source);
            List<String> others = new ArrayList<>(datasets);
            others.set(0, "{\"id\": \"d1\", \"title\": \"Autre\"}");
            String whole = ckan(others);
            page.add(whole.substring(0, whole.length() - 40));
            HarvestReport broken = harvest(source);
            page.clear();

            Counts counts = counts(source);

            assertThat(broken.outcome()).isInstanceOf(HarvestOutcome.Partial.class);
            assertThat(broken.outcome().counts().updated()).isEqualTo(1);
            assertThat(counts.updated()).isEqualTo(1);
        }
    }

    @Test
    void a_repository_that_only_touches_its_dates_has_changed_nothing() {
        try (Repo repo = new Repo()) {
            for (int n = 1; n <= MANY; n++) repo.item("oai:e.org:" + n, Repo.dc("T" + n, "<dc:type>Dataset</dc:type>"));
            Source source = repo.source("full", "yes");
            counts(source);
            for (int n = 1; n <= MANY; n++)
                repo.change("oai:e.org:" + n, "2026-03-09T00:00:00Z", Repo.dc("T" + n, "<dc:type>Dataset</dc:type>"));
            repo.now = "2026-03-11T12:00:00Z";

            Counts counts = counts(source);

            assertThat(counts).isEqualTo(new Counts(0, 0, MANY, 0, 0));
            assertThat(anew).hasValue(0);
        }
    }

    /// Counts the records of documents that are read.
    private final class Watched implements Reading {

        private final Reading reading;

        private Watched(Reading reading) {
            this.reading = reading;
        }

        @Override
        public Optional<SourceDocument> next() {
            Optional<SourceDocument> next = reading.next();
            next.ifPresent(document -> document.statements().forEach((subject, about, listed, part) -> {
                if (about.stream()
                        .anyMatch(triple -> triple.getObject().toString().endsWith("#Dataset"))) anew.incrementAndGet();
            }));
            return next;
        }

        @Override
        public List<Remark> shortfall() {
            return reading.shortfall();
        }

        @Override
        public List<Remark> remarks() {
            return reading.remarks();
        }

        @Override
        public long bytes() {
            return reading.bytes();
        }

        @Override
        public Optional<PageStamp> stamp() {
            return reading.stamp();
        }

        @Override
        public boolean isPartOfSource() {
            return reading.isPartOfSource();
        }

        @Override
        public Bookmark bookmark() {
            return reading.bookmark();
        }

        @Override
        public void close() {
            reading.close();
        }
    }
}
