package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// What is known of a run.
///
/// @param id its name
/// @param kind what for, in words
/// @param started when it began
/// @param duration as people read it
/// @param reason why it is not complete, or null
/// @param counts what it did
public record RunFacts(
        String id,
        String kind,
        RunOutcome outcome,
        DateValue started,
        String duration,
        @Nullable String reason,
        Counts counts) {
    public RunFacts {
        Check.text("a run's id", id);
    }

    /// What a run did, in records, documents and bytes.
    ///
    /// @param volume the bytes it read, as people read them
    public record Counts(
            long created,
            long updated,
            long unchanged,
            long refused,
            long missing,
            long removed,
            long warnings,
            long documents,
            String volume) {}

    /// The operator's page of the run.
    public String url() {
        return "/admin/runs/" + id;
    }

    /// The page that the owner of the source may see.
    public String reportUrl() {
        return "/reports/" + id;
    }

    public boolean isRunning() {
        return outcome == RunOutcome.RUNNING;
    }
}
