package org.florilege.ui.view;

/// How a challenge ranks its submissions.
///
/// @param evaluation how the score was computed (splits, procedure); may be empty
public record Metric(Text name, Direction direction, Prose evaluation) {
    /// Which end of the scale is the good one.
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER,
        UNKNOWN
    }
}
