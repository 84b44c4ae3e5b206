package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// A source in the list of sources.
///
/// @param location the address or file that is harvested, shown and linked only if it is a web address
/// @param lastRun the end of the last harvest, or null before the first
public record SourceLine(
        Text name,
        String url,
        Value location,
        Freshness freshness,
        @Nullable DateValue lastRun,
        Moments moments,
        Counts counts) {
    public SourceLine {
        Check.url("a source", url);
    }

    /// How it went and goes on.
    ///
    /// @param ago how long ago the last harvest ended, in words, or null before the first
    /// @param next when the next begins, or null when nobody knows
    /// @param history the last harvests
    public record Moments(@Nullable String ago, @Nullable DateValue next, HistoryBar history) {}

    /// What the last harvest left: published records, and records refused.
    public record Counts(long records, long refused) {
        public Counts {
            Check.notNegative("a number of records", records);
            Check.notNegative("a number of refusals", refused);
        }
    }
}
