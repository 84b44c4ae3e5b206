package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.catalog.search.QueryWords.Term;
import org.florilege.catalog.search.SearchPage.Reading;

/// The Elasticsearch query for what someone typed.
///
/// Each term is a clause of its own, so that one word may stand in a French title and the next in an
/// English keyword. Titles weigh more than keywords, keywords more than descriptions, the reader's
/// language a little more than the other.
final class WordsQuery {

    private static final Map<String, Object> ALL = Map.of("match_all", Map.of());
    private static final double TIE = 0.1;
    private static final int IDENTIFIER_BOOST = 100;
    private static final int EXACT_TITLE_BOOST = 40;
    private static final double SYNONYM_BOOST = 0.3;
    private static final int LEAST_PREFIX = 2;
    private static final List<String> PREFIXED = List.of("titles^3", "tags^2", "names^1.5");

    private final QueryWords words;
    private final Reading reading;
    private final List<String> fields;
    private final List<String> phraseFields;

    WordsQuery(QueryWords words, Reading reading, String language) {
        String mine = "en".equals(language) ? "en" : "fr";
        String theirs = "en".equals(mine) ? "fr" : "en";
        this.words = words;
        this.reading = reading;
        this.fields = List.of(
                "title." + mine + "^10",
                "title." + theirs + "^8",
                "keywords." + mine + "^5",
                "keywords." + theirs + "^4",
                "names^4",
                "description." + mine + "^2",
                "description." + theirs + "^1.5",
                "details." + mine + "^1.5",
                "details." + theirs + "^1.2",
                "other");
        this.phraseFields = List.of("title." + mine + "^6", "title." + theirs + "^5", "keywords." + mine + "^2");
    }

    Map<String, Object> build() {
        if (words.isEmpty()) return ALL;
        List<Map<String, Object>> clauses = new ArrayList<>();
        int last = words.terms().size() - 1;
        for (int i = 0; i <= last; i++) clauses.add(clause(words.terms().get(i), i == last));
        Map<String, Object> found =
                reading == Reading.SOME_WORDS ? bool("should", clauses) : bool("must", clauses, "should", bonuses());
        List<Map<String, Object>> ways = new ArrayList<>(List.of(found));
        String identifier = last == 0 ? "" : Identifiers.normal(words.text());
        if (!identifier.isEmpty()) ways.add(identifier(identifier));
        inOneWord().ifPresent(name -> ways.add(multiMatch(name, "best_fields", fields)));
        return ways.size() == 1 ? found : bool("should", ways);
    }

    /// Names are written together that readers write apart: TissueNet.
    private Optional<String> inOneWord() {
        List<String> parts = List.of(Folding.words(words.text()).split(" "));
        boolean two = parts.size() == 2 && words.terms().stream().noneMatch(Term::phrase);
        return two ? Optional.of(String.join("", parts)) : Optional.empty();
    }

    /// What to mark in the hits: all that the query looks for. The index answers the beginning of a
    /// word from a field of its own (`index_prefixes`), in which nothing can be marked, so it is asked
    /// for in words here.
    Map<String, Object> marked() {
        List<String> last =
                words.isEmpty() ? List.of() : words.terms().getLast().words();
        String beginning = last.isEmpty() ? "" : Folding.key(last.getLast());
        String token = beginning.substring(beginning.lastIndexOf(' ') + 1);
        if (token.length() < LEAST_PREFIX) return build();
        return bool("should", List.of(build(), Json.on("prefix", "title.fr", token)));
    }

    private Map<String, Object> clause(Term term, boolean last) {
        List<Map<String, Object>> ways = new ArrayList<>();
        if (term.phrase()) ways.add(multiMatch(term.text(), "phrase", fields));
        else if (term.words().size() == 1) word(ways, term.text(), last);
        else ways.add(together(term, last));
        for (String synonym : term.synonyms()) ways.add(synonym(synonym));
        return ways.size() == 1 ? ways.getFirst() : bool("should", ways);
    }

    private Map<String, Object> together(Term term, boolean last) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < term.words().size(); i++) {
            List<Map<String, Object>> ways = new ArrayList<>();
            word(ways, term.words().get(i), last && i == term.words().size() - 1);
            all.add(bool("should", ways));
        }
        return bool(reading == Reading.SOME_WORDS ? "should" : "must", all);
    }

    private void word(List<Map<String, Object>> ways, String word, boolean last) {
        ways.add(multiMatch(word, "best_fields", fields));
        String identifier = Identifiers.normal(word);
        if (!identifier.isEmpty()) ways.add(identifier(identifier));
        if (last && word.length() >= LEAST_PREFIX) ways.add(multiMatch(word, "bool_prefix", PREFIXED));
        if (reading != Reading.ALL_WORDS) ways.add(fuzzy(word));
    }

    /// What makes a hit better without being asked for: the words side by side in a title, the very
    /// title.
    private List<Map<String, Object>> bonuses() {
        List<Map<String, Object>> bonuses = new ArrayList<>();
        String key = Folding.key(words.text());
        if (words.terms().size() > 1) bonuses.add(multiMatch(words.text(), "phrase", phraseFields));
        for (String language : List.of("fr", "en"))
            if (!key.isEmpty())
                bonuses.add(Json.on("term", "order." + language, Map.of("value", key, "boost", EXACT_TITLE_BOOST)));
        return bonuses;
    }

    private static Map<String, Object> identifier(String identifier) {
        return Json.on("term", "ids", Map.of("value", identifier, "boost", IDENTIFIER_BOOST));
    }

    private static Map<String, Object> multiMatch(String text, String type, List<String> fields) {
        return Map.of("multi_match", multiMatchOf(text, type, fields));
    }

    private static Map<String, Object> multiMatchOf(String text, String type, List<String> fields) {
        return Map.of("query", text, "type", type, "fields", fields, "operator", "and", "tie_breaker", TIE);
    }

    /// A synonym of many words would else weigh more than the very word.
    private Map<String, Object> synonym(String name) {
        Map<String, Object> match = new HashMap<>(multiMatchOf(name, "phrase", fields));
        match.put("boost", SYNONYM_BOOST);
        return Map.of("multi_match", match);
    }

    private Map<String, Object> fuzzy(String word) {
        Map<String, Object> match = Map.of(
                "query",
                word,
                "type",
                "best_fields",
                "fields",
                fields,
                "operator",
                "and",
                "fuzziness",
                "AUTO:4,8",
                "prefix_length",
                1,
                "max_expansions",
                30,
                "boost",
                0.3);
        return Map.of("multi_match", match);
    }

    static Map<String, Object> bool(String occurrence, List<Map<String, Object>> clauses) {
        return Map.of("bool", Map.of(occurrence, clauses));
    }

    private static Map<String, Object> bool(
            String first, List<Map<String, Object>> these, String second, List<Map<String, Object>> those) {
        return Map.of("bool", Map.of(first, these, second, those));
    }
}
