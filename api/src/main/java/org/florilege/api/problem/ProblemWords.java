package org.florilege.api.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.florilege.harvester.repair.Phrases;
import org.florilege.ui.language.UiLanguage;

/// The words of each [ProblemType] in each language, read once: `slug.title`, `slug.detail`, `slug.help`.
final class ProblemWords {

    private static final Map<UiLanguage, Properties> WORDS = load();

    private ProblemWords() {}

    /// The name of the problem: the same at each occurrence.
    static String title(ProblemType type, UiLanguage language) {
        return word(type, "title", language);
    }

    /// What happened this time.
    static String detail(PortalProblem problem, UiLanguage language) {
        List<String> arguments =
                problem.facts().errors().isEmpty() ? problem.arguments() : List.of(errors(problem, language));
        return filled(word(problem.type(), "detail", language), arguments);
    }

    private static String errors(PortalProblem problem, UiLanguage language) {
        Phrases phrases = Phrases.in(language.tag());
        return problem.facts().errors().stream()
                .map(error -> phrases.say(error.detail()))
                .collect(Collectors.joining(" "));
    }

    /// What to do about it.
    static String help(ProblemType type, UiLanguage language) {
        return word(type, "help", language);
    }

    private static String filled(String words, List<String> arguments) {
        String text = words;
        for (int i = 0; i < arguments.size(); i++) text = text.replace("{" + i + "}", arguments.get(i));
        return text;
    }

    private static String word(ProblemType type, String part, UiLanguage language) {
        Properties words = WORDS.get(language);
        String word = words == null ? null : words.getProperty(type.slug() + "." + part);
        if (word == null) throw new IllegalStateException("no " + part + " of " + type + " in " + language);
        return word;
    }

    private static Map<UiLanguage, Properties> load() {
        Map<UiLanguage, Properties> words = new EnumMap<>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values())
            words.put(language, load("problems_" + language.tag() + ".properties"));
        return words;
    }

    private static Properties load(String resource) {
        Properties words = new Properties();
        try (InputStream in = ProblemWords.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is missing from the jar");
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return words;
    }
}
