package org.florilege.catalog.search;

import java.util.List;
import java.util.stream.Collectors;

/// A piece of a record's text, cut where it matches the query.
///
/// @param pieces in their order; together they are the text
/// @param language the language tag of the text, or the empty string
public record Highlight(List<Piece> pieces, String language) {

    public Highlight {
        pieces = List.copyOf(pieces);
    }

    /// @param marked whether this piece matches the query
    public record Piece(String text, boolean marked) {}

    /// The text without marks.
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /// The text as HTML: everything escaped, what matches inside `<mark>`.
    public String html() {
        return pieces.stream()
                .map(piece -> piece.marked() ? "<mark>" + escaped(piece.text()) + "</mark>" : escaped(piece.text()))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
