package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// Another resource, in one line.
///
/// @param note what is worth saying about it here, for example a place and a score; null if nothing
public record Related(
        ResourceKind kind, Text title, String url, @Nullable String note) {
    public Related {
        Check.url("a related resource", url);
    }
}
