package org.florilege.elasticsearch.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/// The tokenizers, by their standard names. The server itself needs `keyword` and `whitespace` for any normalizer.
final class Tokenizers {

    private static final int LONGEST_TOKEN = 255;

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> byName() {
        return Map.of(
                "edge_ngram", of(Tokenizers::edgeNgram),
                "keyword", of(Tokenizers::keyword),
                "letter", of((name, settings) -> LetterTokenizer::new),
                "ngram", Tokenizers::ngram,
                "path_hierarchy", of(Tokenizers::pathHierarchy),
                "pattern", of(Tokenizers::pattern),
                "whitespace", of(Tokenizers::whitespace));
    }

    static List<PreConfiguredTokenizer> preConfigured() {
        return List.of(
                PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new),
                PreConfiguredTokenizer.singleton("letter", LetterTokenizer::new),
                PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new));
    }

    private interface Definition {
        Supplier<Tokenizer> read(String name, Settings settings);
    }

    private static AnalysisProvider<TokenizerFactory> of(Definition definition) {
        return (index, environment, name, settings) ->
                TokenizerFactory.newFactory(name, definition.read(name, settings));
    }

    private static Supplier<Tokenizer> keyword(String name, Settings settings) {
        int buffer = settings.getAsInt("buffer_size", KeywordTokenizer.DEFAULT_BUFFER_SIZE);
        return () -> new KeywordTokenizer(buffer);
    }

    private static Supplier<Tokenizer> whitespace(String name, Settings settings) {
        int longest = settings.getAsInt("max_token_length", LONGEST_TOKEN);
        return () -> new WhitespaceTokenizer(longest);
    }

    private static Supplier<Tokenizer> pattern(String name, Settings settings) {
        var pattern = Regex.compile(settings.get("pattern", "\\W+"), settings.get("flags"));
        int group = settings.getAsInt("group", -1);
        return () -> new PatternTokenizer(pattern, group);
    }

    private static Supplier<Tokenizer> pathHierarchy(String name, Settings settings) {
        char delimiter = settings.get("delimiter", "/").charAt(0);
        char replacement =
                settings.get("replacement", String.valueOf(delimiter)).charAt(0);
        int skip = settings.getAsInt("skip", PathHierarchyTokenizer.DEFAULT_SKIP);
        return () -> new PathHierarchyTokenizer(delimiter, replacement, skip);
    }

    private static Supplier<Tokenizer> edgeNgram(String name, Settings settings) {
        int min = settings.getAsInt("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
        int max = settings.getAsInt("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
        IntPredicate kept = TokenCharacters.read(name, settings);
        return () -> new EdgeNGramTokenizer(min, max) {
            @Override
            protected boolean isTokenChar(int character) {
                return kept.test(character);
            }
        };
    }

    private static TokenizerFactory ngram(
            IndexSettings index, Environment environment, String name, Settings settings) {
        int min = settings.getAsInt("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
        int max = settings.getAsInt("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
        if (max - min > index.getMaxNgramDiff()) {
            throw TokenFilters.refused(
                    name, "max_gram - min_gram is above index.max_ngram_diff = " + index.getMaxNgramDiff());
        }
        IntPredicate kept = TokenCharacters.read(name, settings);
        return TokenizerFactory.newFactory(name, () -> new NGramTokenizer(min, max) {
            @Override
            protected boolean isTokenChar(int character) {
                return kept.test(character);
            }
        });
    }
}
