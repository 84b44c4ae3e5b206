package org.florilege.harvester.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.json.Unreadable;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourcePlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What runs over one source leave for the next: a file in the workspace. It only saves work: without it
/// everything is read again.
public final class SourceMemory {

    /// One more whenever the same document becomes other records than before.
    static final int MAPPING_VERSION = 2;

    private static final Logger LOG = LoggerFactory.getLogger(SourceMemory.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable Path file;

    private SourceMemory(@Nullable Path file) {
        this.file = file;
    }

    /// One that keeps nothing.
    public static SourceMemory none() {
        return new SourceMemory(null);
    }

    /// @param folder where the memories of all sources are; made when it is not there
    public static SourceMemory in(Path folder, SourceId source) {
        return new SourceMemory(folder.resolve(source + ".json.gz"));
    }

    /// @return what stands for all that decides how a source's documents become records
    static String fingerprint(Source source) {
        TreeMap<String, String> options = new TreeMap<>(source.options().values());
        Set<String> decisive = new HashSet<>(source.type().options());
        decisive.add(SourcePlan.PRECEDENCE);
        options.keySet().retainAll(decisive);
        String all = MAPPING_VERSION + "\n" + source.type().id() + "\n" + source.location() + "\n" + options;
        return ContentHash.of(all.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /// @return what was kept; empty when nothing was or when it cannot be read
    Optional<Remembered> load() {
        Path kept = file;
        if (kept == null || !Files.exists(kept)) return Optional.empty();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(kept), 1 << 16)) {
            return Optional.of(JSON.readValue(in, Remembered.class));
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("{} cannot be read ({}); the source is read in full.", kept, Unreadable.reason(unreadable));
            return Optional.empty();
        }
    }

    /// @throws UncheckedIOException when it cannot be written
    void save(Remembered remembered) {
        Path kept = file;
        if (kept == null) return;
        Path draft = kept.resolveSibling(kept.getFileName() + ".new");
        try {
            Files.createDirectories(kept.toAbsolutePath().getParent());
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                JSON.writeValue(out, remembered);
            }
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("What was learnt of the source cannot be written to " + kept, failed);
        }
    }

    /// Lets the next run read everything, and forgets what was missing.
    ///
    /// @throws UncheckedIOException when it cannot be deleted
    public void forget() {
        Path kept = file;
        if (kept == null) return;
        try {
            Files.deleteIfExists(kept);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + kept + " cannot be deleted", failed);
        }
    }
}
