package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.description.Text;
import tools.jackson.databind.JsonNode;

/// What someone may be about to type: one request for titles (of organisations too) and keywords.
final class Suggestions {

    static final int MOST = 20;
    private static final int LONGEST = 100;
    private static final int LEAST = 2;
    private static final String KEYWORDS = "keywords";
    private static final int KEYWORD_SHARE = 3;

    private final String typed;
    private final String folded;
    private final String language;
    private final int limit;

    Suggestions(String typed, String language, int limit) {
        this.typed = PlainText.legal(typed, LONGEST);
        this.folded = Folding.key(this.typed);
        this.language = "en".equals(language) ? "en" : "fr";
        this.limit = Math.clamp(limit, 1, MOST);
    }

    /// Less than that begins nearly every word.
    boolean isTooShort() {
        return folded.length() < LEAST;
    }

    Map<String, Object> request() {
        Map<String, Object> keyword = Json.on("prefix", keywordField(), folded);
        Map<String, Object> either = Map.of("bool", Map.of("should", List.of(title(), keyword)));
        return Map.of(
                "size",
                limit,
                "query",
                either,
                "post_filter",
                titleFilter(),
                "track_total_hits",
                false,
                "_source",
                Shown.SUMMARY,
                "aggs",
                Map.of(KEYWORDS, keywords()));
    }

    private Map<String, Object> title() {
        Map<String, Object> starts = Json.on("prefix", "order." + language, Map.of("value", folded, "boost", 20));
        Map<String, Object> known = Json.on("terms", "facet.kind", List.of("organisation", "challenge"));
        return Map.of("bool", Map.of("must", List.of(titleFilter()), "should", List.of(starts, known)));
    }

    private Map<String, Object> titleFilter() {
        Map<String, Object> match =
                Map.of("query", typed, "type", "bool_prefix", "fields", List.of("titles"), "operator", "and");
        return Map.of("multi_match", match);
    }

    private Map<String, Object> keywords() {
        Map<String, Object> terms = Map.of("field", keywordField(), "include", folded + ".*", "size", limit);
        return Map.of("terms", terms);
    }

    private String keywordField() {
        return "suggest." + language;
    }

    List<Suggestion> read(JsonNode answer) {
        Map<String, Suggestion> titles = new LinkedHashMap<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            Suggestion suggestion = title(hit.path("_source"));
            titles.putIfAbsent(Folding.key(suggestion.text()), suggestion);
        }
        Map<String, Suggestion> keywords = new LinkedHashMap<>();
        for (JsonNode bucket : answer.path("aggregations").path(KEYWORDS).path("buckets")) {
            String written = SuggestedKeyword.written(bucket.path("key").asString());
            if (!titles.containsKey(Folding.key(written)))
                keywords.putIfAbsent(Folding.key(written), new Suggestion(written, null, null));
        }
        return mixed(List.copyOf(titles.values()), List.copyOf(keywords.values()));
    }

    private Suggestion title(JsonNode source) {
        String last = folded.substring(folded.lastIndexOf(' ') + 1);
        RecordSummary record = Shown.summary(source, language);
        Text title = Shown.typedTitle(source, language, last);
        return new Suggestion(title.value(), record.kind(), record.slug());
    }

    /// A few keywords first, since they are short; titles; then what room is left for.
    private List<Suggestion> mixed(List<Suggestion> titles, List<Suggestion> keywords) {
        int share = Math.min(keywords.size(), Math.max(limit / KEYWORD_SHARE, limit - titles.size()));
        List<Suggestion> mixed = new ArrayList<>(keywords.subList(0, share));
        mixed.addAll(titles.subList(0, Math.min(titles.size(), limit - share)));
        return mixed;
    }
}
