package org.florilege.api.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.search.SearchQuery;
import org.florilege.catalog.search.Sort;
import org.jspecify.annotations.Nullable;

/// The address of a search page. Immutable; the same search always has the same address.
///
/// @param trail the cursors of the pages between the first one and this one, for the way back
record SearchAddress(
        String words,
        Map<Facet, Set<String>> filters,
        Sort sort,
        int size,
        @Nullable String cursor,
        List<String> trail) {

    /// How many pages back one can go; then the way leads to the first.
    private static final int LONGEST_TRAIL = 20;

    static final String PATH = "/search";
    static final String TRAIL = "trail";

    static SearchAddress of(SearchQuery query, List<String> trail) {
        return new SearchAddress(query.words(), query.filters(), query.sort(), query.size(), query.cursor(), trail);
    }

    static SearchAddress ofWords(String words) {
        return new SearchAddress(words, Map.of(), Sort.RELEVANCE, SearchQuery.DEFAULT_SIZE, null, List.of());
    }

    static SearchAddress ofKind(Kind kind) {
        return ofWords("").with(Facet.KIND, kind.segment());
    }

    /// The first page of the same search narrowed (or widened) to one more value.
    SearchAddress with(Facet facet, String value) {
        Map<Facet, Set<String>> more = copy();
        more.computeIfAbsent(facet, name -> new TreeSet<>()).add(value);
        return narrowedTo(more);
    }

    /// The first page of the same search without this value.
    SearchAddress without(Facet facet, String value) {
        Map<Facet, Set<String>> less = copy();
        less.getOrDefault(facet, new TreeSet<>()).remove(value);
        return narrowedTo(less);
    }

    SearchAddress withoutFilters() {
        return narrowedTo(Map.of());
    }

    SearchAddress withWords(String other) {
        return new SearchAddress(other, filters, sort, size, null, List.of());
    }

    SearchAddress sortedBy(Sort order) {
        return new SearchAddress(words, filters, order, size, null, List.of());
    }

    /// The page after this one.
    SearchAddress next(String nextCursor) {
        List<String> walked = new ArrayList<>(trail);
        if (cursor != null) walked.add(cursor);
        if (walked.size() > LONGEST_TRAIL) walked = List.of();
        return new SearchAddress(words, filters, sort, size, nextCursor, walked);
    }

    /// The first page of the same search.
    SearchAddress first() {
        return new SearchAddress(words, filters, sort, size, null, List.of());
    }

    /// The page before this one; the first page when the way back is not known.
    SearchAddress previous() {
        if (trail.isEmpty()) return first();
        return new SearchAddress(words, filters, sort, size, trail.getLast(), trail.subList(0, trail.size() - 1));
    }

    private SearchAddress narrowedTo(Map<Facet, Set<String>> others) {
        return new SearchAddress(words, others, sort, size, null, List.of());
    }

    private Map<Facet, Set<String>> copy() {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> copy.put(facet, new TreeSet<>(values)));
        return copy;
    }

    /// Path and query.
    String url() {
        List<String> pairs = parameters().stream()
                .map(pair -> pair.name() + "=" + URLEncoder.encode(pair.value(), StandardCharsets.UTF_8))
                .toList();
        return pairs.isEmpty() ? PATH : PATH + "?" + String.join("&", pairs);
    }

    /// A parameter of the address.
    record Pair(String name, String value) {}

    private List<Pair> parameters() {
        List<Pair> pairs = new ArrayList<>();
        if (!words.isEmpty()) pairs.add(new Pair("q", words));
        pairs.addAll(kept());
        if (cursor != null) pairs.add(new Pair("cursor", cursor));
        trail.forEach(step -> pairs.add(new Pair(TRAIL, step)));
        return pairs;
    }

    /// What a new query in the same form keeps.
    List<Pair> kept() {
        List<Pair> pairs = new ArrayList<>();
        for (Facet facet : Facet.values())
            new TreeSet<>(filters.getOrDefault(facet, Set.of()))
                    .forEach(value -> pairs.add(new Pair(facet.parameter(), value)));
        if (sort != Sort.RELEVANCE) pairs.add(new Pair("sort", sort.parameter()));
        if (size != SearchQuery.DEFAULT_SIZE) pairs.add(new Pair("size", String.valueOf(size)));
        return pairs;
    }
}
