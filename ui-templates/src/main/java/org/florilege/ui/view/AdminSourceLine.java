package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// A source as its operator sees it.
///
/// @param id its short name, of which its addresses are made
/// @param location where it is read
/// @param type what it speaks, in words
/// @param counts of the last run that read it
public record AdminSourceLine(
        String id, Text name, String location, String type, Freshness state, Moments moments, Counts counts) {
    public AdminSourceLine {
        Check.text("a source's id", id);
    }

    /// When it ran and will run.
    ///
    /// @param ago how long ago the last run ended, in words, or null before the first
    /// @param last when the last run ended, or null before the first
    /// @param next when the next begins, or null when only by hand
    /// @param running the page of the run that is under way, or null
    /// @param history the last runs
    public record Moments(
            @Nullable String ago,
            @Nullable DateValue last,
            @Nullable DateValue next,
            @Nullable String running,
            HistoryBar history) {}

    /// How much it gave.
    ///
    /// @param records that it has and the catalogue took
    /// @param refused that were not taken
    /// @param held how many records wait for a person before they are withdrawn; 0 when none does
    public record Counts(long records, long refused, long held) {
        public Counts {
            Check.notNegative("a number of records", records);
            Check.notNegative("a number of refusals", refused);
            Check.notNegative("a number of held removals", held);
        }
    }

    public String url() {
        return "/admin/sources/" + id;
    }

    /// Whether it is being read at this moment.
    public boolean isRunning() {
        return moments.running() != null;
    }
}
