package org.florilege.ui.view;

/// A chosen filter, and the search without it.
public record Chip(String facetLabel, Text label, String removeUrl) {
    public Chip {
        Check.text("a chip's facet", facetLabel);
        Check.url("a chip", removeUrl);
    }
}
