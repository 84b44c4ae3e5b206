package org.florilege.catalog.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right to run the server of a data directory. The operating system takes it back when this JVM ends.
final class DataDirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws EmbeddedElasticsearchException if somebody else has it
    static DataDirectoryLock take(ServerLayout layout) {
        try {
            Files.createDirectories(layout.root());
            FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new EmbeddedElasticsearchException("Another portal already runs the Elasticsearch in "
                        + layout.root() + ": stop that portal, or name another data directory with --data.");
            }
            return new DataDirectoryLock(channel);
        } catch (IOException e) {
            throw new EmbeddedElasticsearchException(
                    "The data directory " + layout.dataDirectory() + " cannot be written (" + e.getMessage()
                            + "): make it writable, or name another with --data.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very JVM has it
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
