package org.florilege.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Different names of one thing in health data: abbreviations, French and English terms (`synonyms.txt`).
///
/// Applied to queries, not to documents: a changed list needs no new index, and every server can do it.
final class Synonyms {

    private static final Match NONE = new Match(1, List.of());
    private static final Pattern ARTICLE = Pattern.compile("^(?:l|d|qu|jusqu)['’]");
    private static final int LONGEST_NAME = 6;
    private static final Map<String, List<String>> NAMES = read();

    /// @param length how many words the name has that was found
    /// @param others the other names
    record Match(int length, List<String> others) {}

    private Synonyms() {}

    /// The longest name that starts with the word at this place; a name of one word without others if
    /// none does.
    static Match at(List<String> words, int from) {
        int longest = Math.min(LONGEST_NAME, words.size() - from);
        for (int length = longest; length > 0; length--) {
            String name = key(String.join(" ", words.subList(from, from + length)));
            List<String> others = NAMES.get(name);
            if (others != null) return new Match(length, others);
        }
        return NONE;
    }

    private static String key(String name) {
        return Folding.key(
                ARTICLE.matcher(name.toLowerCase(java.util.Locale.ROOT)).replaceFirst(""));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> names = new HashMap<>();
        try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            if (in == null) throw new IllegalStateException("synonyms.txt is not on the class path");
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(
                            names,
                            Arrays.stream(line.split(",", -1))
                                    .map(String::strip)
                                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("synonyms.txt cannot be read", e);
        }
        return names;
    }

    private static void add(Map<String, List<String>> names, List<String> group) {
        for (String name : group) {
            List<String> others = names.computeIfAbsent(key(name), any -> new ArrayList<>());
            for (String other : group) if (!key(other).equals(key(name)) && !others.contains(other)) others.add(other);
        }
    }
}
