package org.florilege.ui.view;

/// A theme with the number of resources under it and the search that lists them.
public record Topic(Text label, long count, String url) {
    public Topic {
        Check.notNegative("a topic's count", count);
        Check.url("a topic", url);
    }
}
