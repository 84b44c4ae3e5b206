package org.florilege.catalog.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What someone is looking for.
///
/// @param words as typed: words and "phrases in quotes", all of which a hit should have; any text is
/// allowed
/// @param filters the chosen values of facets: a hit has one of the values of each facet named here
/// @param size how many hits to show, 1 to [#MAX_SIZE]
/// @param cursor where to go on, from [SearchPage#nextCursor()] of the same query; null for the first
/// page
/// @param language of the reader: `fr` or `en`
public record SearchQuery(
        String words,
        Map<Facet, Set<String>> filters,
        Sort sort,
        int size,
        @Nullable String cursor,
        String language) {

    /// How many hits a page has when nobody says otherwise.
    public static final int DEFAULT_SIZE = 20;

    /// How many hits one page may have.
    public static final int MAX_SIZE = 100;

    private static final int LONGEST_VALUE = 1000;

    public SearchQuery {
        words = words.strip();
        filters = copy(filters);
        if (size < 1 || size > MAX_SIZE)
            throw new IllegalArgumentException("a page has 1 to " + MAX_SIZE + " hits, not " + size);
    }

    /// The first page of hits for these words, best first.
    public static SearchQuery of(String words, String language) {
        return new SearchQuery(words, Map.of(), Sort.RELEVANCE, DEFAULT_SIZE, null, language);
    }

    /// The same query narrowed to one more value of a facet, from its first page.
    public SearchQuery with(Facet facet, String value) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        Set<String> values = new TreeSet<>(more.getOrDefault(facet, Set.of()));
        values.add(value);
        more.put(facet, values);
        return new SearchQuery(words, more, sort, size, null, language);
    }

    /// The same query in this order, from its first page.
    public SearchQuery sortedBy(Sort order) {
        return new SearchQuery(words, filters, order, size, null, language);
    }

    /// The same query with pages of this size, from its first page.
    public SearchQuery withSize(int hits) {
        return new SearchQuery(words, filters, sort, hits, null, language);
    }

    /// The page of the same query at this cursor.
    public SearchQuery at(@Nullable String page) {
        return new SearchQuery(words, filters, sort, size, page, language);
    }

    /// A value of which nothing legal is left chooses nothing.
    private static Map<Facet, Set<String>> copy(Map<Facet, Set<String>> filters) {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            Set<String> legal = new TreeSet<>();
            for (String value : values) legal.add(PlainText.legal(value, LONGEST_VALUE));
            legal.remove("");
            if (!legal.isEmpty()) copy.put(facet, Set.copyOf(legal));
        });
        return Map.copyOf(copy);
    }
}
