package org.florilege.harvester.datacite;

import java.util.Locale;
import java.util.stream.Stream;

/// Whether a text names a licence, or says something else about rights.
public final class Licences {

    private static final int LONGEST_NAME = 160;

    private Licences() {}

    /// @return whether the text is short and names a licence; which one it is says the mapping
    public static boolean isNamed(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        if (words.length() > LONGEST_NAME) return false;
        return Stream.of(
                        "licen",
                        "creative commons",
                        "cc by",
                        "cc-by",
                        "cc0",
                        "cc-0",
                        "odbl",
                        "public domain",
                        "apache",
                        "gpl",
                        "mit",
                        "bsd",
                        "mpl",
                        "eupl",
                        "etalab",
                        "cecill",
                        "opendata commons")
                .anyMatch(name -> contains(words, name));
    }

    private static boolean contains(String words, String name) {
        int at = words.indexOf(name);
        if (at < 0) return false;
        boolean startsWord = at == 0 || !Character.isLetter(words.charAt(at - 1));
        int end = at + name.length();
        boolean endsWord = name.length() > 4 || end == words.length() || !Character.isLetter(words.charAt(end));
        return startsWord && endsWord;
    }
}
