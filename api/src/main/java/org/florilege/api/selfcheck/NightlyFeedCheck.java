package org.florilege.api.selfcheck;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks the feed every night, when few look.
public final class NightlyFeedCheck implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyFeedCheck.class);
    private static final LocalTime AT = LocalTime.of(3, 40);

    private final IntConsumer check;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feed-check").factory());
    private @Nullable Future<?> waiting;

    /// @param check what to do, given the port on which we listen
    /// @param clock its zone says when it is night
    public NightlyFeedCheck(IntConsumer check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /// From now on every night.
    public void start(int port) {
        Duration wait = untilNext(ZonedDateTime.now(clock));
        waiting = thread.scheduleAtFixedRate(
                () -> check(port), wait.toSeconds(), Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
    }

    static Duration untilNext(ZonedDateTime now) {
        ZonedDateTime today = now.with(AT);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    /// One night that fails does not end the nights after it.
    private void check(int port) {
        try {
            check.accept(port);
        } catch (RuntimeException e) {
            LOG.warn("The feed could not be checked: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        if (waiting != null) waiting.cancel(true);
        thread.shutdownNow();
    }
}
