package org.florilege.catalog.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text without what people do not type: case, accents, ligatures, punctuation.
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_KEY = 120;

    private Folding() {}

    /// Lower case without accents and ligatures.
    static String fold(String text) {
        if (isPlain(text)) return text.toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return bare.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    }

    /// What titles are sorted and compared by: folded words with one blank between them, cut to a
    /// bounded length.
    static String key(String text) {
        String bounded = text.length() > 2 * LONGEST_KEY ? text.substring(0, 2 * LONGEST_KEY) : text;
        String key = GAPS.matcher(fold(bounded)).replaceAll(" ").strip();
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    /// Folded words with one blank between them, all of them.
    static String words(String text) {
        return GAPS.matcher(fold(text)).replaceAll(" ").strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > '~') return false;
        return true;
    }
}
