package org.florilege.catalog.description;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What one property says, in each language in which it is said.
///
/// @param all sorted by language, then value, so that the same record always answers the same
public record Texts(List<Text> all) {

    private static final Comparator<Text> ORDER =
            Comparator.comparing(Text::language).thenComparing(Text::value);

    public Texts {
        all = all.stream().distinct().sorted(ORDER).toList();
    }

    /// The best text for a reader of this language: in that language (or a regional form of it), else in French,
    /// in English, without a tag, in any other. Empty only when the property says nothing.
    public Optional<Text> best(String language) {
        return first(language)
                .or(() -> first("fr"))
                .or(() -> first("en"))
                .or(() -> first(""))
                .or(() -> all.stream().findFirst());
    }

    /// The value of [#best], or the empty string.
    public String in(String language) {
        return best(language).map(Text::value).orElse("");
    }

    /// All values for a reader of this language: those in it and those without a tag, or all when there are none.
    public List<String> allIn(String language) {
        List<String> readable = all.stream()
                .filter(text -> text.language().isEmpty() || speaks(text, language))
                .map(Text::value)
                .toList();
        return readable.isEmpty() ? all.stream().map(Text::value).toList() : readable;
    }

    /// Whether the property says nothing at all.
    public boolean isEmpty() {
        return all.isEmpty();
    }

    private Optional<Text> first(String language) {
        return all.stream().filter(text -> speaks(text, language)).findFirst();
    }

    private static boolean speaks(Text text, String language) {
        return text.language().equals(language)
                || (!language.isEmpty() && text.language().startsWith(language + "-"));
    }
}
