package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last runs of a source, the oldest first: one small square each.
public record HistoryBar(List<Mark> marks) {
    public HistoryBar {
        marks = List.copyOf(marks);
    }

    /// One run.
    ///
    /// @param label when it was and how it ended, for who does not see the square
    /// @param url the page of the run, or null where there is none for this reader
    public record Mark(
            RunOutcome outcome, String label, @Nullable String url) {
        public Mark {
            Check.text("a run's label", label);
            if (url != null) Check.url("a run", url);
        }
    }
}
