package org.florilege.harvester.source;

/// What a run did, in records.
///
/// @param created that the catalogue did not have
/// @param updated that say something else than before
/// @param unchanged that say what they said
/// @param refused that were not taken
/// @param missing of this source that the catalogue has and the run did not see; nothing is removed
public record Counts(long created, long updated, long unchanged, long refused, long missing) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /// @return how many records the source has and the catalogue took
    public long taken() {
        return created + updated + unchanged;
    }
}
