package org.florilege.harvester.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.florilege.catalog.record.SourceId;

/// The right to run over one source: a locked file, which the system unlocks when the process dies. Of any
/// number of threads and processes that share the folder one has it.
///
/// POSIX locks are the process's: whoever opens a file that this process has locked and closes it again gives the lock
/// away. So a file that is held here is not opened a second time.
final class SourceLease implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private SourceLease(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @return the lease; empty when somebody has it
    /// @throws UncheckedIOException when the file cannot be made
    static Optional<SourceLease> take(Path folder, SourceId source) {
        try {
            Files.createDirectories(folder);
            Path file = folder.toRealPath().resolve(source + ".lock");
            if (!HELD_HERE.add(file)) return Optional.empty();
            Optional<SourceLease> taken = Optional.empty();
            try {
                taken = lock(file);
                return taken;
            } finally {
                if (taken.isEmpty()) HELD_HERE.remove(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The lock of " + source + " cannot be made in " + folder + "; check space and permissions.",
                    failed);
        }
    }

    private static Optional<SourceLease> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new SourceLease(file, channel));
        } finally {
            if (lock == null) channel.close();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("A lease cannot be given back.", failed);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
