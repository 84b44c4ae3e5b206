package org.florilege.harvester.reader;

import java.util.Arrays;

/// Where in a sorted file to start looking for a key: every few kilobytes one entry; and a Bloom filter of the
/// keys that have statements, so that most look-ups of what a document does not describe read nothing.
final class SpillIndex {

    private static final long EVERY = 4096;
    private static final long MIN_BITS = 1 << 20;
    private static final long MAX_BITS = 1L << 30;

    private final long[] filter;
    private final long mask;
    private long[] keys = new long[1024];
    private long[] positions = new long[1024];
    private int size;

    /// @param statements how many there are; several make one subject
    SpillIndex(long statements) {
        long bits = Long.highestOneBit(Math.clamp(statements, MIN_BITS, MAX_BITS) * 2 - 1);
        filter = new long[(int) (bits >> 6)];
        mask = bits - 1;
    }

    /// Adds entries in the order of the file.
    void add(long key, long position, boolean statement) {
        if (statement) mark(key);
        if (size > 0 && position - positions[size - 1] < EVERY) return;
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            positions = Arrays.copyOf(positions, size * 2);
        }
        keys[size] = key;
        positions[size++] = position;
    }

    private void mark(long key) {
        for (int i = 0; i < 3; i++) {
            long bit = bit(key, i);
            filter[(int) (bit >> 6)] |= 1L << bit;
        }
    }

    private long bit(long key, int i) {
        return (((key * 0x9e3779b97f4a7c15L) >>> (7 * i + 1)) ^ (key >>> (11 * i))) & mask;
    }

    /// @return whether there may be statements under this key
    boolean mayHave(long key) {
        for (int i = 0; i < 3; i++) {
            long bit = bit(key, i);
            if ((filter[(int) (bit >> 6)] & 1L << bit) == 0) return false;
        }
        return true;
    }

    /// @return a position at or before the first entry with this key
    long before(long key) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            // Strictly less: entries of one key may lie before the place where the index names it.
            if (keys[middle] < key) low = middle;
            else high = middle - 1;
        }
        return size == 0 ? 0 : positions[low];
    }
}
