package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// What remains of a withdrawn resource.
///
/// @param title the last title it had
/// @param withdrawn when it left
/// @param reason why, or null
public record Tombstone(
        ResourceKind kind,
        Text title,
        DateValue withdrawn,
        @Nullable String reason) {}
