package org.florilege.harvester.harvest;

import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.source.Counts;

/// How a run ended.
public sealed interface HarvestOutcome {

    /// Why a run is not complete that somebody wanted to end.
    Sentence STOPPED = Sentence.of("It was stopped.");

    /// The source was read to its end. Records may have been refused one by one.
    record Complete(Counts counts) implements HarvestOutcome {}

    /// The source was not read to its end: what was read is kept, and nothing may be concluded from what was
    /// not seen.
    ///
    /// @param stoppedBecause why, in one sentence
    record Partial(Counts counts, Sentence stoppedBecause) implements HarvestOutcome {}

    /// The source was read to its end, and so many of its records went missing at once that a person must
    /// confirm it: what was read is kept, nothing is withdrawn or counted as missing.
    ///
    /// @param wouldRemove how many records are missing
    record Held(Counts counts, long wouldRemove) implements HarvestOutcome {}

    /// Nothing of the source could be read.
    ///
    /// @param reason why, in one sentence
    record Unreachable(Sentence reason) implements HarvestOutcome {}

    /// @return whether somebody wanted its end, so that it says nothing of the source
    default boolean wasStopped() {
        return reason().equals(STOPPED);
    }

    /// @return what the run did to records; all zero when nothing was read
    default Counts counts() {
        return switch (this) {
            case Complete complete -> complete.counts;
            case Partial partial -> partial.counts;
            case Held held -> held.counts;
            case Unreachable unreachable -> Counts.NONE;
        };
    }

    /// @return `complete`, `partial`, `held` or `unreachable`
    default String name() {
        return switch (this) {
            case Complete complete -> "complete";
            case Partial partial -> "partial";
            case Held held -> "held";
            case Unreachable unreachable -> "unreachable";
        };
    }

    /// @return why the run is not complete; empty when it is
    default Sentence reason() {
        return switch (this) {
            case Complete complete -> Sentence.NONE;
            case Partial partial -> partial.stoppedBecause;
            case Held held ->
                Sentence.of(
                        "{0} records went missing at once: confirm that they are to be withdrawn.", held.wouldRemove);
            case Unreachable unreachable -> unreachable.reason;
        };
    }
}
