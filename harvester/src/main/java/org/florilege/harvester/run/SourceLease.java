package org.florilege.harvester.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.florilege.catalog.record.SourceId;

/// The right to run over one source: a locked file, which the system unlocks when the process dies. Of any
/// number of threads and processes that share the folder one has it.
final class SourceLease implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private SourceLease(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// @return the lease; empty when somebody has it
    /// @throws UncheckedIOException when the file cannot be made
    static Optional<SourceLease> take(Path folder, SourceId source) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(source + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) return Optional.of(new SourceLease(channel, lock));
            } catch (OverlappingFileLockException here) {
                channel.close();
                return Optional.empty();
            }
            channel.close();
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The lock of " + source + " cannot be made in " + folder + "; check space and permissions.",
                    failed);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("A lease cannot be given back.", failed);
        }
    }
}
