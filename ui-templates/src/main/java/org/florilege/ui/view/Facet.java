package org.florilege.ui.view;

import java.util.List;

/// A way to narrow a search.
///
/// @param name the URL parameter, for example `theme`
/// @param buckets the chosen first, then by falling count
public record Facet(String name, String label, List<Bucket> buckets) {
    public Facet {
        Check.text("a facet's name", name);
        Check.text("a facet's label", label);
        buckets = List.copyOf(buckets);
    }

    public boolean hasSelection() {
        return buckets.stream().anyMatch(Bucket::selected);
    }
}
