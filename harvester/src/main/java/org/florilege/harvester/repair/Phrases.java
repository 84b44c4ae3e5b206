package org.florilege.harvester.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says findings in another language than English. What cannot be said in it, such as a sentence of an older version
/// that a kept report holds, is said in English.
///
/// The sentences stand in `wording_fr.txt`, the English one and the French one on a line each, with the same places for
/// arguments.
public final class Phrases {

    private static final Phrases ENGLISH = new Phrases(Map.of());
    private static final Phrases FRENCH = new Phrases(read("wording_fr.txt"));

    private final Map<String, String> sentences;

    private Phrases(Map<String, String> sentences) {
        this.sentences = Map.copyOf(sentences);
    }

    /// @param language a language tag; English is spoken to whoever reads no French
    public static Phrases in(String language) {
        return language.equals("fr") ? FRENCH : ENGLISH;
    }

    /// @return what is wrong, in one sentence
    public String message(Finding finding) {
        return said(finding.wording().message(), finding);
    }

    /// @return what to do about it, in one sentence
    public String mend(Finding finding) {
        return said(finding.wording().mend(), finding);
    }

    /// @return the sentence; nothing for the empty one
    public String say(Sentence sentence) {
        return sentence.said(said(sentence.template()), spot(sentence.place()));
    }

    /// @param spot a line and a column, or what else tells where something stands, perhaps behind an address
    /// @return the same with the words for line and column in this language
    public String spot(String spot) {
        if (sentences.isEmpty() || spot.isEmpty()) return spot;
        return Stream.of(spot.split(", ", -1)).map(this::counted).collect(Collectors.joining(", "));
    }

    private String counted(String part) {
        int space = part.indexOf(' ');
        String number = part.substring(space + 1);
        if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) return part;
        return switch (part.substring(0, space + 1)) {
            case "line " -> say(Sentence.of("line {0}", number));
            case "column " -> say(Sentence.of("column {0}", number));
            default -> part;
        };
    }

    private String said(String english, Finding finding) {
        return Wording.filled(
                sentences.getOrDefault(english, english), finding.wording().arguments());
    }

    /// @return the English sentences that can be said
    Set<String> known() {
        return sentences.keySet();
    }

    /// @return how this sentence is said
    String said(String english) {
        return Objects.requireNonNullElse(sentences.get(english), english);
    }

    private static Map<String, String> read(String resource) {
        Map<String, String> sentences = new HashMap<>();
        try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is missing from the jar");
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            if (lines.size() % 2 != 0) throw new IllegalStateException(resource + " has a sentence without a pair");
            for (int i = 0; i < lines.size(); i += 2) sentences.put(lines.get(i), lines.get(i + 1));
            return sentences;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }
}
