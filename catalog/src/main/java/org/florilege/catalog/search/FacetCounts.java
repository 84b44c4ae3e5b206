package org.florilege.catalog.search;

import java.util.List;

/// What a facet offers within a search: how many hits each of its values would give, the other facets'
/// choices being kept and its own being set aside.
///
/// @param buckets by falling count; at most [#MAX_BUCKETS] besides the chosen ones, which are always
/// there
public record FacetCounts(Facet facet, List<Bucket> buckets) {

    /// How many values a facet offers at most, chosen ones not counted.
    public static final int MAX_BUCKETS = 20;

    public FacetCounts {
        buckets = List.copyOf(buckets);
    }

    /// @param value as filters take it
    /// @param label for people, in the language of the query
    public record Bucket(String value, String label, long count, boolean selected) {}
}
