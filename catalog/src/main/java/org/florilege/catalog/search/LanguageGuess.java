package org.florilege.catalog.search;

import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/// Tells French from English in a text without a language tag, by the small words that only one of them
/// has.
public final class LanguageGuess {

    private static final Set<String> FRENCH = Set.of(
            "le", "la", "les", "des", "du", "de", "et", "en", "un", "une", "aux", "au", "sur", "par", "pour", "dans",
            "est", "sont", "avec", "qui", "que", "ces", "cette", "ou", "donnees", "données", "sante", "santé");
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "for", "with", "is", "are", "by", "from", "that", "this", "which", "these",
            "or", "an", "at", "data", "health", "dataset");
    private static final int ENOUGH = 60;

    private LanguageGuess() {}

    /// `fr`, `en`, or the empty string when it cannot tell.
    public static String of(String text) {
        StringTokenizer words = new StringTokenizer(text, " \t\r\n'’.,;:()\"-/");
        int french = 0;
        int english = 0;
        for (int seen = 0; seen < ENOUGH && words.hasMoreTokens(); seen++) {
            String word = words.nextToken().toLowerCase(Locale.ROOT);
            if (FRENCH.contains(word)) french++;
            else if (ENGLISH.contains(word)) english++;
        }
        return french == english ? "" : french > english ? "fr" : "en";
    }
}
