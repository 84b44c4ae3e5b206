package org.florilege.api.problem;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An outage concerns every request; the log hears of it every now and then, whichever face of the portal met it.
public final class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final AtomicLong LAST =
            new AtomicLong(System.nanoTime() - SILENCE.multipliedBy(2).toNanos());

    private OutageLog() {}

    /// A request could not be answered because of this.
    public static void tell(RuntimeException outage) {
        long now = System.nanoTime();
        long told = LAST.get();
        if (now - told > SILENCE.toNanos() && LAST.compareAndSet(told, now))
            LOG.warn("Requests cannot be answered: {}", outage.getMessage());
    }
}
