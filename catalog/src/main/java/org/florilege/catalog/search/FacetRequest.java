package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Asks for the counts of all facets in the same request as the hits.
///
/// A facet is counted over what the words match and the *other* facets allow: what one more of its
/// values would give. The hits are narrowed afterwards, by all facets (`post_filter`).
final class FacetRequest {

    private static final String VALUES = "values";
    private static final String CHOSEN = "chosen";
    private static final String ALIKE = "alike";
    /// How many records the words match, whatever the filters.
    static final String MATCHED = "matched";

    private final Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);

    FacetRequest(Map<Facet, Set<String>> filters) {
        filters.forEach((facet, values) -> chosen.put(
                facet,
                values.stream()
                        .map(value -> Codes.of(facet, value))
                        .distinct()
                        .sorted()
                        .toList()));
    }

    List<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    boolean narrows() {
        return !chosen.isEmpty();
    }

    Map<String, Object> postFilter() {
        return allBut(null);
    }

    /// Facets without a choice of their own are all counted over the same records, so they share one
    /// filter.
    Map<String, Object> aggregations() {
        Map<String, Object> alike = new HashMap<>();
        Map<String, Object> aggregations = new HashMap<>();
        for (Facet facet : Facet.values())
            if (chosen.containsKey(facet)) aggregations.put(facet.parameter(), ownCounts(facet));
            else alike.put(facet.parameter(), terms(facet));
        if (!narrows()) return alike;
        aggregations.put(ALIKE, Map.of("filter", allBut(null), "aggs", alike));
        aggregations.put(MATCHED, Map.of("filter", Map.of("match_all", Map.of())));
        return aggregations;
    }

    private Map<String, Object> ownCounts(Facet facet) {
        Map<String, Object> counts = Map.of(VALUES, terms(facet), CHOSEN, only(facet, chosen(facet)));
        return Map.of("filter", allBut(facet), "aggs", counts);
    }

    /// The lists of buckets in which the answer counts a facet.
    List<JsonNode> buckets(Facet facet, JsonNode answer) {
        JsonNode own = answer.path(facet.parameter());
        if (chosen.containsKey(facet))
            return List.of(own.path(VALUES).path("buckets"), own.path(CHOSEN).path("buckets"));
        return List.of((narrows() ? answer.path(ALIKE).path(facet.parameter()) : own).path("buckets"));
    }

    private Map<String, Object> allBut(@Nullable Facet one) {
        List<Map<String, Object>> filters = new ArrayList<>();
        chosen.forEach((facet, values) -> {
            if (facet != one) filters.add(Json.anyOf(field(facet), values));
        });
        return filters.isEmpty() ? Map.of("match_all", Map.of()) : WordsQuery.bool("filter", filters);
    }

    private static Map<String, Object> terms(Facet facet) {
        Map<String, Object> order = facet == Facet.YEAR ? Map.of("_key", "desc") : Map.of("_count", "desc");
        return Map.of("terms", Map.of("field", field(facet), "size", FacetCounts.MAX_BUCKETS, "order", order));
    }

    private static Map<String, Object> only(Facet facet, List<String> values) {
        return Map.of("terms", Map.of("field", field(facet), "size", values.size(), "include", values));
    }

    private static String field(Facet facet) {
        return "facet." + facet.parameter();
    }
}
