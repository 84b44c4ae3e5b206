package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// The page of a challenge: its question, its data, its metric, who won, and with which code.
///
/// @param question what was asked; may be empty
/// @param metric null if unknown
public record ChallengeView(
        Frame frame,
        Resource resource,
        ChallengeState state,
        Prose question,
        @Nullable Metric metric,
        Leaderboard leaderboard)
        implements View {}
