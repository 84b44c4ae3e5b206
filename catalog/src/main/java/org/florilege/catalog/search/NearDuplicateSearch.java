package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.search.NearDuplicates.Member;
import org.florilege.catalog.search.NearDuplicates.Page;
import org.florilege.catalog.search.NearDuplicates.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Walks over the values of `alike` in their order and keeps those that records of different sources share. It asks
/// for a bounded number of values at a time, so a large index costs several requests and little memory.
final class NearDuplicateSearch {

    private static final int VALUES = 5_000;
    private static final int MOST_SOURCES = 50;
    private static final int MOST_MEMBERS = 20;
    private static final String FIELD = "alike";
    private static final String GROUPS = "groups";
    private static final String VALUE = "value";
    private static final String SOURCES = "sources";
    private static final String MEMBERS = "members";
    private static final List<String> SHOWN =
            List.of("show.iri", "show.kind", "show.slug", "show.title", "facet.publisher", "facet.source");

    private final ElasticsearchConnection connection;
    private final String index;
    private final String language;

    NearDuplicateSearch(ElasticsearchConnection connection, String index, String language) {
        this.connection = connection;
        this.index = index;
        this.language = language;
    }

    Page after(@Nullable String cursor, int limit) {
        List<String> found = new ArrayList<>();
        String at = cursor;
        while (found.size() < limit) {
            List<JsonNode> buckets = values(at);
            for (JsonNode bucket : buckets) {
                at = bucket.path("key").path(VALUE).asString();
                if (isAcrossSources(bucket)) found.add(at);
                if (found.size() == limit) break;
            }
            if (found.size() < limit && buckets.size() < VALUES) return new Page(groups(found), null);
        }
        return new Page(groups(found), at);
    }

    private List<JsonNode> values(@Nullable String after) {
        Map<String, Object> composite = new LinkedHashMap<>();
        composite.put("size", VALUES);
        composite.put(SOURCES, List.of(Map.of(VALUE, Json.on("terms", "field", FIELD))));
        if (after != null) composite.put("after", Map.of(VALUE, after));
        Map<String, Object> sources = Map.of("terms", Map.of("field", "facet.source", "size", MOST_SOURCES));
        return ask(Map.of(GROUPS, Map.of("composite", composite, "aggs", Map.of(SOURCES, sources))))
                .path(GROUPS)
                .path("buckets")
                .valueStream()
                .toList();
    }

    private static boolean isAcrossSources(JsonNode bucket) {
        long records = bucket.path("doc_count").asLong();
        if (records < 2) return false;
        for (JsonNode source : bucket.path(SOURCES).path("buckets"))
            if (source.path("doc_count").asLong() == records) return false;
        return true;
    }

    /// Those with the same members are one: a title in two languages, an identifier beside it.
    private List<NearDuplicates> groups(List<String> values) {
        if (values.isEmpty()) return List.of();
        Map<String, Object> filters = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) filters.put(Integer.toString(i), Json.on("term", FIELD, values.get(i)));
        Map<String, Object> members = Map.of(
                "top_hits", Map.of("size", MOST_MEMBERS, "sort", List.of(Map.of("key", "asc")), "_source", SHOWN));
        JsonNode buckets = ask(Map.of(
                        GROUPS, Map.of("filters", Map.of("filters", filters), "aggs", Map.of(MEMBERS, members))))
                .path(GROUPS)
                .path("buckets");
        List<NearDuplicates> groups = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            NearDuplicates group = group(values.get(i), buckets.path(Integer.toString(i)));
            Set<String> keys = new HashSet<>();
            group.members().forEach(member -> keys.add(member.record().key().value()));
            if (seen.add(keys)) groups.add(group);
        }
        return groups;
    }

    private NearDuplicates group(String value, JsonNode bucket) {
        Reason reason = value.startsWith(Reason.IDENTIFIER.prefix()) ? Reason.IDENTIFIER : Reason.TITLE_AND_PUBLISHER;
        List<Member> members = bucket.path(MEMBERS)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> member(hit.path("_source")))
                .toList();
        return new NearDuplicates(
                reason,
                reason == Reason.IDENTIFIER ? value.substring(reason.prefix().length()) : null,
                bucket.path("doc_count").asLong(),
                members);
    }

    private Member member(JsonNode source) {
        return new Member(
                Shown.summary(source, language),
                Shown.strings(source, Facet.PUBLISHER),
                Shown.strings(source, Facet.SOURCE).stream().map(SourceId::new).toList());
    }

    private JsonNode ask(Map<String, Object> aggregations) {
        return connection
                .search(
                        "/" + index + "/_search",
                        Map.of("allow_partial_search_results", "false"),
                        Json.bytes(Map.of("size", 0, "track_total_hits", false, "aggs", aggregations)))
                .path("aggregations");
    }
}
