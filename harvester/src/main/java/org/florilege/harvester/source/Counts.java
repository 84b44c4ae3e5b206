package org.florilege.harvester.source;

/// What a run did, in records.
///
/// @param created that the catalogue did not have
/// @param updated that say something else than before
/// @param unchanged that say what they said
/// @param refused that were not taken
/// @param missing of this source that the catalogue has and the run did not see, and that stay for now
/// @param removed of this source that were withdrawn
public record Counts(long created, long updated, long unchanged, long refused, long missing, long removed) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /// Nothing was withdrawn.
    public Counts(long created, long updated, long unchanged, long refused, long missing) {
        this(created, updated, unchanged, refused, missing, 0);
    }

    /// @return how many records the source has and the catalogue took
    public long taken() {
        return created + updated + unchanged;
    }
}
