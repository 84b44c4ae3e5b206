package org.florilege.harvester.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.florilege.harvester.repair.Sentence;

/// What the options of each type of source may say. A wrong one is told when the source is registered, and not
/// replaced by a usual value in silence.
public final class OptionRules {

    private static final int MOST_ROWS = 1_000;
    private static final int MOST_PAGES = 100_000_000;
    private static final int MOST_LEVELS = 999;
    private static final Set<String> YES_OR_NO = Set.of("yes", "no", "true", "false", "oui", "non");

    private OptionRules() {}

    /// Checks the options that belong to a type; those of every source are for others to check.
    ///
    /// @throws InvalidOptionException when one of them is wrong, with its name first and what would be right
    public static void check(SourceType type, SourceOptions options) {
        switch (type) {
            case SCHEMA_ORG -> number(options, "limit", 1, MOST_PAGES);
            case FOLDER -> number(options, "depth", 0, MOST_LEVELS);
            case CKAN -> {
                number(options, "rows", 1, MOST_ROWS);
                oneOf(options, "private", YES_OR_NO);
            }
            case UDATA -> {
                number(options, "rows", 1, MOST_ROWS);
                oneOf(options, "archived", YES_OR_NO);
                oneOf(options, "via", Set.of("api", "dcat"));
            }
            case OAI_PMH -> oneOf(options, "full", YES_OR_NO);
            case FORGE -> {
                oneOf(options, "kind", Set.of("github", "gitlab", "gitea", "forgejo"));
                oneOf(options, "forks", YES_OR_NO);
                oneOf(options, "archived", YES_OR_NO);
                webAddress(options, "api");
            }
            case SPARQL -> {
                options.value("graph").ifPresent(graph -> absolute("graph", graph));
                options.value("query").ifPresent(OptionRules::construct);
            }
            case CROISSANT -> options.list("urls").forEach(OptionRules::address);
            case CSW, DCAT_RDF, DCAT_US -> {}
        }
    }

    private static void number(SourceOptions options, String name, int least, int most) {
        options.value(name).ifPresent(text -> {
            boolean digits = text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            int number = digits ? Integer.parseInt(text) : -1;
            if (number < least || number > most)
                throw new InvalidOptionException(
                        name,
                        Sentence.of("{0} is a whole number from {1} to {2}, not \"{3}\".", name, least, most, text));
        });
    }

    private static void oneOf(SourceOptions options, String name, Set<String> words) {
        options.value(name).ifPresent(text -> {
            if (words.contains(text.toLowerCase(Locale.ROOT))) return;
            throw new InvalidOptionException(
                    name,
                    words.equals(YES_OR_NO)
                            ? Sentence.of("{0} is yes or no, not \"{1}\".", name, text)
                            : Sentence.of(
                                    "{0} is one of {1}, not \"{2}\".", name, String.join(", ", sorted(words)), text));
        });
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private static void webAddress(SourceOptions options, String name) {
        options.value(name).ifPresent(text -> {
            URI address = parsed(name, text);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (!web || address.getHost() == null)
                throw new InvalidOptionException(
                        name, Sentence.of("{0} is an http or https address, not \"{1}\".", name, text));
        });
    }

    private static void absolute(String name, String text) {
        if (!parsed(name, text).isAbsolute())
            throw new InvalidOptionException(name, Sentence.of("{0} is an absolute IRI, not \"{1}\".", name, text));
    }

    /// An address may be relative to that of the source.
    private static void address(String text) {
        URI address = parsed("urls", text);
        boolean web = address.getScheme() == null
                || "http".equals(address.getScheme())
                || "https".equals(address.getScheme());
        if (!web)
            throw new InvalidOptionException(
                    "urls", Sentence.of("urls is a list of http or https addresses, not \"{0}\".", text));
    }

    private static URI parsed(String name, String text) {
        try {
            return new URI(text.replace(" ", "%20"));
        } catch (URISyntaxException malformed) {
            throw new InvalidOptionException(
                    name, Sentence.of("{0} is an address, not \"{1}\".", name, text), malformed);
        }
    }

    private static void construct(String query) {
        String upper = query.toUpperCase(Locale.ROOT);
        if (!upper.contains("CONSTRUCT") && !upper.contains("DESCRIBE"))
            throw new InvalidOptionException(
                    "query", Sentence.of("query is a CONSTRUCT or DESCRIBE of SPARQL, not \"{0}\".", query));
    }
}
