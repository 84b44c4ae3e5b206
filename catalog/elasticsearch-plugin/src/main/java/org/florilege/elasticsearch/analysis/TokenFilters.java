package org.florilege.elasticsearch.analysis;

import static java.util.Map.entry;
import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/// The token filters, by their standard names. Defaults and the meaning of each parameter are those of the reference
/// manual, "Token filter reference".
final class TokenFilters {

    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> byName() {
        return Map.ofEntries(
                entry("asciifolding", of(TokenFilters::asciiFolding)),
                entry("edge_ngram", of(TokenFilters::edgeNgram)),
                entry("elision", requiresAnalysisSettings(of(TokenFilters::elision))),
                entry("flatten_graph", of((name, settings) -> new PlainTokenFilter(name, FlattenGraphFilter::new))),
                entry("keyword_marker", requiresAnalysisSettings(of(TokenFilters::keywordMarker))),
                entry(
                        "keyword_repeat",
                        of((name, settings) -> new SplittingTokenFilter(name, KeywordRepeatFilter::new))),
                entry("length", of(TokenFilters::length)),
                entry("lowercase", of((name, settings) -> new NormalizingTokenFilter(name, LowerCaseFilter::new))),
                entry("ngram", (index, env, name, settings) -> ngram(index, name, settings)),
                entry("pattern_replace", requiresAnalysisSettings(of(TokenFilters::patternReplace))),
                entry(
                        "remove_duplicates",
                        of((name, s) -> new PlainTokenFilter(name, RemoveDuplicatesTokenFilter::new))),
                entry("stemmer", of(TokenFilters::stemmer)),
                entry("synonym", requiresAnalysisSettings(of(SynonymTokenFilter::flat))),
                entry("synonym_graph", requiresAnalysisSettings(of(SynonymTokenFilter::graph))),
                entry("trim", of((name, settings) -> new NormalizingTokenFilter(name, TrimFilter::new))),
                entry("truncate", requiresAnalysisSettings(of(TokenFilters::truncate))),
                entry("unique", of(TokenFilters::unique)),
                entry("uppercase", of((name, settings) -> new NormalizingTokenFilter(name, UpperCaseFilter::new))),
                entry("word_delimiter_graph", of(WordDelimiters::graph)));
    }

    /// Those that may be named without being defined, also where there is no index.
    static List<PreConfiguredTokenFilter> preConfigured() {
        return List.of(
                PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
                PreConfiguredTokenFilter.singleton(
                        "elision", true, tokens -> new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES)),
                PreConfiguredTokenFilter.singleton("remove_duplicates", false, RemoveDuplicatesTokenFilter::new),
                PreConfiguredTokenFilter.singleton("trim", true, TrimFilter::new),
                PreConfiguredTokenFilter.singleton("unique", false, tokens -> new UniqueFilter(tokens, false)),
                PreConfiguredTokenFilter.singleton("uppercase", true, UpperCaseFilter::new));
    }

    private static AnalysisProvider<TokenFilterFactory> of(Definition definition) {
        return (index, environment, name, settings) -> definition.read(name, settings);
    }

    /// How a filter is read from the settings under its name.
    private interface Definition {
        TokenFilterFactory read(String name, Settings settings);
    }

    private static TokenFilterFactory asciiFolding(String name, Settings settings) {
        boolean preserve = settings.getAsBoolean("preserve_original", false);
        return new NormalizingTokenFilter(
                name, tokens -> new ASCIIFoldingFilter(tokens, preserve), ASCIIFoldingFilter::new);
    }

    private static TokenFilterFactory elision(String name, Settings settings) {
        CharArraySet articles = words(name, settings, "articles", settings.getAsBoolean("articles_case", false));
        return new NormalizingTokenFilter(name, tokens -> new ElisionFilter(tokens, articles));
    }

    private static TokenFilterFactory edgeNgram(String name, Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        boolean preserve = settings.getAsBoolean("preserve_original", false);
        UnaryOperator<TokenStream> front = tokens -> new EdgeNGramTokenFilter(tokens, min, max, preserve);
        return switch (settings.get("side", "front")) {
            case "front" -> new SplittingTokenFilter(name, front);
            case "back" ->
                new SplittingTokenFilter(
                        name, tokens -> new ReverseStringFilter(front.apply(new ReverseStringFilter(tokens))));
            default -> throw refused(name, "side is either front or back");
        };
    }

    private static TokenFilterFactory ngram(IndexSettings index, String name, Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        boolean preserve = settings.getAsBoolean("preserve_original", false);
        if (max - min > index.getMaxNgramDiff()) {
            throw refused(name, "max_gram - min_gram is above index.max_ngram_diff = " + index.getMaxNgramDiff());
        }
        return new SplittingTokenFilter(name, tokens -> new NGramTokenFilter(tokens, min, max, preserve));
    }

    private static TokenFilterFactory keywordMarker(String name, Settings settings) {
        String pattern = settings.get("keywords_pattern");
        if (pattern != null) {
            var compiled = Pattern.compile(pattern);
            return new PlainTokenFilter(name, tokens -> new PatternKeywordMarkerFilter(tokens, compiled));
        }
        CharArraySet keywords = words(name, settings, "keywords", settings.getAsBoolean("ignore_case", false));
        return new PlainTokenFilter(name, tokens -> new SetKeywordMarkerFilter(tokens, keywords));
    }

    private static TokenFilterFactory length(String name, Settings settings) {
        int min = settings.getAsInt("min", 0);
        int max = settings.getAsInt("max", Integer.MAX_VALUE);
        return new PlainTokenFilter(name, tokens -> new LengthFilter(tokens, min, max));
    }

    private static TokenFilterFactory patternReplace(String name, Settings settings) {
        var pattern = Patterns.read(name, settings);
        String replacement = settings.get("replacement", "");
        boolean all = settings.getAsBoolean("all", true);
        return new NormalizingTokenFilter(name, tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all));
    }

    private static TokenFilterFactory stemmer(String name, Settings settings) {
        String language = settings.get("language", settings.get("name", "porter"));
        return new PlainTokenFilter(name, Stemmers.of(name, language));
    }

    private static TokenFilterFactory truncate(String name, Settings settings) {
        int length = settings.getAsInt("length", -1);
        if (length <= 0) {
            throw refused(name, "length must be given and positive");
        }
        return new PlainTokenFilter(name, tokens -> TruncateTokenFilter.truncateAfterChars(tokens, length));
    }

    private static TokenFilterFactory unique(String name, Settings settings) {
        boolean onlyOnSamePosition = settings.getAsBoolean("only_on_same_position", false);
        return new PlainTokenFilter(name, tokens -> new UniqueFilter(tokens, onlyOnSamePosition));
    }

    private static CharArraySet words(String name, Settings settings, String key, boolean ignoreCase) {
        List<String> words = settings.getAsList(key);
        if (words.isEmpty()) {
            throw refused(name, key + " must be given inline");
        }
        return new CharArraySet(words, ignoreCase);
    }

    static IllegalArgumentException refused(String name, String why) {
        return new IllegalArgumentException("[" + name + "]: " + why);
    }
}
