package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// A result in a challenge, seen from the team or from the algorithm.
///
/// @param place `1`, `2`, … or null for one that is not ranked
/// @param privateScore as people read it, with the metric's name if useful; null if unknown
public record Result(
        Link challenge,
        @Nullable String place,
        @Nullable String publicScore,
        @Nullable String privateScore,
        @Nullable Text award,
        Code code) {}
