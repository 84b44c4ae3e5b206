package org.florilege.harvester.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.MemoryFolder;
import org.florilege.harvester.MovingClock;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.oai.Repo;
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

/// Whole runs over a source of each type, into a store on disk.
class ProtocolHarvestTest {

    private static final FetchSettings SETTINGS = FetchSettings.of(Map.of("retries", "0", "rate", "100000"));
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
        AnySourceReader reader = new AnySourceReader(SETTINGS, Spilling.usual());
        try (Harvest harvest =
                new Harvest(source, reader, store, HarvestSettings.usual(), clock, HarvestProgress.SILENT)) {
            return harvest.remembering(SourceMemory.in(folder.resolve("memory"), source.id()))
                    .run();
        }
    }

    private HarvestReport harvest(Portal portal) {
        return harvest(portal.source());
    }

    /// @return the records of a source that are live
    private List<String> live(Source source) {
        List<String> iris = new ArrayList<>();
        store.forEachHead(source.id(), head -> iris.add(head.id().iri()));
        return iris;
    }

    private static Counts counts(HarvestReport report) {
        assertThat(report.outcome())
                .as(String.join("\n", ReportText.of(report)))
                .isInstanceOf(HarvestOutcome.Complete.class);
        return report.outcome().counts();
    }

    @ParameterizedTest
    @EnumSource
    void a_second_run_writes_nothing_and_what_is_gone_is_withdrawn_after_the_grace(SourceType type) {
        try (Portal portal = Portal.of(type)) {
            portal.publish(1, 14);
            long all = counts(harvest(portal)).created();
            long sequence = store.state().sequence();

            Counts second = counts(harvest(portal));
            long unmoved = store.state().sequence();
            portal.publish(2, 14);
            Counts missed = counts(harvest(portal));
            int still = live(portal.source()).size();
            clock.pass(GRACE);
            Counts gone = counts(harvest(portal));

            assertThat(all).isBetween(14L, 15L);
            assertThat(second).isEqualTo(new Counts(0, 0, all, 0, 0));
            assertThat(unmoved).isEqualTo(sequence);
            assertThat(missed).isEqualTo(new Counts(0, 0, all - 1, 0, 1));
            assertThat(still).isEqualTo((int) all);
            assertThat(gone).isEqualTo(new Counts(0, 0, all - 1, 0, 0, 1));
            assertThat(live(portal.source())).hasSize((int) all - 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_withdrawn_when_nearly_all_is_gone_or_a_part_cannot_be_read(SourceType type) {
        try (Portal portal = Portal.of(type)) {
            portal.publish(1, 14);
            int all = (int) counts(harvest(portal)).created();
            portal.publish(13, 14);
            harvest(portal);
            clock.pass(GRACE);

            HarvestReport nearlyAll = harvest(portal);
            int held = live(portal.source()).size();
            portal.publish(2, 14);
            harvest(portal);
            clock.pass(GRACE);
            portal.breakDown();
            HarvestReport broken = harvest(portal);

            assertThat(nearlyAll.outcome())
                    .isInstanceOfSatisfying(
                            HarvestOutcome.Held.class,
                            outcome -> assertThat(outcome.wouldRemove()).isEqualTo(12));
            assertThat(held).isEqualTo(all);
            assertThat(broken.outcome())
                    .as(String.join("\n", ReportText.of(broken)))
                    .isInstanceOfAny(HarvestOutcome.Partial.class, HarvestOutcome.Unreachable.class);
            assertThat(broken.refusals()).isNotEmpty();
            assertThat(live(portal.source())).hasSize(all);
        }
    }

    private static String withDoi(int number) {
        return Repo.dc(
                "T" + number,
                "<dc:type>Dataset</dc:type><dc:identifier>https://doi.org/10.5072/d" + number + "</dc:identifier>");
    }

    @Test
    void what_a_repository_deletes_is_withdrawn_at_once_though_it_is_known_by_another_name() {
        try (Repo repo = new Repo()) {
            for (int n = 1; n <= 14; n++) repo.item("oai:e.org:" + n, withDoi(n));
            counts(harvest(repo.source()));
            boolean named = live(repo.source()).contains("https://doi.org/10.5072/d3");
            repo.change("oai:e.org:3", "2026-03-11T00:00:00Z", "");
            repo.now = "2026-03-12T12:00:00Z";

            Counts after = counts(harvest(repo.source()));

            assertThat(named).isTrue();
            assertThat(after).isEqualTo(new Counts(0, 0, 0, 0, 0, 1));
            assertThat(live(repo.source())).hasSize(13).doesNotContain("https://doi.org/10.5072/d3");
        }
    }

    @Test
    void a_deletion_in_a_full_list_needs_no_grace_either() {
        try (Repo repo = new Repo()) {
            for (int n = 1; n <= 14; n++) repo.item("oai:e.org:" + n, withDoi(n));
            counts(harvest(repo.source("full", "yes")));
            repo.change("oai:e.org:3", "2026-03-11T00:00:00Z", "");

            Counts after = counts(harvest(repo.source("full", "yes")));

            assertThat(after).isEqualTo(new Counts(0, 0, 13, 0, 0, 1));
        }
    }

    @Test
    void what_a_repository_has_under_a_new_identifier_stays_though_it_deletes_the_old_one() {
        try (Repo repo = new Repo()) {
            for (int n = 1; n <= 14; n++) repo.item("oai:e.org:" + n, withDoi(n));
            counts(harvest(repo.source()));
            repo.change("oai:e.org:3", "2026-03-11T00:00:00Z", "");
            repo.item("oai:new.e.org:3", withDoi(3));
            repo.change("oai:new.e.org:3", "2026-03-11T00:00:00Z", withDoi(3));
            repo.now = "2026-03-12T12:00:00Z";

            harvest(repo.source());

            assertThat(live(repo.source())).hasSize(14).contains("https://doi.org/10.5072/d3");
        }
    }

    @Test
    void a_missing_record_that_a_part_of_the_source_brings_back_starts_its_grace_anew() {
        try (Repo repo = new Repo()) {
            for (int n = 1; n <= 14; n++) repo.item("oai:e.org:" + n, withDoi(n));
            counts(harvest(repo.source()));
            Counts missed = fullRunWithoutTheThird(repo, "2026-04-15T12:00:00Z");
            repo.item("oai:e.org:3", withDoi(3));
            repo.change("oai:e.org:3", "2026-04-16T00:00:00Z", withDoi(3));
            repo.now = "2026-04-16T12:00:00Z";
            Counts back = counts(harvest(repo.source()));
            clock.pass(GRACE);

            Counts again = fullRunWithoutTheThird(repo, "2026-05-20T12:00:00Z");

            assertThat(missed.missing()).isEqualTo(1);
            assertThat(back).isEqualTo(new Counts(0, 0, 1, 0, 0));
            assertThat(again).isEqualTo(new Counts(0, 0, 13, 0, 1));
        }
    }

    /// After a month a repository is read in full.
    private Counts fullRunWithoutTheThird(Repo repo, String now) {
        repo.empty();
        for (int n = 1; n <= 14; n++) if (n != 3) repo.item("oai:e.org:" + n, withDoi(n));
        repo.now = now;
        return counts(harvest(repo.source()));
    }
}
