package org.florilege.catalog.search;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Repeats what Elasticsearch was too busy for or was cut off in, each time after twice the pause: for writers, who
/// can wait. Whoever searches is told at once.
///
/// To be used for requests that change nothing more when they are sent again.
///
/// @param attempts how often a request is sent at most
/// @param firstPause between the first two attempts
/// @param longest after which no further attempt begins
record Patience(int attempts, Duration firstPause, Duration longest) {

    /// Long enough for a collection of garbage or the merge of large segments.
    static final Patience USUAL = new Patience(8, Duration.ofMillis(100), Duration.ofSeconds(20));

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    /// @throws SearchException the last one, when none of the attempts succeeds, or the first that another attempt
    /// would not mend
    <T> T ask(Supplier<T> request) {
        long began = System.nanoTime();
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (SearchException e) {
                if (!e.mayPass() || attempt == attempts || System.nanoTime() - began > longest.toNanos()) throw e;
                LOG.info("Tried again in {} ms: {}", pause.toMillis(), e.getMessage());
            }
            LockSupport.parkNanos(pause.toNanos());
            if (Thread.currentThread().isInterrupted())
                throw new SearchException("Indexing was interrupted; it goes on where it stopped.");
            pause = pause.multipliedBy(2);
        }
    }
}
