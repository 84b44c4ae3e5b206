package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The resources that relate in one way to the one on the page.
///
/// @param more the search that lists them all when only some are shown
public record Relation(
        RelationKind kind,
        List<Related> resources,
        @Nullable Link more) {
    public Relation {
        if (resources.isEmpty()) {
            throw new IllegalArgumentException("the relation " + kind + " leads nowhere");
        }
        resources = List.copyOf(resources);
    }
}
