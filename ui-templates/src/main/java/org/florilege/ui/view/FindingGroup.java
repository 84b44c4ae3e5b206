package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one rule found.
///
/// @param rule its id
/// @param count how often in all; at least as many as are listed
public record FindingGroup(String rule, long count, List<Line> lines) {
    public FindingGroup {
        Check.text("a rule", rule);
        lines = List.copyOf(lines);
    }

    /// One finding.
    ///
    /// @param record the record it is about, or null for a whole document
    /// @param document where it stands, or null when that is not known
    /// @param spot where in the document; may be empty
    /// @param value what stands there; may be empty
    public record Line(
            @Nullable Value record, @Nullable Value document, String spot, String value, String message, String mend) {}
}
