package org.florilege.harvester.reader;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Some whole statements of a document in Turtle. Valid until the next ones are asked for.
final class TurtleBlock {

    private final byte[] bytes;
    private final int size;
    private final int[] ends;
    private final int count;
    private final long line;
    private final @Nullable InputStream rest;

    private TurtleBlock(byte[] bytes, int size, int[] ends, int count, long line, @Nullable InputStream rest) {
        this.bytes = bytes;
        this.size = size;
        this.ends = ends;
        this.count = count;
        this.line = line;
        this.rest = rest;
    }

    /// @return the rest of the document, which cannot be cut; null when this is a block like others
    @Nullable
    InputStream rest() {
        return rest;
    }

    /// @return the line of the document on which it starts, from 1
    long line() {
        return line;
    }

    int size() {
        return size;
    }

    /// @return how many statements there are, the last of them perhaps cut off
    int statements() {
        return count + (count == 0 || ends[count - 1] < size ? 1 : 0);
    }

    /// @return where statement number `index` ends; it starts where the one before it ends
    int end(int index) {
        return index < count ? ends[index] : size;
    }

    byte at(int index) {
        return bytes[index];
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    InputStream part(int from, int to) {
        return new ByteArrayInputStream(bytes, from, to - from);
    }

    /// Text on its way into blocks, with the ends of its statements.
    static final class Writer {

        private byte[] out;
        private int size;
        private int[] ends = new int[1024];
        private int count;
        private long line = 1;

        Writer(int size) {
            this.out = new byte[size];
        }

        void put(byte octet) {
            if (size == out.length) out = Arrays.copyOf(out, size * 2);
            out[size++] = octet;
            if (octet == '\n') line++;
        }

        void put(String ascii) {
            for (byte octet : ascii.getBytes(StandardCharsets.US_ASCII)) put(octet);
        }

        /// @return what was put last; a line's end before anything
        byte last() {
            return size == 0 ? (byte) '\n' : out[size - 1];
        }

        int size() {
            return size;
        }

        /// @return the line of the document that is being written, from 1
        long line() {
            return line;
        }

        /// @return the line of the document on which the next block starts
        long firstLine() {
            long first = line;
            for (int i = 0; i < size; i++) if (out[i] == '\n') first--;
            return first;
        }

        boolean hasWholeStatement() {
            return count > 0;
        }

        /// A statement ends with what was put last.
        void endStatement() {
            if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
            ends[count++] = size;
        }

        /// @param start its first line
        /// @param everything whether what follows the last whole statement belongs into the block, too; else it
        /// opens the next one
        TurtleBlock block(long start, boolean everything) {
            int whole = everything ? size : ends[count - 1];
            TurtleBlock block =
                    new TurtleBlock(Arrays.copyOf(out, whole), whole, Arrays.copyOf(ends, count), count, start, null);
            System.arraycopy(out, whole, out, 0, size - whole);
            size -= whole;
            count = 0;
            return block;
        }

        /// @param start its first line
        /// @param ahead what was not put yet
        TurtleBlock rest(long start, InputStream ahead) {
            InputStream before = new ByteArrayInputStream(Arrays.copyOf(out, size));
            return new TurtleBlock(out, size, ends, count, start, new SequenceInputStream(before, ahead));
        }
    }
}
