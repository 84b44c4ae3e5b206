package org.florilege.api.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes whoever fails again and again wait twice as long each time. For any thread; remembers a bounded number of
/// names and forgets the one that it heard of longest ago.
final class Throttle {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 30;

    private final int freeFailures;
    private final Duration longestWait;
    private final InstantSource clock;
    private final Map<String, Failures> failures;

    private record Failures(int number, Instant last) {}

    /// @param freeFailures how many are forgiven before waiting begins
    /// @param longestWait what the wait grows to
    /// @param mostNames how many names are remembered
    Throttle(int freeFailures, Duration longestWait, int mostNames, InstantSource clock) {
        this.freeFailures = freeFailures;
        this.longestWait = longestWait;
        this.clock = clock;
        this.failures = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > mostNames;
            }
        };
    }

    /// How long this name still has to wait; zero when it may try.
    synchronized Duration left(String name) {
        Failures known = failures.get(name);
        if (known == null) return Duration.ZERO;
        Duration since = Duration.between(known.last(), clock.instant());
        if (since.compareTo(FORGOTTEN_AFTER) > 0) {
            failures.remove(name);
            return Duration.ZERO;
        }
        Duration left = delay(known.number()).minus(since);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// One more failure of this name.
    synchronized void failed(String name) {
        Failures known = failures.get(name);
        failures.put(name, new Failures(known == null ? 1 : known.number() + 1, clock.instant()));
    }

    /// All is forgiven.
    synchronized void succeeded(String name) {
        failures.remove(name);
    }

    /// How many names are remembered.
    synchronized int size() {
        return failures.size();
    }

    private Duration delay(int number) {
        if (number < freeFailures) return Duration.ZERO;
        Duration delay = FIRST_WAIT.multipliedBy(1L << Math.min(number - freeFailures, MOST_DOUBLINGS));
        return delay.compareTo(longestWait) > 0 ? longestWait : delay;
    }
}
