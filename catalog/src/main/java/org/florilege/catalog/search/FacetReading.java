package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.florilege.catalog.search.FacetCounts.Bucket;
import tools.jackson.databind.JsonNode;

/// Reads the counts of facets.
final class FacetReading {

    private final FacetRequest request;
    private final JsonNode aggregations;
    private final String language;

    FacetReading(FacetRequest request, JsonNode aggregations, String language) {
        this.request = request;
        this.aggregations = aggregations;
        this.language = language;
    }

    /// @param titles of the challenges with these keys
    List<FacetCounts> read(Function<Set<String>, Map<String, String>> titles) {
        List<FacetCounts> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = counts(facet);
            if (!counts.isEmpty()) facets.add(new FacetCounts(facet, buckets(facet, counts, titles)));
        }
        return facets;
    }

    private Map<String, Long> counts(Facet facet) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode list : request.buckets(facet, aggregations))
            for (JsonNode bucket : list)
                counts.put(
                        bucket.path("key").asString(), bucket.path("doc_count").asLong());
        for (String value : request.chosen(facet)) counts.putIfAbsent(value, 0L);
        return counts;
    }

    private List<Bucket> buckets(
            Facet facet, Map<String, Long> counts, Function<Set<String>, Map<String, String>> titles) {
        Map<String, String> known = facet == Facet.CHALLENGE ? titles.apply(new TreeSet<>(counts.keySet())) : Map.of();
        List<Bucket> buckets = new ArrayList<>();
        counts.forEach((value, count) -> {
            String label = known.getOrDefault(value, Codes.label(facet, value, language));
            buckets.add(new Bucket(value, label, count, request.chosen(facet).contains(value)));
        });
        buckets.sort(order(facet));
        return buckets;
    }

    private static Comparator<Bucket> order(Facet facet) {
        return facet == Facet.YEAR
                ? Comparator.comparing(Bucket::value).reversed()
                : Comparator.comparingLong(Bucket::count).reversed().thenComparing(Bucket::label);
    }
}
