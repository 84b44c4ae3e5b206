package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of trying a source.
///
/// @param outcome how it ended
/// @param reason why it is not complete, or null
/// @param records the first that the catalogue would have
/// @param refusals what would be refused
/// @param warnings what else would be noticed
public record PreviewResult(
        RunOutcome outcome,
        @Nullable String reason,
        List<Taken> records,
        List<FindingGroup> refusals,
        List<FindingGroup> warnings) {
    public PreviewResult {
        records = List.copyOf(records);
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    /// A record as the catalogue would have it.
    public record Taken(Text title, ResourceKind kind, String id, long repairs) {}
}
