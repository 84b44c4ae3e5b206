package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the head of a page tells programs.
///
/// @param description one or two sentences for result lists of search engines; may be empty
/// @param indexed whether search engines may list the page
public record Machine(
        String description, @Nullable JsonLd jsonLd, List<Serialisation> serialisations, boolean indexed) {
    public Machine {
        serialisations = List.copyOf(serialisations);
    }

    public static Machine none() {
        return new Machine("", null, List.of(), true);
    }

    public static Machine notIndexed() {
        return new Machine("", null, List.of(), false);
    }
}
