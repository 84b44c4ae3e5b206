package org.florilege.catalog.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.search.SearchPage.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Asking the index: searching, suggesting, following links backwards.
///
/// Any text is a query, none is a syntax error. Safe for use by many threads. Each method throws
/// [SearchException] when the engine cannot answer: an outage never looks like an empty catalogue.
public final class SearchIndex {

    /// The name of the alias when nobody says otherwise.
    public static final String DEFAULT_NAME = "florilege";

    /// How many values of a facet one answer may tell of.
    public static final int MOST_VALUES = 50_000;

    private static final Map<String, Object> BY_KEY = Map.of("key", "asc");
    private static final int MOST_PER_KIND = 100;
    private static final String KINDS = "kinds";
    private static final String FIRST = "first";
    private static final Map<String, String> CACHED =
            Map.of("request_cache", "true", "allow_partial_search_results", "false");

    private final ElasticsearchConnection connection;
    private final String alias;
    private final ChallengeTitles challenges;

    /// @param alias the name of the index; the indexes behind it are called after it
    public SearchIndex(ElasticsearchConnection connection, String alias) {
        this.connection = connection;
        this.alias = alias;
        this.challenges = new ChallengeTitles(connection, alias);
    }

    /// One page of the records that match, with the counts of all facets.
    ///
    /// @throws InvalidCursorException when the query's cursor is damaged or of another query
    public SearchPage search(SearchQuery query) {
        SearchRequest request = new SearchRequest(query);
        Reading reading = request.firstReading();
        JsonNode answer = ask(request, reading);
        for (Reading next : Reading.values())
            if (next.compareTo(reading) > 0 && request.allows(next) && request.foundNothing(answer)) {
                reading = next;
                answer = ask(request, next);
            }
        SearchPage page = request.read(answer, reading, challenges);
        String spelling = page.spelling();
        return spelling == null || finds(spelling) ? page : page.withoutSpelling();
    }

    /// Words that are each known may still be in no record together: they are no help.
    private boolean finds(String words) {
        WordsQuery query = new WordsQuery(QueryWords.parse(words), Reading.ALL_WORDS, "fr");
        JsonNode answer = search(Map.of("size", 0, "track_total_hits", 1, "query", query.build()));
        return answer.path("hits").path("total").path("value").asLong() > 0;
    }

    /// What [#search] asks Elasticsearch at first, as JSON: to measure what the rest of the way costs.
    public static byte[] requestBody(SearchQuery query) {
        SearchRequest request = new SearchRequest(query);
        return request.body(request.firstReading());
    }

    /// The parameters in the address that go with [#requestBody].
    public static Map<String, String> requestParameters(SearchQuery query) {
        return new SearchRequest(query).parameters();
    }

    private JsonNode ask(SearchRequest request, Reading reading) {
        return connection.search("/" + alias + "/_search", request.parameters(), request.body(reading));
    }

    /// The records that meet a condition.
    ///
    /// @param most list at most so many; the total is told all the same
    public Matches matches(Condition condition, Matches.Order order, int most) {
        List<Map<String, Object>> sort = switch (order) {
            case KEY -> List.of(BY_KEY);
            case RELEVANCE -> List.of(Map.of("_score", "desc"), BY_KEY);
            case TITLE -> List.of(Map.of("order.fr", "asc"), BY_KEY);
        };
        return new MatchSearch(connection, alias, condition, "fr").list(sort, most);
    }

    /// How many of the records that meet a condition have each value of a facet, the commonest first.
    ///
    /// @param most tell of at most so many values, up to [#MOST_VALUES]
    public Map<String, Long> values(Condition condition, Facet facet, int most) {
        return new MatchSearch(connection, alias, condition, "fr").values(facet, Math.min(most, MOST_VALUES));
    }

    /// Titles (of organisations too) and keywords with a word that begins like the last one typed and
    /// with all words before it. Nothing is suggested for less than two letters.
    ///
    /// @param typed what is in the search box so far
    /// @param limit at most this many, each text once
    public List<Suggestion> suggest(String typed, String language, int limit) {
        Suggestions suggestions = new Suggestions(typed, language, limit);
        return suggestions.isTooShort() ? List.of() : suggestions.read(search(suggestions.request()));
    }

    /// The live records that point at this one, by kind; kinds without any are absent.
    ///
    /// @param perKind how many to show of each kind, at most 100
    public Map<Kind, LinkedRecords> linkedTo(RecordId target, String language, int perKind) {
        Map<String, Object> first = Map.of(
                "size", Math.clamp(perKind, 1, MOST_PER_KIND),
                "sort", List.of(Map.of("date", "desc"), Map.of("key", "asc")),
                "_source", Shown.SUMMARY);
        JsonNode answer = search(Map.of(
                "size",
                0,
                "track_total_hits",
                false,
                "query",
                Map.of("bool", Map.of("filter", Json.on("term", "links", target.iri()))),
                "aggs",
                byKind(Map.of(FIRST, Map.of("top_hits", first)))));
        Map<Kind, LinkedRecords> linked = new EnumMap<>(Kind.class);
        forEachKind(answer, (kind, bucket) -> {
            List<RecordSummary> records = bucket.path(FIRST)
                    .path("hits")
                    .path("hits")
                    .valueStream()
                    .map(hit -> Shown.summary(hit.path("_source"), language))
                    .toList();
            linked.put(kind, new LinkedRecords(bucket.path("doc_count").asLong(), records));
        });
        return linked;
    }

    /// Records of different sources that may describe one thing, for a person to look at.
    ///
    /// @param cursor of the page before, or null for the first
    /// @param groups at most this many, 1 to 100
    public NearDuplicates.Page nearDuplicates(@Nullable String cursor, int groups, String language) {
        return new NearDuplicateSearch(connection, alias, language).after(cursor, Math.clamp(groups, 1, MOST_PER_KIND));
    }

    /// Those of these records that are in the index.
    public Map<RecordId, RecordSummary> summaries(Collection<RecordId> ids, String language) {
        Map<RecordId, RecordSummary> summaries = new HashMap<>();
        if (ids.isEmpty()) return summaries;
        List<String> keys =
                ids.stream().map(id -> RecordKey.of(id).value()).distinct().toList();
        JsonNode answer = Documents.get(connection, alias, keys, Shown.SUMMARY);
        for (JsonNode doc : answer.path("docs"))
            if (doc.path("found").asBoolean(false)) {
                RecordSummary summary = Shown.summary(doc.path("_source"), language);
                summaries.put(summary.id(), summary);
            }
        return summaries;
    }

    /// How many records of each kind the index holds; kinds without any are absent.
    public Map<Kind, Long> countByKind() {
        JsonNode answer = search(Map.of("size", 0, "track_total_hits", false, "aggs", byKind(Map.of())));
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        forEachKind(
                answer,
                (kind, bucket) -> counts.put(kind, bucket.path("doc_count").asLong()));
        return counts;
    }

    private static Map<String, Object> byKind(Map<String, Object> within) {
        Map<String, Object> terms = Map.of("field", "facet.kind", "size", Kind.values().length);
        return Map.of(KINDS, Map.of("terms", terms, "aggs", within));
    }

    private static void forEachKind(JsonNode answer, java.util.function.BiConsumer<Kind, JsonNode> action) {
        for (JsonNode bucket : answer.path("aggregations").path(KINDS).path("buckets"))
            Kind.ofSegment(bucket.path("key").asString()).ifPresent(kind -> action.accept(kind, bucket));
    }

    private JsonNode search(Map<String, Object> body) {
        return connection.search("/" + alias + "/_search", CACHED, Json.bytes(body));
    }
}
