package org.florilege.ui.view;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A longer text in paragraphs, plain: what looks like markup in it is shown, not obeyed.
///
/// @param lang a language tag (BCP 47), or null where the language is the page's or unknown
public record Prose(List<String> paragraphs, @Nullable String lang) {
    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

    public Prose {
        paragraphs = List.copyOf(paragraphs);
        if (lang != null && lang.isBlank()) {
            lang = null;
        }
    }

    /// The paragraphs of `text`, which blank lines part; none if it is blank.
    public static Prose of(String text, @Nullable String lang) {
        List<String> paragraphs = BLANK_LINES
                .splitAsStream(text)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        return new Prose(paragraphs, lang);
    }

    public static Prose none() {
        return new Prose(List.of(), null);
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }
}
