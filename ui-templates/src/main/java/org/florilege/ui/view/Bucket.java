package org.florilege.ui.view;

/// A value of a facet, with what choosing it (or letting it go) gives.
public record Bucket(String value, Text label, long count, boolean selected, String toggleUrl) {
    public Bucket {
        Check.notNegative("a bucket's count", count);
        Check.url("a bucket", toggleUrl);
    }
}
