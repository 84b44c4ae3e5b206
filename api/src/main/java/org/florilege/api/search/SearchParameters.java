package org.florilege.api.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.search.SearchQuery;
import org.florilege.catalog.search.Sort;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// Reads a query from the parameters of an address. What they may be, the contract has checked before.
public final class SearchParameters {

    private SearchParameters() {}

    public static SearchQuery query(MultiValueMap<String, String> parameters, UiLanguage language) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new TreeSet<>();
            for (@Nullable String value : parameters.getOrDefault(facet.parameter(), List.of()))
                if (value != null && !value.isBlank()) values.add(value);
            filters.put(facet, values);
        }
        return new SearchQuery(
                text(parameters, "q", ""),
                filters,
                Sort.ofParameter(text(parameters, "sort", "")).orElse(Sort.RELEVANCE),
                Integer.parseInt(text(parameters, "size", String.valueOf(SearchQuery.DEFAULT_SIZE))),
                parameters.getFirst("cursor"),
                language.tag());
    }

    private static String text(MultiValueMap<String, String> parameters, String name, String otherwise) {
        @Nullable String text = parameters.getFirst(name);
        return text == null ? otherwise : text;
    }
}
