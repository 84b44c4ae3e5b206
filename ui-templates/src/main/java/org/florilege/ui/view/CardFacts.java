package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The line under a card's title. What is unknown is left out.
///
/// @param formats short names such as `CSV`
public record CardFacts(
        @Nullable Value publisher,
        @Nullable AccessRights access,
        List<String> formats,
        @Nullable String licence,
        @Nullable DateValue date) {
    public CardFacts {
        formats = List.copyOf(formats);
    }

    public static CardFacts none() {
        return new CardFacts(null, null, List.of(), null, null);
    }
}
