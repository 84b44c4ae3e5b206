package org.florilege.catalog.search;

import java.util.List;
import java.util.Map;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.search.SearchPage.Reading;

/// A [Condition] as Elasticsearch takes it.
final class ConditionQuery {

    private static final Map<String, Object> ALL = Map.of("match_all", Map.of());
    private static final Map<String, Object> NONE = Map.of("match_none", Map.of());
    private static final int LONGEST = 1000;
    private static final int LONGEST_PATTERN = 200;
    /// What may stand between two words of a value, in the regular expressions of Lucene.
    private static final String GAP = "[^0-9A-Za-z\u00c0-\u024f]{1,4}";

    private final String language;

    ConditionQuery(String language) {
        this.language = language;
    }

    Map<String, Object> of(Condition condition) {
        return switch (condition) {
            case Condition.Everything everything -> ALL;
            case Condition.Words words ->
                new WordsQuery(QueryWords.parse(words.text()), Reading.ALL_WORDS, language).build();
            case Condition.Title title -> words(title.text(), List.of("title.fr", "title.en", "titles"));
            case Condition.Description description ->
                words(description.text(), List.of("description.fr", "description.en"));
            case Condition.HasAny any -> Json.anyOf(field(any.facet()), codes(any));
            case Condition.HasSome some -> Map.of("exists", Map.of("field", field(some.facet())));
            case Condition.HasLike like -> like(like);
            case Condition.Keys keys ->
                Json.anyOf(
                        "key",
                        keys.keys().stream().map(RecordKey::value).sorted().toList());
            case Condition.Identified named ->
                Json.on("term", "ids", Identifiers.normal(PlainText.legal(named.identifier(), LONGEST)));
            case Condition.Not not -> WordsQuery.bool("must_not", List.of(of(not.condition())));
            case Condition.All all -> WordsQuery.bool("must", each(all.conditions()));
            case Condition.Any any ->
                any.conditions().isEmpty() ? NONE : WordsQuery.bool("should", each(any.conditions()));
        };
    }

    private List<Map<String, Object>> each(List<Condition> conditions) {
        return conditions.stream().map(this::of).toList();
    }

    private static List<String> codes(Condition.HasAny any) {
        return any.values().stream()
                .map(value -> Codes.of(any.facet(), PlainText.legal(value, LONGEST)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, Object> words(String text, List<String> fields) {
        String words = PlainText.legal(text, LONGEST);
        if (words.isEmpty()) return NONE;
        return Map.of("multi_match", Map.of("query", words, "fields", fields, "operator", "and"));
    }

    private static Map<String, Object> like(Condition.HasLike like) {
        String exact = PlainText.legal(like.text(), LONGEST);
        StringBuilder pattern = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < exact.length() && i < LONGEST_PATTERN; i++) {
            char character = exact.charAt(i);
            gap = !Character.isLetterOrDigit(character);
            if (!gap) pattern.append(character);
            else if (!pattern.toString().endsWith(GAP)) pattern.append(GAP);
        }
        Map<String, Object> term = Json.on("term", field(like.facet()), exact);
        if (pattern.isEmpty() || pattern.toString().equals(exact)) return term;
        Map<String, Object> similar = Json.on("regexp", field(like.facet()), Map.of("value", pattern.toString()));
        return WordsQuery.bool("should", List.of(term, similar));
    }

    static String field(Facet facet) {
        return "facet." + facet.parameter();
    }
}
