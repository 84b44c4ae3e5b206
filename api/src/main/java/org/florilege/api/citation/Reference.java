package org.florilege.api.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A work as reference managers know it (the variables of CSL-JSON). What is unknown is an empty text or list.
///
/// @param id unique in the catalogue: letters and digits
/// @param type `dataset`, `software` or `webpage`
/// @param issued the year, then the month and the day where they are known
/// @param url where it is cited: the DOI's address where it has one
public record Reference(
        String id,
        String type,
        String title,
        List<Name> authors,
        List<Integer> issued,
        String publisher,
        String version,
        String doi,
        String url,
        String language,
        String summary) {

    /// Who made it: a person, or a body whose name is never taken apart.
    ///
    /// @param family the family's name of a person, the whole name of a body
    /// @param given empty for a body, and for a person of whom it is unknown
    public record Name(String family, String given, boolean isPerson) {}

    public Reference {
        authors = List.copyOf(authors);
        issued = List.copyOf(issued);
    }

    /// The work that an item of CSL-JSON describes.
    public static Reference ofCsl(Map<String, Object> item) {
        return new Reference(
                text(item, "id"),
                text(item, "type"),
                text(item, "title"),
                names(item.get("author")),
                date(item.get("issued")),
                text(item, "publisher"),
                text(item, "version"),
                text(item, "DOI"),
                text(item, "URL"),
                text(item, "language"),
                text(item, "abstract"));
    }

    /// The year, or an empty text.
    String year() {
        return issued.isEmpty() ? "" : "%04d".formatted(issued.getFirst());
    }

    private static String text(Map<?, ?> item, String variable) {
        Object value = item.get(variable);
        return value == null ? "" : oneLine(String.valueOf(value));
    }

    /// White space of any kind and number is one blank; control characters are none.
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                blank = !line.isEmpty();
            } else {
                if (blank) line.append(' ');
                blank = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    private static List<Name> names(@Nullable Object stated) {
        List<Name> names = new ArrayList<>();
        if (stated instanceof List<?> list)
            for (Object each : list) if (each instanceof Map<?, ?> name) names.add(name(name));
        return names;
    }

    private static Name name(Map<?, ?> stated) {
        String body = text(stated, "literal");
        return body.isEmpty()
                ? new Name(text(stated, "family"), text(stated, "given"), true)
                : new Name(body, "", false);
    }

    private static List<Integer> date(@Nullable Object stated) {
        if (!(stated instanceof Map<?, ?> date)
                || !(date.get("date-parts") instanceof List<?> dates)
                || dates.isEmpty()
                || !(dates.getFirst() instanceof List<?> parts)) return List.of();
        return parts.stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .toList();
    }
}
