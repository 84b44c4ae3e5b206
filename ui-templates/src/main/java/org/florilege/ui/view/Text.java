package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// A string of the catalogue with the language it is written in, so that a screen reader can speak it rightly.
///
/// @param lang a language tag (BCP 47), or null where the language is the page's or unknown
public record Text(String value, @Nullable String lang) {
    public Text {
        Check.text("a text", value);
        if (lang != null && lang.isBlank()) {
            lang = null;
        }
    }

    /// A text in the language of the page.
    public static Text of(String value) {
        return new Text(value, null);
    }

    public static Text of(String value, @Nullable String lang) {
        return new Text(value, lang);
    }
}
