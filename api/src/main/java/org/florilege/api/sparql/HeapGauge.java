package org.florilege.api.sparql;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Whether the heap is about to be full, and of whose objects. Sorting, grouping and joining keep rows in
/// memory, and no limit on what comes out of a query says how many.
final class HeapGauge {

    private static final double FULL = 0.85;
    private static final long BETWEEN_COLLECTIONS = TimeUnit.SECONDS.toNanos(1);

    private final List<MemoryPoolMXBean> old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .toList();
    private final long most = Runtime.getRuntime().maxMemory();
    private long collected = System.nanoTime() - BETWEEN_COLLECTIONS;

    /// Whether objects that are in use nearly fill it. What may be garbage is collected first, unless that was done a
    /// moment ago: then it fills too quickly to wait.
    boolean isShort() {
        if (!isNearlyFull()) return false;
        if (System.nanoTime() - collected < BETWEEN_COLLECTIONS) return true;
        System.gc();
        collected = System.nanoTime();
        return isNearlyFull();
    }

    private boolean isNearlyFull() {
        return old.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum() > FULL * most;
    }

    /// What was in use is not any more: nothing is short until it was collected.
    void relieved() {
        collected = System.nanoTime() - BETWEEN_COLLECTIONS;
    }

    /// How many bytes the thread has asked for in its life.
    long allocatedBy(@Nullable Thread thread) {
        return thread != null && ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(thread.threadId())
                : 0;
    }
}
