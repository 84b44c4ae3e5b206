package org.florilege.ui.view;

/// How many there are of a kind, and the search that lists them.
public record Figure(ResourceKind kind, long count, String url) {
    public Figure {
        Check.notNegative("a figure", count);
        Check.url("a figure", url);
    }
}
