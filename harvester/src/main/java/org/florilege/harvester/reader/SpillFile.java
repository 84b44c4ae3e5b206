package org.florilege.harvester.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A temporary file of entries, each a key, a length and that many bytes. It has no name any more once it is
/// open, so nothing is left behind whatever happens.
final class SpillFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int HEAD = Long.BYTES + Integer.BYTES;

    private final FileChannel channel;

    private SpillFile(FileChannel channel) {
        this.channel = channel;
    }

    static SpillFile create(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "florilege-", ".spill");
            return new SpillFile(FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private static UncheckedIOException failure(IOException cause) {
        return new UncheckedIOException(
                "A large document does not fit into temporary files (" + cause.getMessage()
                        + "); make space on the disk.",
                cause);
    }

    /// Writes entries one after the other.
    final class Writer implements AutoCloseable {
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        private long position;

        /// @return where the entry starts
        long write(long key, byte[] bytes, int offset, int length) {
            if (buffer.remaining() < HEAD + length) flush();
            buffer.putLong(key).putInt(length);
            if (buffer.remaining() >= length) buffer.put(bytes, offset, length);
            else {
                flush();
                write(ByteBuffer.wrap(bytes, offset, length));
            }
            long start = position;
            position += HEAD + length;
            return start;
        }

        private void flush() {
            write(buffer.flip());
            buffer.clear();
        }

        private void write(ByteBuffer full) {
            try {
                while (full.hasRemaining()) channel.write(full);
            } catch (IOException failed) {
                throw failure(failed);
            }
        }

        @Override
        public void close() {
            flush();
        }
    }

    /// Reads entries one after the other, from anywhere that one starts.
    final class Cursor {
        private ByteBuffer buffer;
        private long filePosition;
        private long key;
        private int length;

        Cursor(int bufferSize) {
            buffer = ByteBuffer.allocate(bufferSize).limit(0);
        }

        void moveTo(long position) {
            filePosition = position;
            buffer.clear().limit(0);
        }

        /// @return whether there is a next entry; then [#key()] and [#body()] are its
        boolean next() {
            if (!require(HEAD)) return false;
            key = buffer.getLong();
            length = buffer.getInt();
            return require(length);
        }

        long key() {
            return key;
        }

        int length() {
            return length;
        }

        /// @return a buffer that stands at the entry's bytes; read all of them, or [#skip()]
        ByteBuffer body() {
            return buffer;
        }

        void skip() {
            buffer.position(buffer.position() + length);
        }

        private boolean require(int count) {
            if (buffer.remaining() >= count) return true;
            if (buffer.capacity() < count)
                buffer = ByteBuffer.allocate(count * 2).put(buffer).flip();
            buffer.compact();
            try {
                while (buffer.position() < count) {
                    int read = channel.read(buffer, filePosition);
                    if (read < 0) break;
                    filePosition += read;
                }
            } catch (IOException failed) {
                throw failure(failed);
            }
            buffer.flip();
            return buffer.remaining() >= count;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw failure(failed);
        }
    }
}
