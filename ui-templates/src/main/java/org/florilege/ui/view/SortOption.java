package org.florilege.ui.view;

/// An order of results, and the search in that order.
public record SortOption(String label, String url, boolean selected) {
    public SortOption {
        Check.text("an order's label", label);
        Check.url("an order", url);
    }
}
