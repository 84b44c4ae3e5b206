package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.search.Highlight.Piece;
import tools.jackson.databind.JsonNode;

/// Asks for the places that match and reads them.
final class Highlights {

    /// Characters of the private use area: no text of the index has them, so a mark is always ours.
    static final String START = "\uE000";

    static final String END = "\uE001";

    private static final List<String> FIELDS = List.of("title", "description", "keywords");
    private static final Map<String, Object> WHOLE = Map.of("number_of_fragments", 0);
    private static final Map<String, Object> PIECES = Map.of("number_of_fragments", 2, "fragment_size", 160);
    private static final Map<String, Object> WHERE = Map.of(
            "title.fr", WHOLE,
            "title.en", WHOLE,
            "description.fr", PIECES,
            "description.en", PIECES,
            "keywords.fr", WHOLE,
            "keywords.en", WHOLE);

    private Highlights() {}

    static boolean isMark(char character) {
        return character == START.charAt(0) || character == END.charAt(0);
    }

    static Map<String, Object> request(Map<String, Object> marked) {
        return Map.of(
                "type",
                "unified",
                "pre_tags",
                List.of(START),
                "post_tags",
                List.of(END),
                "require_field_match",
                false,
                "highlight_query",
                marked,
                "fields",
                WHERE);
    }

    /// @param language of the reader, whose texts are preferred to those of the other
    static Map<String, List<Highlight>> read(JsonNode highlight, String language) {
        Map<String, List<Highlight>> highlights = new HashMap<>();
        for (String field : FIELDS)
            for (String each : "en".equals(language) ? List.of("en", "fr") : List.of("fr", "en")) {
                JsonNode fragments = highlight.path(field + "." + each);
                if (!fragments.isEmpty() && !highlights.containsKey(field))
                    highlights.put(field, read(fragments, each, field));
            }
        return highlights;
    }

    private static List<Highlight> read(JsonNode fragments, String language, String field) {
        List<Highlight> read = new ArrayList<>();
        for (JsonNode fragment : fragments) {
            Highlight highlight = new Highlight(
                    cut("description".equals(field) ? dotted(fragment.asString()) : fragment.asString()), language);
            boolean marked = highlight.pieces().stream().anyMatch(Piece::marked);
            if (marked || "title".equals(field)) read.add(highlight);
        }
        return read;
    }

    /// Says where a piece of a longer text was cut out of its sentence.
    private static String dotted(String fragment) {
        String text = fragment.strip();
        if (text.isEmpty()) return text;
        int first = text.codePointAt(text.startsWith(START) && text.length() > 1 ? 1 : 0);
        int last = text.codePointBefore(text.endsWith(END) ? text.length() - 1 : text.length());
        boolean goesOn = Character.isLetterOrDigit(last) || ",;:-–(".indexOf(last) >= 0;
        return (Character.isLowerCase(first) ? "… " : "") + text + (goesOn ? "…" : "");
    }

    private static List<Piece> cut(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = text.indexOf(START, at);
            int end = start < 0 ? -1 : text.indexOf(END, start);
            if (end < 0) break;
            add(pieces, text.substring(at, start), false);
            add(pieces, text.substring(start + 1, end), true);
            at = end + 1;
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) pieces.add(new Piece(text, marked));
    }
}
