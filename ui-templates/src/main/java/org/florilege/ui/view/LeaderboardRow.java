package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// A submission's line.
///
/// @param place `1`, `2`, … or null for one that is not ranked
/// @param team the team's page, or only its name
/// @param publicScore on the data that was visible during the challenge
/// @param privateScore on the data that decided
/// @param award for example `1er prix`, or null
public record LeaderboardRow(
        @Nullable String place,
        Value team,
        @Nullable Score publicScore,
        @Nullable Score privateScore,
        @Nullable Text award,
        Code code) {}
