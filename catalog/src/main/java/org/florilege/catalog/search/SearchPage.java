package org.florilege.catalog.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of what a search found.
///
/// @param total how many records match, shown or not
/// @param facets in the order of [Facet]; those that have nothing to offer and nothing chosen are
/// absent
/// @param nextCursor where the next page starts, or null on the last page
/// @param reading how the words had to be read to find anything
/// @param spelling the words as they may have been meant, when they were not found as typed and it is
/// known
public record SearchPage(
        long total,
        List<Hit> hits,
        List<FacetCounts> facets,
        @Nullable String nextCursor,
        Reading reading,
        @Nullable String spelling) {

    public SearchPage {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    SearchPage withoutSpelling() {
        return new SearchPage(total, hits, facets, nextCursor, reading, null);
    }

    /// How the words of a query were read. Each reading is tried only when the ones before find nothing.
    public enum Reading {
        /// Each hit has all words, the last of them perhaps as the beginning of a longer word.
        ALL_WORDS,
        /// Each hit has all words or words spelled nearly like them.
        NEAR_SPELLING,
        /// Each hit has some of the words.
        SOME_WORDS
    }
}
