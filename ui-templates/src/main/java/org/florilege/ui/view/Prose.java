package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// A longer text, written as Markdown. Not a record: its HTML is made here and nowhere else, so that a
/// page may take it as it is.
public final class Prose {
    private static final Prose NONE = new Prose("", "", "", null);

    private final String html;
    private final String rest;
    private final String opening;
    private final @Nullable String lang;

    private Prose(String html, String rest, String opening, @Nullable String lang) {
        this.html = html;
        this.rest = rest;
        this.opening = opening;
        this.lang = lang == null || lang.isBlank() ? null : lang;
    }

    /// The prose of a Markdown text; none if it is blank.
    public static Prose of(String markdown, @Nullable String lang) {
        if (markdown.isBlank()) return NONE;
        Markdown.Rendered rendered = Markdown.render(markdown.strip());
        return new Prose(rendered.html(), rendered.rest(), rendered.opening(), lang);
    }

    public static Prose none() {
        return NONE;
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /// The beginning. Safe in a page: markup of ours only, all else escaped.
    public String html() {
        return html;
    }

    /// What follows the beginning of a long text; empty for others. As safe.
    public String rest() {
        return rest;
    }

    /// The first paragraph in plain words.
    public String opening() {
        return opening;
    }

    /// A language tag (BCP 47), or null where the language is the page's or unknown.
    public @Nullable String lang() {
        return lang;
    }
}
