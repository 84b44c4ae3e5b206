package org.florilege.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.florilege.harvester.harvest.HarvestProgress;

/// How much of the heap is in use after a full collection, at its most during a run.
final class HeapWatch implements HarvestProgress {

    private static final long NANOS_BETWEEN = 250_000_000;

    private final boolean measures;
    private final AtomicLong most = new AtomicLong();
    private long last = System.nanoTime();

    /// @param measures whether anything is measured: collecting takes time
    HeapWatch(boolean measures) {
        this.measures = measures;
    }

    @Override
    public synchronized void at(State state) {
        boolean due = state.phase() != Phase.READING || System.nanoTime() - last > NANOS_BETWEEN;
        if (!measures || !due) return;
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        most.accumulateAndGet(used, Math::max);
        last = System.nanoTime();
    }

    long mostMiB() {
        return most.get() >> 20;
    }
}
