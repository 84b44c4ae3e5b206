package org.florilege.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.harvest.AnySourceReader;
import org.florilege.harvester.harvest.Harvest;
import org.florilege.harvester.harvest.HarvestOutcome;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.HarvestSettings;
import org.florilege.harvester.harvest.SourceMemory;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourceType;

/// Ours: harvests a source into a new store, twice, with the memory that runs have of their source.
///
/// Arguments: the type of the source, its address, a directory, `speed` or `heap`, and options as `name=value`. Where
/// the
/// heap is measured, it is collected again and again, so the times mean nothing.
final class SourceStep {

    /// Politeness towards a server of our own would be all that is measured.
    static final String RATE = "1000000";

    private SourceStep() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 4; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            options.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
        }
        Source source = new Source(
                new SourceId("bench"),
                "Bench",
                URI.create(arguments[1]),
                SourceType.ofId(arguments[0]).orElseThrow(),
                new SourceOptions(options));
        Path data = Path.of(arguments[2]);
        HeapWatch watch = new HeapWatch(arguments[3].equals("heap"));
        try (RecordStore store = TdbRecordStore.open(data.resolve("store"))) {
            SourceMemory memory = SourceMemory.in(data.resolve("sources"), source.id());
            long start = System.nanoTime();
            HarvestReport report = harvest(source, store, memory, watch);
            double first = Step.seconds(start);
            long between = System.nanoTime();
            harvest(source, store, memory, watch);
            double again = Step.seconds(between);
            System.out.println(Step.JSON.writeValueAsString(Map.of(
                    "records", report.outcome().counts().taken(),
                    "documents", report.documents(),
                    "bytes", report.bytes(),
                    "firstSeconds", first,
                    "againSeconds", again,
                    "heapMiB", watch.mostMiB(),
                    "rssMiB", Machine.peakRssMiB(ProcessHandle.current().pid()))));
        }
    }

    private static HarvestReport harvest(Source source, RecordStore store, SourceMemory memory, HeapWatch watch) {
        AnySourceReader reader = new AnySourceReader(FetchSettings.of(Map.of("rate", RATE)), Spilling.usual());
        try (Harvest harvest = new Harvest(source, reader, store, HarvestSettings.usual(), Clock.systemUTC(), watch)) {
            HarvestReport report = harvest.remembering(memory).run();
            HarvestOutcome outcome = report.outcome();
            if (!(outcome instanceof HarvestOutcome.Complete))
                throw new IllegalStateException("the harvest is " + outcome.name() + ": " + outcome.reason());
            if (outcome.counts().refused() > 0)
                throw new IllegalStateException("records were refused: " + report.refusals());
            return report;
        }
    }
}
