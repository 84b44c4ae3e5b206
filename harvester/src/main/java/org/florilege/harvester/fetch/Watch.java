package org.florilege.harvester.fetch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ends something that takes too long, even while it waits.
final class Watch implements AutoCloseable {

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean late;

    /// @param end may be called from another thread, at most once
    Watch(Duration time, Runnable end) {
        Thread.ofVirtual().name("fetch-watch").start(() -> {
            if (isDoneWithin(time)) return;
            late = true;
            end.run();
        });
    }

    private boolean isDoneWithin(Duration time) {
        try {
            return done.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyDoes) {
            return false;
        }
    }

    boolean isLate() {
        return late;
    }

    @Override
    public void close() {
        done.countDown();
    }
}
