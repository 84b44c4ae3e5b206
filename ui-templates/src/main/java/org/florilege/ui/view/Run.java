package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// A harvest of a source.
///
/// @param duration as people read it
/// @param note why it ended as it did, or null if there is nothing to say
public record Run(
        DateValue started,
        String duration,
        Freshness outcome,
        Tally tally,
        @Nullable String note) {
    /// What a run did, record by record.
    public record Tally(long taken, long unchanged, long missing, long refused) {
        public Tally {
            Check.notNegative("a number of records taken", taken);
            Check.notNegative("a number of records unchanged", unchanged);
            Check.notNegative("a number of records missing", missing);
            Check.notNegative("a number of records refused", refused);
        }
    }
}
