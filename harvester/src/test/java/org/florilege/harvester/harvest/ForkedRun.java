package org.florilege.harvester.harvest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceType;

/// A run in a process of its own. It prints how many records are committed whenever that changes, then the outcome.
final class ForkedRun {

    private ForkedRun() {}

    /// @param heap as in `-Xmx`
    /// @param flushAfter see [HarvestSettings]
    static Process of(Source source, Path folder, String heap, Duration flushAfter) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForkedRun.class.getName(),
                        source.location().toString(),
                        folder.toString(),
                        flushAfter.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Source source = new Source(new SourceId("test"), "Test", URI.create(arguments[0]), SourceType.DCAT_RDF);
        Path folder = Path.of(arguments[1]);
        AnySourceReader reader = new AnySourceReader(FetchSettings.of(Map.of("rate", "100000")), Spilling.usual());
        HarvestSettings usual = HarvestSettings.usual();
        HarvestSettings settings = new HarvestSettings(
                usual.kind(), usual.batch(), Duration.parse(arguments[2]), usual.removal(), usual.precedence());
        long[] committed = {0};
        HarvestProgress progress = state -> {
            synchronized (committed) {
                if (state.committed() > committed[0]) System.out.println(state.committed());
                committed[0] = state.committed();
            }
        };
        try (RecordStore store = TdbRecordStore.open(folder.resolve("store"));
                Harvest harvest = new Harvest(source, reader, store, settings, Clock.systemUTC(), progress)) {
            HarvestReport report = harvest.remembering(SourceMemory.in(folder.resolve("memory"), source.id()))
                    .run();
            System.out.println(report.outcome());
        }
    }
}
