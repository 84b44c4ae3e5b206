package org.florilege.harvester.fetch;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Spaces requests out. Those of one second may come at once, then one after the other.
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final LongSupplier now;
    private long interval;
    private long next;

    /// @param rate requests per second
    /// @param now nanoseconds
    Pace(double rate, LongSupplier now) {
        this.now = now;
        this.interval = (long) (SECOND / rate);
        this.next = now.getAsLong();
    }

    /// From now on there is at least this much time between two requests.
    synchronized void slowTo(Duration least) {
        interval = Math.max(interval, least.toNanos());
    }

    /// Takes the next turn.
    ///
    /// @return in how many milliseconds it is
    synchronized long turn() {
        long time = now.getAsLong();
        long due = Math.max(time, next);
        next = due + interval;
        long early = interval < SECOND ? SECOND - interval : 0;
        return Math.max(0, (due - time - early + 999_999) / 1_000_000);
    }
}
