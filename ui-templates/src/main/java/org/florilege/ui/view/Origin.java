package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// A source that describes the resource.
///
/// @param source the source's page in the portal
/// @param original the resource's identity there; nothing when it has none of its own
/// @param changed the last change that the source told us
public record Origin(
        Link source, @Nullable Value original, @Nullable DateValue changed) {}
