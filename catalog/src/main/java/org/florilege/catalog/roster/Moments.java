package org.florilege.catalog.roster;

import java.time.Instant;
import java.util.Arrays;

/// When each change was made, by its number. Never goes back: a change made while the clock was behind
/// counts as made at the latest moment before it, so what comes later is never dated earlier.
///
/// A value; the latest one may be added to, in place, by one thread at a time.
final class Moments {

    static final Moments NONE = new Moments(new long[0], new long[0], 0);

    private final long[] firsts;
    private final long[] moments;
    private final int size;

    private Moments(long[] firsts, long[] moments, int size) {
        this.firsts = firsts;
        this.moments = moments;
        this.size = size;
    }

    /// The same, and this change behind the others.
    Moments plus(long sequence, Instant at) {
        long moment = at.toEpochMilli();
        if (size > 0 && moment <= moments[size - 1]) return this;
        int room = firsts.length > size ? firsts.length : Math.max(16, size + (size >> 1));
        Moments more = new Moments(
                room == firsts.length ? firsts : Arrays.copyOf(firsts, room),
                room == firsts.length ? moments : Arrays.copyOf(moments, room),
                size + 1);
        more.firsts[size] = sequence;
        more.moments[size] = moment;
        return more;
    }

    /// When this change was made; one that is not known yet counts as made with the last that is.
    Instant of(long sequence) {
        if (size == 0) return Instant.EPOCH;
        int found = Arrays.binarySearch(firsts, 0, size, sequence);
        int at = found >= 0 ? found : Math.max(0, -found - 2);
        return Instant.ofEpochMilli(moments[at]);
    }

    /// The number of the first change that was made at this moment or later; none has it when there is no
    /// such change.
    long firstSince(Instant moment) {
        int found = Arrays.binarySearch(moments, 0, size, millis(moment));
        int at = found >= 0 ? found : -found - 1;
        return at == size ? Long.MAX_VALUE : firsts[at];
    }

    /// Whoever asks for the year 9999 or 0000 gets an answer.
    private static long millis(Instant moment) {
        try {
            return moment.toEpochMilli();
        } catch (ArithmeticException e) {
            return moment.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }
}
