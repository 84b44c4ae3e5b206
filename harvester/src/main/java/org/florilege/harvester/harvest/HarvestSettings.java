package org.florilege.harvester.harvest;

import java.time.Duration;
import org.florilege.catalog.store.Precedence;
import org.florilege.catalog.store.RecordStore;

/// What a run is for and how it writes.
///
/// @param kind what it is for
/// @param batch how many records one commit carries at most; large ones are cheap
/// @param flushAfter after how long records of a slow source are committed all the same
/// @param removal when records are withdrawn that the source no longer has
/// @param precedence whose description counts when several sources describe a record
public record HarvestSettings(
        RunKind kind, int batch, Duration flushAfter, RemovalSettings removal, Precedence precedence) {

    /// How many records a preview shows.
    public static final int PREVIEWED = 20;

    public HarvestSettings {
        if (batch < 1 || batch > RecordStore.MAX_BATCH)
            throw new IllegalArgumentException("harvest.batch is 1 to " + RecordStore.MAX_BATCH + ", not " + batch);
        if (flushAfter.isNegative() || flushAfter.isZero())
            throw new IllegalArgumentException("harvest.flush-after is longer than nothing, not " + flushAfter);
    }

    /// @return the usual settings
    public static HarvestSettings usual() {
        return new HarvestSettings(
                RunKind.HARVEST,
                RecordStore.MAX_BATCH,
                Duration.ofSeconds(15),
                RemovalSettings.usual(),
                Precedence.FIRST_COME);
    }

    /// @return the same for a run of another kind
    public HarvestSettings of(RunKind other) {
        return new HarvestSettings(other, batch, flushAfter, removal, precedence);
    }

    /// @return the same with other brakes
    public HarvestSettings with(RemovalSettings brakes) {
        return new HarvestSettings(kind, batch, flushAfter, brakes, precedence);
    }

    /// @return the same under the operator's order of sources
    public HarvestSettings under(Precedence order) {
        return new HarvestSettings(kind, batch, flushAfter, removal, order);
    }

    /// @return the same, without writing
    public HarvestSettings dryRun() {
        return of(RunKind.VALIDATE);
    }

    /// @return whether anything is written
    public boolean writes() {
        return kind.writes();
    }
}
