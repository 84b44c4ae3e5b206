package org.florilege.api.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.api.source.Cron;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.TdbRecordStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpScheduleTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    private Path directory;

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(PARIS);
    private TdbRecordStore store;
    private Dumps dumps;
    private DumpSchedule schedule;

    @BeforeEach
    void open() {
        store = TdbRecordStore.open(directory.resolve("store"));
        dumps = new Dumps(directory.resolve("dumps"), store, clock);
        schedule = schedule(Optional.of(Cron.parse("30 3 * * *")));
    }

    private DumpSchedule schedule(Optional<Cron> cron) {
        return new DumpSchedule(dumps, new DumpPlan(cron, 2), clock);
    }

    @AfterEach
    void close() {
        schedule.close();
        store.close();
    }

    private void put(int number, String title) {
        RecordId id = new RecordId("https://data.example.org/" + number);
        var graph = GraphFactory.createGraphMem();
        RDFParser.fromString("<> <http://purl.org/dc/terms/title> \"" + title + "\"@fr .", Lang.TURTLE)
                .base(id.iri())
                .parse(graph);
        store.commit(CommitBatch.of(
                List.of(new CatalogRecord(
                        id,
                        Kind.DATASET,
                        Slug.of("t", id),
                        new Provenance(new SourceId("s"), "", List.of()),
                        CanonicalGraph.of(graph))),
                now));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("dumps"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void the_first_dump_is_made_at_once() throws IOException {
        put(1, "Un");

        schedule.makeDue();

        assertThat(files())
                .containsExactly(
                        "florilege-20261125T120000Z.json",
                        "florilege-20261125T120000Z.nq.gz",
                        "florilege-20261125T120000Z.nq.gz.sha256",
                        "florilege-20261125T120000Z.ttl.gz",
                        "florilege-20261125T120000Z.ttl.gz.sha256");
        assertThat(dumps.latest())
                .get()
                .extracting(Dump::records, Dump::triples)
                .containsExactly(1L, 1L);
    }

    @Test
    void the_next_is_made_at_night_when_something_has_changed() {
        put(1, "Un");
        schedule.makeDue();
        put(2, "Deux");
        now = now.plus(Duration.ofHours(14));
        schedule.makeDue();
        assertThat(dumps.all()).hasSize(1);

        now = Instant.parse("2026-11-26T02:30:00Z");
        schedule.makeDue();

        assertThat(dumps.all()).hasSize(2);
        assertThat(dumps.latest()).get().extracting(Dump::records).isEqualTo(2L);
        now = now.plus(Duration.ofDays(1));
        schedule.makeDue();
        assertThat(dumps.all()).as("nothing has changed").hasSize(2);
    }

    @Test
    void an_empty_catalogue_is_not_dumped() {
        schedule.makeDue();

        assertThat(dumps.all()).isEmpty();
    }

    @Test
    void one_whose_files_were_deleted_is_not_there() throws IOException {
        put(1, "Un");
        Dump dump = dumps.make(() -> false).orElseThrow();

        Files.delete(dumps.path(dump.files().getFirst()));

        assertThat(dumps.all()).isEmpty();
    }

    @Test
    void only_the_newest_are_kept() throws IOException {
        for (int day = 0; day < 4; day++) {
            put(day, "Jour " + day);
            schedule.makeDue();
            now = now.plus(Duration.ofDays(1));
        }

        assertThat(dumps.all()).hasSize(2);
        assertThat(files()).hasSize(10);
    }

    @Test
    void without_a_schedule_none_is_made() {
        put(1, "Un");

        schedule(Optional.empty()).makeDue();

        assertThat(dumps.all()).isEmpty();
    }

    @Test
    void one_that_is_stopped_leaves_nothing() throws IOException {
        put(1, "Un");

        assertThat(dumps.make(() -> true)).isEmpty();

        assertThat(files()).isEmpty();
    }

    @Test
    void the_same_records_give_the_same_bytes_in_whatever_order_they_came() {
        put(1, "Un");
        put(2, "Deux");
        put(3, "Trois");
        List<String> sums = sums(dumps);

        try (TdbRecordStore other = TdbRecordStore.open(directory.resolve("other"))) {
            TdbRecordStore first = store;
            store = other;
            put(3, "Trois");
            put(1, "Anderes");
            put(1, "Un");
            put(2, "Deux");
            store = first;
            assertThat(sums(new Dumps(directory.resolve("other-dumps"), other, clock)))
                    .isEqualTo(sums);
        }
    }

    private static List<String> sums(Dumps dumps) {
        return dumps.make(() -> false).orElseThrow().files().stream()
                .map(Dump.DumpedFile::sha256)
                .toList();
    }

    @Test
    void a_record_that_no_parser_would_read_is_left_out() {
        put(1, "Un");
        put(2, "\\u0001");

        assertThat(dumps.make(() -> false)).get().extracting(Dump::records).isEqualTo(1L);
    }
}
