package org.florilege.api.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A reference as an entry of BibTeX, which BibTeX and biber read alike: the types `dataset` and `software` of
/// biblatex,
/// which older styles print as `misc`.
public final class BibTeX {

    public static final String MEDIA_TYPE = "application/x-bibtex";
    public static final String SUFFIX = "bib";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private BibTeX() {}

    /// The entry, with a line break at its end.
    public static String of(Reference work) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "author", authors(work.authors()));
        put(fields, "title", work.title().isEmpty() ? "" : "{" + LatexText.of(work.title()) + "}");
        put(fields, "year", work.year());
        put(fields, "publisher", LatexText.of(work.publisher()));
        put(fields, "version", LatexText.of(work.version()));
        put(fields, "doi", verbatim(work.doi()));
        put(fields, "url", verbatim(work.url()));
        put(fields, "langid", langid(work.language()));
        StringBuilder entry = new StringBuilder("@" + type(work) + "{" + key(work));
        fields.forEach((name, value) ->
                entry.append(",\n  ").append(name).append(" = {").append(value).append('}'));
        if (work.issued().size() > 1)
            entry.append(",\n  month = ").append(MONTHS.get(work.issued().get(1) - 1));
        return entry.append("\n}\n").toString();
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) fields.put(name, value);
    }

    private static String type(Reference work) {
        return work.type().equals("webpage") ? "misc" : work.type();
    }

    /// Who, when and the record's own key: `institut2020-7f3kq9x2ma`.
    private static String key(Reference work) {
        String who = work.authors().isEmpty()
                ? "anonymous"
                : LatexText.plainLetters(work.authors().getFirst().family());
        return (who.isEmpty() ? "anonymous" : who) + work.year() + "-" + work.id();
    }

    private static String authors(List<Reference.Name> names) {
        return names.stream().map(BibTeX::author).collect(Collectors.joining(" and "));
    }

    /// Braces keep together what BibTeX would take apart: bodies, and names with a comma or an `and`.
    private static String author(Reference.Name name) {
        String family = LatexText.of(name.family());
        if (!name.isPerson()) return "{" + family + "}";
        if (name.given().isEmpty()) return "{" + family + "}";
        return whole(family) + ", " + whole(LatexText.of(name.given()));
    }

    private static String whole(String part) {
        return part.indexOf(',') >= 0 || part.contains(" and ") ? "{" + part + "}" : part;
    }

    /// These fields are not read as LaTeX; braces alone would end them.
    private static String verbatim(String address) {
        return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }

    private static String langid(String tag) {
        return switch (tag) {
            case "fr" -> "french";
            case "en" -> "english";
            default -> "";
        };
    }
}
