package org.florilege.harvester.harvest;

/// Is told how a run goes on, from the threads of the run; must return quickly.
@FunctionalInterface
public interface HarvestProgress {

    /// What a run is doing.
    enum Phase {
        /// Nothing yet: runs over other sources go first.
        WAITING,
        READING,
        COMMITTING,
        DONE
    }

    /// Tells nobody.
    HarvestProgress SILENT = state -> {};

    /// @param state how far the run is
    void at(State state);

    /// How far a run is.
    ///
    /// @param read records seen in the source
    /// @param committed records that the catalogue has settled
    /// @param refused records that were not taken
    /// @param documents documents or pages read
    /// @param bytes bytes read
    record State(Phase phase, long read, long committed, long refused, long documents, long bytes) {}
}
