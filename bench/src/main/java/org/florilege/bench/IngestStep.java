package org.florilege.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.elasticsearch.EmbeddedElasticsearch;
import org.florilege.catalog.elasticsearch.EmbeddedElasticsearchSettings;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.search.ElasticsearchConnection;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.florilege.catalog.search.IndexFollower;
import org.florilege.catalog.search.SearchIndex;
import org.florilege.catalog.store.Change;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.harvest.AnySourceReader;
import org.florilege.harvester.harvest.Harvest;
import org.florilege.harvester.harvest.HarvestOutcome;
import org.florilege.harvester.harvest.HarvestSettings;
import org.florilege.harvester.harvest.SourceMemory;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceNaming;

/// Ours: harvests the pages until they can be found, then harvests them again unchanged, with the memory that an
/// operator's runs have of their source.
///
/// Arguments: the pages, the data directory, and a file for the named graphs as N-Quads (written off the clock).
final class IngestStep {

    /// Where a portal that is then started on the data directory looks for its store.
    private static final String STORE = "store";

    private IngestStep() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Source source = SourceNaming.of(arguments[0]).orElseThrow();
        Path data = Path.of(arguments[1]);
        Path place = data.resolve(STORE);
        Path home = Path.of(System.getProperty("florilege.elasticsearch.home"));
        try (EmbeddedElasticsearch engine = new EmbeddedElasticsearch(EmbeddedElasticsearchSettings.of(home, data));
                ElasticsearchConnection connection =
                        ElasticsearchConnection.to(ElasticsearchSettings.of(engine.start()));
                RecordStore store = TdbRecordStore.open(place);
                IndexFollower follower = new IndexFollower(store, connection, SearchIndex.DEFAULT_NAME)) {
            follower.start();
            SourceMemory memory = SourceMemory.in(data.resolve("sources"), source.id());
            double first = harvest(source, store, follower, memory);
            double again = harvest(source, store, follower, memory);
            long heap = Runtime.getRuntime().totalMemory();
            long rss = Machine.peakRssMiB(ProcessHandle.current().pid());
            long engineRss = ProcessHandle.current()
                    .descendants()
                    .mapToLong(process -> Machine.peakRssMiB(process.pid()))
                    .max()
                    .orElse(0);
            long records = export(store, Path.of(arguments[2]));
            System.out.println(Step.JSON.writeValueAsString(Map.of(
                    "records", records,
                    "firstSeconds", first,
                    "againSeconds", again,
                    "heapMiB", heap >> 20,
                    "rssMiB", rss,
                    "elasticsearchRssMiB", engineRss,
                    "storeMiB", Machine.diskMiB(place),
                    "indexMiB", Machine.diskMiB(data.resolve("elasticsearch")))));
        }
    }

    private static double harvest(Source source, RecordStore store, IndexFollower follower, SourceMemory memory) {
        long start = System.nanoTime();
        try (Harvest harvest = new Harvest(
                source, new AnySourceReader(), store, HarvestSettings.usual(), Clock.systemUTC(), progress -> {})) {
            HarvestOutcome outcome = harvest.remembering(memory).run().outcome();
            if (!(outcome instanceof HarvestOutcome.Complete))
                throw new IllegalStateException("the harvest is " + outcome.name() + ": " + outcome.reason());
        }
        follower.catchUp();
        return Step.seconds(start);
    }

    private static long export(RecordStore store, Path file) throws IOException {
        long records = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (List<Change> changes = store.changesAfter(0, 1_000);
                    !changes.isEmpty();
                    changes = store.changesAfter(changes.getLast().sequence(), 1_000)) {
                List<RecordKey> keys = changes.stream()
                        .map(change -> RecordKey.of(change.id()))
                        .toList();
                for (CatalogRecord record : store.records(keys)) {
                    out.write(nQuads(record).getBytes(StandardCharsets.UTF_8));
                    records++;
                }
            }
        }
        return records;
    }

    private static String nQuads(CatalogRecord record) {
        return record.body().nTriples().replace(" .\n", " <" + record.id() + "> .\n");
    }
}
