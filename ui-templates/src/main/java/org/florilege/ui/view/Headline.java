package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The top of a resource's page.
///
/// @param summary one sentence under the title, or null
/// @param steward who answers for it: the publisher, or the organisers
/// @param date the last change, or the publication
public record Headline(
        ResourceKind kind,
        Text title,
        @Nullable Text summary,
        List<Value> steward,
        @Nullable AccessRights access,
        @Nullable DateValue date) {
    public Headline {
        steward = List.copyOf(steward);
    }
}
