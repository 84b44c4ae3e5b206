package org.florilege.harvester.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.Precedence;
import org.florilege.catalog.store.RecordHead;
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

/// Two sources that describe one dataset.
class SharedRecordsTest {

    private static final RecordId SHARED = new RecordId("https://e.org/1");
    private static final RecordId COPY = new RecordId("https://copies.e.org/1");
    private static final String DOI = "dct:identifier \"10.5281/zenodo.42\" ;";
    private static final HarvestSettings AT_ONCE =
            HarvestSettings.usual().with(new RemovalSettings(Duration.ZERO, 1, 10, false));

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    private RecordStore store;

    @BeforeEach
    void open() {
        store = TdbRecordStore.open(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private HarvestReport harvest(Source source, HarvestSettings settings) {
        RdfSourceReader reader = new RdfSourceReader(FetchSettings.usual(), Spilling.usual());
        try (Harvest harvest =
                new Harvest(source, reader, store, settings, new MovingClock(), HarvestProgress.SILENT)) {
            return harvest.remembering(SourceMemory.in(folder.resolve("memory"), source.id()))
                    .run();
        }
    }

    private HarvestReport harvest(Source source) {
        return harvest(source, AT_ONCE);
    }

    /// A source that has a dataset of its own besides.
    private Source source(String name, String datasets) {
        String own = "<https://e.org/" + name + "> a dcat:Dataset ; dct:title \"" + name + "\" .\n";
        Source file = Documents.file(folder, name + ".ttl", Documents.PREFIXES + own + datasets);
        return new Source(new SourceId(name), name, file.location(), file.type());
    }

    private static String dataset(RecordId id, String title) {
        return "<" + id + "> a dcat:Dataset ; " + DOI + " dct:title \"" + title + "\" .\n";
    }

    private RecordHead head() {
        return Objects.requireNonNull(store.heads(List.of(RecordKey.of(SHARED))).get(RecordKey.of(SHARED)));
    }

    private String content() {
        return store.records(List.of(RecordKey.of(SHARED))).getFirst().body().nTriples();
    }

    @Test
    void the_second_source_is_added_and_nothing_is_missing_or_changed_next_time() {
        harvest(source("un", dataset(SHARED, "Premier")));
        harvest(source("deux", dataset(COPY, "Second")));

        HarvestReport again = harvest(source("deux", dataset(COPY, "Second")), AT_ONCE.of(RunKind.FORCE));

        assertThat(head().sources()).containsExactly(new SourceId("un"), new SourceId("deux"));
        assertThat(content()).contains("Premier");
        assertThat(again.outcome().counts()).isEqualTo(new Counts(0, 0, 2, 0, 0, 0));
    }

    @Test
    void when_the_first_source_drops_the_dataset_the_second_is_read_in_full_and_heard() {
        harvest(source("un", dataset(SHARED, "Premier")));
        Source second = source("deux", dataset(COPY, "Second"));
        harvest(second);

        harvest(source("un", ""));
        assertThat(head().withdrawn()).isFalse();
        harvest(second);

        assertThat(content()).contains("Second");
        assertThat(head().sources()).containsExactly(new SourceId("deux"));
        assertThat(harvest(second).outcome().counts()).isEqualTo(new Counts(0, 0, 2, 0, 0, 0));
    }

    @Test
    void the_operators_order_decides_whose_words_are_shown() {
        HarvestSettings ordered = AT_ONCE.under(new Precedence(List.of(new SourceId("deux"))));
        harvest(source("un", dataset(SHARED, "Premier")), ordered);
        harvest(source("deux", dataset(SHARED, "Second")), ordered);

        assertThat(content()).contains("Second");
        assertThat(harvest(source("un", dataset(SHARED, "Premier")), ordered.of(RunKind.FORCE))
                        .outcome()
                        .counts()
                        .updated())
                .isZero();
    }

    @Test
    void clearing_a_source_leaves_what_another_describes() {
        harvest(source("un", dataset(SHARED, "Premier")));
        Source second = source("deux", dataset(SHARED, "Second"));
        harvest(second);

        harvest(second, AT_ONCE.of(RunKind.CLEAR));

        assertThat(head().sources()).containsExactly(new SourceId("un"));
        assertThat(content()).contains("Premier");
    }

    @Test
    void the_fuller_description_of_an_organisation_counts_whoever_was_first() {
        String mention = "<https://e.org/d%s> a dcat:Dataset ; dct:title \"t\" ; dct:publisher <https://e.org/1> ."
                + " <https://e.org/1> a foaf:Agent ; foaf:name \"Agence\" %s .\n";
        Source bare = source("un", mention.formatted(1, ""));
        Source full = source(
                "deux",
                mention.formatted(
                        2,
                        "; foaf:homepage <https://e.org/> ; foaf:mbox <mailto:a@e.org> ;"
                                + " dct:description \"Une agence\""));
        harvest(bare);
        harvest(full);
        assertThat(content()).contains("Une agence");

        for (Source each : List.of(bare, full))
            assertThat(harvest(each, AT_ONCE.of(RunKind.FORCE))
                            .outcome()
                            .counts()
                            .updated())
                    .isZero();
        assertThat(content()).contains("Une agence");
        assertThat(head().sources()).containsExactly(new SourceId("deux"), new SourceId("un"));
    }
}
