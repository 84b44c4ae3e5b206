package org.florilege.catalog.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

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

    private static final long MEGABYTE = 1 << 20;
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

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
            boolean empty;
            try (Stream<Path> content = Files.list(path)) {
                empty = content.findAny().isEmpty();
            }
            if (!empty && !Files.isDirectory(path.resolve("Data-0001")) && !hasGeneration())
                throw new StoreException("The directory " + path + " holds other things than a catalogue; name an"
                        + " empty or a new one.");
        } catch (IOException cause) {
            throw failure("be opened", cause);
        }
    }

    private boolean hasGeneration() throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            return content.anyMatch(entry -> entry.getFileName().toString().startsWith("Data-"));
        }
    }

    DatasetGraph connect() {
        if (!OPEN.add(path)) throw new StoreException("The catalogue in " + path + " is already open in this process.");
        try {
            return DatabaseMgr.connectDatasetGraph(Location.create(path), PARAMS);
        } catch (RuntimeException cause) {
            OPEN.remove(path);
            throw failure("be opened", cause);
        }
    }

    void disconnect(DatasetGraph dataset) {
        try {
            TDBInternal.expel(dataset, true);
        } finally {
            OPEN.remove(path);
        }
    }

    /// A mapped file that cannot grow is an error inside the virtual machine, so we ask before. Each small
    /// commit copies the blocks that it touches; large ones share them.
    void requireSpaceFor(int records) {
        long wanted = Math.min(64 + records / 40, 8 + 2L * records) * MEGABYTE;
        if (usableSpace() < wanted) throw full(null);
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
            if (each instanceof AlreadyLocked) return locked(cause);
            if (each instanceof AccessDeniedException)
                return new StoreException(
                        "The catalogue in " + path + " cannot " + what + ": this user may not write there; give it"
                                + " the right to, or name another directory.",
                        cause);
            if (isFull(each)) return full(cause);
        }
        return new StoreException(
                "The catalogue in " + path + " cannot " + what + " (" + reason(cause) + "): if this comes again, the"
                        + " directory is damaged and a backup has to be restored.",
                cause);
    }

    private static boolean isFull(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("No space left") || message.contains("unsafe memory access");
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.strip().replace('\n', ' ');
    }

    private StoreException full(@Nullable Throwable cause) {
        return new StoreException(
                "The disk that holds the catalogue in " + path + " is full (" + usableSpace() / MEGABYTE
                        + " MB left): nothing of this commit is kept and what was committed before is safe; free"
                        + " some space there and try again.",
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
