package org.florilege.catalog.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.SourceId;

/// Another process that writes to a store for two sources until it is killed or fails: creates, changes and withdraws,
/// and
/// prints a line for each commit, so that a test can kill it at a bad moment.
final class TdbWriterProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private TdbWriterProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /// @param fileLimit the size in KiB that no file of it may pass, or "unlimited"
    static TdbWriterProcess start(Path directory, int seed, String fileLimit) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new TdbWriterProcess(new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f \"$0\" && exec \"$@\"",
                        fileLimit,
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+PerfDisableSharedMem",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TdbWriterProcess.class.getName(),
                        directory.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /// @return its next line, or "" when it has ended
    String line() throws IOException {
        String line = lines.readLine();
        return line == null ? "" : line;
    }

    long pid() {
        return process.pid();
    }

    /// As `kill -9`.
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.close();
    }

    public static void main(String[] arguments) {
        Random random = new Random(Integer.parseInt(arguments[1]));
        try (TdbRecordStore store = TdbRecordStore.open(Path.of(arguments[0]))) {
            while (true)
                System.out.println("committed " + store.commit(batch(random)).sequence());
        } catch (StoreException failure) {
            System.out.println("failed " + failure.getMessage());
        }
    }

    private static CommitBatch batch(Random random) {
        List<CatalogRecord> records = new ArrayList<>();
        List<Withdrawal> withdrawals = new ArrayList<>();
        for (int i = 0; i < 200; i++) records.add(record(random));
        for (int i = 0; i < 20; i++) {
            RecordId id = Records.id(random.nextInt(2000));
            withdrawals.add(random.nextBoolean() ? Withdrawal.of(id) : Withdrawal.by(source(random), id));
        }
        Precedence precedence =
                random.nextBoolean() ? Precedence.FIRST_COME : new Precedence(List.of(Records.OTHER_SOURCE));
        return new CommitBatch(records, withdrawals, Instant.now(), precedence);
    }

    /// Some under another IRI with the DOI of one of the others.
    private static CatalogRecord record(Random random) {
        int number = random.nextInt(2000);
        boolean copy = random.nextInt(4) == 0;
        return Records.identified(
                copy ? new RecordId("https://copies.example.org/" + number) : Records.id(number),
                "Titre " + random.nextInt(50),
                copy ? Records.OTHER_SOURCE : source(random),
                "10.5281/zenodo." + (random.nextInt(10) == 0 ? number + 1 : number));
    }

    private static SourceId source(Random random) {
        return random.nextBoolean() ? Records.SOURCE : Records.OTHER_SOURCE;
    }
}
