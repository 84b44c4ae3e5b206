package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// A fact's value: a text, with an address if there is one that a browser may safely follow.
public record Value(Text text, @Nullable String url) {
    public Value {
        if (url != null) {
            Check.url("a value's address", url);
        }
    }

    public static Value of(String text) {
        return new Value(Text.of(text), null);
    }

    public static Value of(Text text) {
        return new Value(text, null);
    }

    /// For addresses that others wrote: an unsafe one (`javascript:`, spaces, …) is not linked and only the text stays.
    public static Value linked(Text text, @Nullable String url) {
        return new Value(text, url != null && Check.isSafeUrl(url) ? url : null);
    }

    public static Value linked(String text, @Nullable String url) {
        return linked(Text.of(text), url);
    }
}
