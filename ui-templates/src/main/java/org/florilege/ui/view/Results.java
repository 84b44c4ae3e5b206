package org.florilege.ui.view;

import java.util.List;

/// What a search found.
///
/// @param total how many match, shown or not
/// @param wording how the words of the query had to be read to find these
public record Results(
        long total, List<Card> hits, Paging paging, List<SortOption> orders, Wording wording, Widening widening) {
    public Results {
        Check.notNegative("a total", total);
        hits = List.copyOf(hits);
        orders = List.copyOf(orders);
    }

    public boolean isEmpty() {
        return hits.isEmpty();
    }
}
