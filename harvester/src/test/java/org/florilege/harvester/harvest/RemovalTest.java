package org.florilege.harvester.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.Documents;
import org.florilege.harvester.MemoryFolder;
import org.florilege.harvester.MovingClock;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalTest {

    private static final Duration GRACE = Duration.ofDays(7);

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    private final MovingClock clock = new MovingClock();
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
        return harvest(source, HarvestSettings.usual());
    }

    private HarvestReport harvest(Source source, HarvestSettings settings) {
        RdfSourceReader reader = new RdfSourceReader(FetchSettings.usual(), Spilling.usual());
        try (Harvest harvest = new Harvest(source, reader, store, settings, clock, HarvestProgress.SILENT)) {
            return harvest.remembering(SourceMemory.in(folder.resolve("memory"), source.id()))
                    .run();
        }
    }

    private Source holding(int first, int last) {
        String datasets = IntStream.rangeClosed(first, last)
                .mapToObj(number ->
                        "<https://e.org/" + number + "> a dcat:Dataset ; dct:title \"Titre " + number + "\" .\n")
                .collect(Collectors.joining());
        return Documents.file(folder, "a.ttl", Documents.PREFIXES + datasets);
    }

    private boolean has(int number) {
        return !store.records(List.of(RecordKey.of(new RecordId("https://e.org/" + number))))
                .isEmpty();
    }

    @Test
    void a_record_that_is_gone_stays_for_the_grace_and_is_then_withdrawn() {
        harvest(holding(1, 20));

        HarvestReport missed = harvest(holding(2, 20));
        clock.pass(GRACE.minusSeconds(1));
        HarvestReport still = harvest(holding(2, 20));
        boolean kept = has(1);
        clock.pass(Duration.ofSeconds(1));
        HarvestReport gone = harvest(holding(2, 20));

        assertThat(missed.outcome().counts()).isEqualTo(new Counts(0, 0, 19, 0, 1, 0));
        assertThat(still.outcome().counts()).isEqualTo(new Counts(0, 0, 19, 0, 1, 0));
        assertThat(kept).isTrue();
        assertThat(gone.outcome().counts()).isEqualTo(new Counts(0, 0, 19, 0, 0, 1));
        assertThat(has(1)).isFalse();
    }

    @Test
    void a_record_that_returns_in_time_starts_its_grace_anew() {
        harvest(holding(1, 20));
        harvest(holding(2, 20));
        clock.pass(GRACE);
        harvest(holding(1, 20));
        harvest(holding(2, 20));
        clock.pass(GRACE.minusDays(1));

        harvest(holding(2, 20));

        assertThat(has(1)).isTrue();
    }

    @Test
    void a_withdrawn_record_that_returns_is_live_again_under_its_address() {
        harvest(holding(1, 20));
        harvest(holding(2, 20));
        clock.pass(GRACE);
        harvest(holding(2, 20));

        HarvestReport returned = harvest(holding(1, 20));

        assertThat(returned.outcome().counts().created()).isEqualTo(1);
        assertThat(has(1)).isTrue();
    }

    @Test
    void too_many_at_once_are_held_until_a_person_confirms() {
        harvest(holding(1, 60));

        HarvestReport held = harvest(holding(14, 60));
        clock.pass(GRACE.plusDays(1));
        HarvestReport stillHeld = harvest(holding(14, 60));
        boolean kept = has(1);
        HarvestReport confirmed = harvest(
                holding(14, 60),
                HarvestSettings.usual().with(RemovalSettings.usual().confirm()));

        assertThat(held.outcome()).isEqualTo(new HarvestOutcome.Held(new Counts(0, 0, 47, 0, 13, 0), 13));
        assertThat(stillHeld.outcome()).isInstanceOf(HarvestOutcome.Held.class);
        assertThat(kept).isTrue();
        assertThat(confirmed.outcome().counts()).isEqualTo(new Counts(0, 0, 47, 0, 0, 13));
        assertThat(has(1)).isFalse();
        assertThat(has(14)).isTrue();
    }

    @Test
    void ten_records_of_a_small_source_are_not_held() {
        harvest(holding(1, 12));

        HarvestReport report = harvest(holding(11, 12));

        assertThat(report.outcome()).isEqualTo(new HarvestOutcome.Complete(new Counts(0, 0, 2, 0, 10, 0)));
    }

    @Test
    void a_broken_document_removes_nothing_even_after_the_grace() {
        harvest(holding(1, 20));
        harvest(holding(2, 20));
        clock.pass(GRACE.multipliedBy(2));
        Source broken = Documents.file(
                folder,
                "a.ttl",
                Documents.PREFIXES + "<https://e.org/2> a dcat:Dataset ; dct:title \"Titre 2\" .\n <x");

        HarvestReport report = harvest(broken);

        assertThat(report.outcome()).isInstanceOf(HarvestOutcome.Partial.class);
        assertThat(IntStream.rangeClosed(1, 20)).allMatch(this::has);
    }

    @Test
    void a_dry_run_removes_nothing_and_forgets_nothing() {
        harvest(holding(1, 20));
        harvest(holding(2, 20));
        clock.pass(GRACE);

        harvest(holding(2, 20), HarvestSettings.usual().dryRun());

        assertThat(has(1)).isTrue();
        harvest(holding(2, 20));
        assertThat(has(1)).isFalse();
    }

    @Test
    void clearing_withdraws_everything_and_the_next_harvest_brings_it_back() {
        Source source = holding(1, 20);
        harvest(source);

        HarvestReport cleared = harvest(source, HarvestSettings.usual().of(RunKind.CLEAR));
        boolean empty = IntStream.rangeClosed(1, 20).noneMatch(this::has);
        HarvestReport again = harvest(source);

        assertThat(cleared.outcome().counts().removed()).isEqualTo(20);
        assertThat(empty).isTrue();
        assertThat(again.outcome().counts().created()).isEqualTo(20);
    }
}
