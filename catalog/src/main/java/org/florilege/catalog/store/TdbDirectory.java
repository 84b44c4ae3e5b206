package org.florilege.catalog.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/// The directory of a [TdbRecordStore]: opened by one process at a time, and the place that failures name.
final class TdbDirectory {

    /// Four of the six indexes of quads and two of the three of triples serve every question we ask. The node
    /// caches are bounded by number, not by size, and have to fit a small heap; what is absent must not be
    /// cached at all ([TdbBulkWriter]).
    static final StoreParams PARAMS = StoreParams.builder("florilege")
            .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
            .tripleIndexes(new String[] {"SPO", "POS"})
            .node2NodeIdCacheSize(100_000)
            .nodeId2NodeCacheSize(100_000)
            .nodeMissCacheSize(0)
            .build();

    private static final String MEND_PATH = "name another directory or give this user the right to";
    private static final long MEGABYTE = 1 << 20;
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private static final Pattern GENERATION = Pattern.compile("Data-\\d{4,}");
    private static final String UNFINISHED = "compaction-unfinished";

    private final Path path;

    private TdbDirectory(Path path) {
        this.path = path;
    }

    /// @param dir created when it is absent
    static TdbDirectory of(Path dir) {
        TdbDirectory directory = new TdbDirectory(dir.toAbsolutePath().normalize());
        directory.prepare();
        return directory;
    }

    private void prepare() {
        try {
            Files.createDirectories(path);
            if (!Files.isWritable(path)) throw new AccessDeniedException(path.toString());
            try (Stream<Path> content = Files.list(path)) {
                if (generations().isEmpty() && content.findAny().isPresent())
                    throw new StoreException("The directory " + path + " holds other things than a catalogue; name an"
                            + " empty or a new one.");
            }
        } catch (IOException cause) {
            throw failure("be opened", cause);
        }
    }

    /// The database lives in `Data-0001`; each compaction makes the next one.
    private List<Path> generations() throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            return content.filter(entry ->
                            GENERATION.matcher(entry.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    DatasetGraph connect() {
        if (!OPEN.add(path)) throw new StoreException("The catalogue in " + path + " is already open in this process.");
        try {
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(path), PARAMS);
            DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
            requireOurs(database.getStoreParams());
            TdbMapping.mapAll(database);
            forget(generations());
            return dataset;
        } catch (RuntimeException | IOException cause) {
            OPEN.remove(path);
            throw failure("be opened", cause);
        }
    }

    private void requireOurs(StoreParams params) {
        if (!Arrays.equals(params.getQuadIndexes(), PARAMS.getQuadIndexes())
                || !Arrays.equals(params.getTripleIndexes(), PARAMS.getTripleIndexes())
                || params.getNodeMissCacheSize() > 0)
            throw new StoreException(
                    "The database in " + path + " was made by another program; name another directory.");
    }

    /// What a compaction that was cut short left behind, and what one that was not did not delete in time.
    private void forget(List<Path> generations) throws IOException {
        for (Path old : generations.subList(0, generations.size() - 1)) delete(old);
        delete(path.resolve(UNFINISHED));
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) return;
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    void disconnect(DatasetGraph dataset) {
        try {
            TDBInternal.expel(dataset, true);
        } finally {
            OPEN.remove(path);
        }
    }

    /// How a compacted database takes the place of the old one: at a moment without readers, or not at all.
    interface Exchange {

        /// @param exchange closes the old database and opens the new one
        /// @return whether there was such a moment
        boolean at(Supplier<DatasetGraph> exchange) throws InterruptedException;
    }

    /// Writes the next generation. It counts from the moment that its directory has its name: a process that
    /// dies before leaves nothing but [#UNFINISHED].
    void compact(DatasetGraph dataset, Exchange moment) throws IOException, InterruptedException {
        Path unfinished = path.resolve(UNFINISHED);
        delete(unfinished);
        Files.createDirectories(unfinished);
        Location location = Location.create(unfinished);
        try {
            TdbCompaction.copy(
                    dataset,
                    StoreConnection.connectCreate(location, PARAMS, null).getDatasetGraph());
        } finally {
            StoreConnection.internalExpel(location, true);
        }
        if (!moment.at(() -> next(dataset, unfinished))) {
            delete(unfinished);
            throw new StoreException("The catalogue in " + path + " was not compacted, because it is read without a"
                    + " pause; nothing has changed, try again at a quieter time.");
        }
    }

    private DatasetGraph next(DatasetGraph dataset, Path unfinished) {
        try {
            String last = generations().getLast().getFileName().toString();
            int number = Integer.parseInt(last.substring(last.indexOf('-') + 1));
            Files.move(unfinished, path.resolve("Data-%04d".formatted(number + 1)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw failure("be compacted", cause);
        }
        disconnect(dataset);
        return connect();
    }

    /// A mapped file that cannot grow is an error inside the virtual machine, so we ask before. Each small
    /// commit copies the blocks that it touches; large ones share them.
    void requireSpaceFor(int records) {
        long wanted = Math.min(64 + records / 40, 8 + 2L * records) * MEGABYTE;
        if (usableSpace() < wanted) throw full(new IOException("it may want " + wanted / MEGABYTE + " MB"));
    }

    private long usableSpace() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    long size() {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(TdbDirectory::size)
                    .sum();
        } catch (IOException | UncheckedIOException cause) {
            throw failure("be measured", cause);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    /// @param what completes "The catalogue in … cannot"
    StoreException failure(String what, Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof StoreException said) return said;
            if (String.valueOf(each.getMessage()).contains("Failed to get a lock")) return locked(each);
            if (each instanceof FileAlreadyExistsException)
                return sentence("be opened: that is a file", MEND_PATH, cause);
            if (each instanceof AccessDeniedException)
                return sentence("be opened: this user may not write there", MEND_PATH, cause);
            if (isFull(each)) return full(each);
        }
        return sentence(
                what + " (" + reason(cause) + ")",
                "if this comes again, the directory is damaged and a backup has to be restored",
                cause);
    }

    private StoreException sentence(String problem, String mend, Throwable cause) {
        return new StoreException("The catalogue in " + path + " cannot " + problem + "; " + mend + ".", cause);
    }

    /// A fault in a mapped file is a full disk when the disk is full, and a failing one otherwise.
    private boolean isFull(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("No space left")
                || message.contains("File too large")
                || message.contains("quota exceeded")
                || (message.contains("unsafe memory access") && usableSpace() < 64 * MEGABYTE);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.strip().replace('\n', ' ');
    }

    private StoreException full(Throwable cause) {
        return sentence(
                "grow (" + reason(cause) + ", " + usableSpace() / MEGABYTE + " MB left on its disk)",
                "nothing of this commit is kept and what was committed before is safe: make room there and try again",
                cause);
    }

    private StoreException locked(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        String pid = message.replaceFirst("(?s).*?process (?:ID )?(\\d+).*", "$1");
        String holder = pid.chars().allMatch(Character::isDigit) ? "process " + pid : "another process";
        return new StoreException(
                "The catalogue in " + path + " is in use by " + holder + ": stop that one or name another directory.",
                cause);
    }
}
