package org.florilege.harvester.harvest;

import java.time.Duration;
import org.florilege.catalog.store.RecordStore;

/// How a run writes.
///
/// @param batch how many records one commit carries at most; large ones are cheap
/// @param flushAfter after how long records of a slow source are committed all the same
/// @param writes whether anything is written; a dry run reads, maps and reports only
public record HarvestSettings(int batch, Duration flushAfter, boolean writes) {

    public HarvestSettings {
        if (batch < 1 || batch > RecordStore.MAX_BATCH)
            throw new IllegalArgumentException("harvest.batch is 1 to " + RecordStore.MAX_BATCH + ", not " + batch);
        if (flushAfter.isNegative() || flushAfter.isZero())
            throw new IllegalArgumentException("harvest.flush-after is longer than nothing, not " + flushAfter);
    }

    /// @return the usual settings
    public static HarvestSettings usual() {
        return new HarvestSettings(RecordStore.MAX_BATCH, Duration.ofSeconds(15), true);
    }

    /// @return the same, without writing
    public HarvestSettings dryRun() {
        return new HarvestSettings(batch, flushAfter, false);
    }
}
