package org.florilege.harvester.harvest;

import java.util.concurrent.atomic.AtomicLong;
import org.florilege.harvester.harvest.HarvestProgress.Phase;
import org.florilege.harvester.harvest.HarvestProgress.State;

/// The numbers of a run, counted by its two threads, and told to whoever watches.
final class Tally {

    private static final int TELL_EVERY = 250;

    final AtomicLong read = new AtomicLong();
    final AtomicLong committed = new AtomicLong();
    final AtomicLong refused = new AtomicLong();
    final AtomicLong documents = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
    private final HarvestProgress progress;

    Tally(HarvestProgress progress) {
        this.progress = progress;
    }

    void recordRead() {
        if (read.incrementAndGet() % TELL_EVERY == 0) tell(Phase.READING);
    }

    void tell(Phase phase) {
        progress.at(new State(phase, read.get(), committed.get(), refused.get(), documents.get(), bytes.get()));
    }
}
