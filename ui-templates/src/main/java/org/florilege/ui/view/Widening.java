package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ways out of an empty result.
///
/// @param spelling the query as it may have been meant, and its search
/// @param without searches that drop one filter each, or all
/// @param themes popular themes
public record Widening(@Nullable Link spelling, List<Link> without, List<Topic> themes) {
    public Widening {
        without = List.copyOf(without);
        themes = List.copyOf(themes);
    }

    public static Widening none() {
        return new Widening(null, List.of(), List.of());
    }
}
