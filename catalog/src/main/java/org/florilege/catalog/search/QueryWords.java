package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What someone typed, taken apart: words and "phrases". Any text can be taken apart; there is no
/// syntax to break.
///
/// @param text as typed, cleaned and cut to a bounded length
/// @param terms what a hit should have, in the order typed; empty when nothing that could be found is
/// left
record QueryWords(String text, List<Term> terms) {

    /// One thing that a hit should have.
    ///
    /// @param words one word; those of a phrase; or those of a name that has other names
    /// @param phrase whether the words must stand together
    /// @param synonyms other names of the same thing
    record Term(List<String> words, boolean phrase, List<String> synonyms) {

        String text() {
            return String.join(" ", words);
        }
    }

    /// In a script without spaces each character is a word to the engine, asked for in each field, and one
    /// query may have some thousands of such clauses.
    private static final int LONGEST = 200;
    private static final int MOST_TERMS = 16;
    private static final Pattern QUOTED = Pattern.compile("[\"“”«»]([^\"“”«»]*)[\"“”«»]");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}+#]+$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\"“”«»]+");
    private static final Set<String> SMALL = Set.of(
            "a", "au", "aux", "avec", "ce", "ces", "d", "dans", "de", "des", "du", "elle", "en", "et", "l", "la", "le",
            "les", "leur", "ou", "par", "pour", "sur", "un", "une", "y", "an", "and", "at", "by", "for", "from", "in",
            "of", "on", "or", "the", "to", "with");

    QueryWords {
        terms = List.copyOf(terms);
    }

    static QueryWords parse(String typed) {
        String text = PlainText.legal(typed, LONGEST);
        List<Term> terms = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        int from = 0;
        while (quoted.find()) {
            addWords(terms, text.substring(from, quoted.start()));
            addPhrase(terms, quoted.group(1));
            from = quoted.end();
        }
        addWords(terms, text.substring(from));
        return new QueryWords(text, terms.size() > MOST_TERMS ? terms.subList(0, MOST_TERMS) : terms);
    }

    private static void addPhrase(List<Term> terms, String quoted) {
        List<String> words = split(quoted);
        if (!words.isEmpty()) terms.add(new Term(words, words.size() > 1, List.of()));
    }

    private static void addWords(List<Term> terms, String text) {
        List<String> words = split(text);
        List<Term> found = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Synonyms.Match match = Synonyms.at(words, at);
            found.add(new Term(words.subList(at, at + match.length()), false, match.others()));
            at += match.length();
        }
        List<Term> telling = found.stream().filter(QueryWords::isTelling).toList();
        terms.addAll(telling.isEmpty() && terms.isEmpty() ? found : telling);
    }

    /// Articles and prepositions are in every text of one language and in none of the other.
    private static boolean isTelling(Term term) {
        return term.words().size() > 1 || !SMALL.contains(Folding.fold(term.text()));
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BLANKS.splitAsStream(text).toList()) {
            String bare = EDGES.matcher(word).replaceAll("");
            if (!bare.isEmpty()) words.add(bare);
        }
        return words;
    }

    /// How many words there are; a phrase is one.
    int count() {
        return terms.stream()
                .mapToInt(term -> term.phrase() ? 1 : term.words().size())
                .sum();
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }
}
