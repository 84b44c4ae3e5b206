package org.florilege.catalog.roster;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// The records of a [Subset], live and withdrawn, in the order of their last change. Immutable.
///
/// A record that changes moves to the end. Who goes on behind the last change that they have seen
/// ([#indexBehind]) therefore meets every record at least once, and as it is after its last change,
/// whatever is committed meanwhile.
public final class Chronicle {

    private final long sequence;
    private final List<Entry> entries;
    private final Moments moments;

    /// @param entries by sequence; taken over
    Chronicle(long sequence, List<Entry> entries, Moments moments) {
        this.sequence = sequence;
        this.entries = Collections.unmodifiableList(entries);
        this.moments = moments;
    }

    /// The number of the last change of the catalogue that it knows of.
    public long sequence() {
        return sequence;
    }

    /// How many records it has.
    public int size() {
        return entries.size();
    }

    /// Those from one index to before another.
    public List<Entry> entries(int from, int to) {
        return entries.subList(Math.min(from, size()), Math.min(to, size()));
    }

    /// The index of the first record that was changed after the change with this number.
    public int indexBehind(long sequence) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).sequence() <= sequence) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// The index of the first record that was changed at this moment or later, by [#dateOf].
    public int indexSince(Instant moment) {
        long first = moments.firstSince(moment);
        return first == Long.MAX_VALUE ? size() : indexBehind(first - 1);
    }

    /// When the change with this number was made. Later changes never have earlier dates, whatever the
    /// clocks of those who committed them said.
    public Instant dateOf(long sequence) {
        return moments.of(sequence);
    }
}
