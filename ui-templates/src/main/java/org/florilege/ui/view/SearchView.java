package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The search page: query, filters, results, and what to do when there are none.
///
/// @param clearUrl the same query without any filter, or null if none is chosen
public record SearchView(
        Frame frame,
        SearchForm form,
        Results results,
        List<Facet> facets,
        List<Chip> chips,
        @Nullable String clearUrl) implements View {
    public SearchView {
        facets = List.copyOf(facets);
        chips = List.copyOf(chips);
        if (clearUrl != null) {
            Check.url("the search without filters", clearUrl);
        }
    }
}
