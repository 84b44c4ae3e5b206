package org.florilege.catalog.store;

import java.time.Instant;
import java.util.TreeMap;

/// The moments that commits state which have begun and cannot be seen yet. For any thread.
final class CommitsUnderWay {

    private final TreeMap<Instant, Integer> moments = new TreeMap<>();

    synchronized void begin(Instant moment) {
        moments.merge(moment, 1, Integer::sum);
    }

    synchronized void end(Instant moment) {
        moments.computeIfPresent(moment, (same, several) -> several == 1 ? null : several - 1);
    }

    /// [RecordStore#settled].
    synchronized Instant settled(Instant now) {
        return moments.isEmpty() || now.isBefore(moments.firstKey()) ? now : moments.firstKey();
    }
}
