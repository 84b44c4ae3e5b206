package org.florilege.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A text of which some pieces are marked because they match the query.
///
/// @param lang a language tag (BCP 47), or null where the language is the page's or unknown
public record Highlighted(List<Piece> pieces, @Nullable String lang) {
    public Highlighted {
        pieces = List.copyOf(pieces);
        if (lang != null && lang.isBlank()) {
            lang = null;
        }
    }

    /// A piece of text, marked or not.
    public record Piece(String text, boolean marked) {}

    public static Highlighted plain(String text, @Nullable String lang) {
        return new Highlighted(text.isEmpty() ? List.of() : List.of(new Piece(text, false)), lang);
    }

    public static Highlighted none() {
        return new Highlighted(List.of(), null);
    }

    /// Cuts `text` at the marks that a search engine put around matches. An end without a start, or a start without
    /// an end, marks nothing beyond the text: no mark ever shows.
    public static Highlighted parse(String text, String start, String end, @Nullable String lang) {
        List<Piece> pieces = new ArrayList<>();
        boolean marked = false;
        int from = 0;
        while (from < text.length()) {
            String mark = marked ? end : start;
            int to = text.indexOf(mark, from);
            int until = to < 0 ? text.length() : to;
            addPiece(pieces, text.substring(from, until).replace(start, "").replace(end, ""), marked);
            from = to < 0 ? text.length() : to + mark.length();
            marked = !marked;
        }
        return new Highlighted(pieces, lang);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// The text without its marks.
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static void addPiece(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
