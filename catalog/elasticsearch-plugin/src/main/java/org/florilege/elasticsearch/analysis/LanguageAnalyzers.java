package org.florilege.elasticsearch.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/// The ready-made analyzers `french` and `english`, with `stopwords` and `stem_exclusion`.
final class LanguageAnalyzers {

    private LanguageAnalyzers() {}

    static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> byName() {
        return Map.of(
                "french",
                (index, environment, name, settings) -> new Provider(
                        name,
                        new FrenchAnalyzer(
                                stopWords(environment, settings, FrenchAnalyzer.getDefaultStopSet()),
                                exclusions(settings))),
                "english",
                (index, environment, name, settings) -> new Provider(
                        name,
                        new EnglishAnalyzer(
                                stopWords(environment, settings, EnglishAnalyzer.getDefaultStopSet()),
                                exclusions(settings))));
    }

    private static CharArraySet stopWords(Environment environment, Settings settings, CharArraySet byDefault) {
        return Analysis.parseStopWords(environment, settings, byDefault);
    }

    private static CharArraySet exclusions(Settings settings) {
        return Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET);
    }

    private static final class Provider extends AbstractIndexAnalyzerProvider<Analyzer> {

        private final Analyzer analyzer;

        Provider(String name, Analyzer analyzer) {
            super(name);
            this.analyzer = analyzer;
        }

        @Override
        public Analyzer get() {
            return analyzer;
        }
    }
}
