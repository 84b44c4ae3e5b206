package org.florilege.catalog.search;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.florilege.catalog.record.RecordKey;

/// The records that meet a [Condition], in their order: keys only, eight bytes each. Immutable.
public final class Matches {

    /// In which order.
    public enum Order {
        /// By key.
        KEY,
        /// The best match of words first, then by key.
        RELEVANCE,
        /// By title, without regard to case and accents, then by key.
        TITLE
    }

    private final long total;
    private final long[] keys;

    Matches(long total, long[] keys) {
        this.total = total;
        this.keys = keys;
    }

    /// How many there are, listed or not.
    public long total() {
        return total;
    }

    /// How many are listed.
    public int size() {
        return keys.length;
    }

    /// The key of one of those that are listed.
    public RecordKey key(int index) {
        return RecordKey.ofBits(keys[index]);
    }

    /// The bits of the keys of those that are listed, in order.
    public LongStream bits() {
        return Arrays.stream(keys);
    }
}
