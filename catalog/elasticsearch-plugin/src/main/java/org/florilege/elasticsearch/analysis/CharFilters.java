package org.florilege.elasticsearch.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredCharFilter;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/// The character filters, by their standard names.
final class CharFilters {

    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> byName() {
        return Map.of(
                "html_strip",
                (index, environment, name, settings) -> htmlStrip(name, settings),
                "mapping",
                requiresAnalysisSettings((index, environment, name, settings) -> mapping(name, settings)),
                "pattern_replace",
                requiresAnalysisSettings((index, environment, name, settings) -> patternReplace(name, settings)));
    }

    static List<PreConfiguredCharFilter> preConfigured() {
        return List.of(PreConfiguredCharFilter.singleton("html_strip", false, HTMLStripCharFilter::new));
    }

    private record Plain(String name, UnaryOperator<Reader> filter) implements CharFilterFactory {
        @Override
        public Reader create(Reader reader) {
            return filter.apply(reader);
        }
    }

    private record Normalizing(String name, UnaryOperator<Reader> filter) implements NormalizingCharFilterFactory {
        @Override
        public Reader create(Reader reader) {
            return filter.apply(reader);
        }
    }

    private static CharFilterFactory htmlStrip(String name, Settings settings) {
        Set<String> kept = Set.copyOf(settings.getAsList("escaped_tags"));
        return new Plain(name, reader -> new HTMLStripCharFilter(reader, kept));
    }

    private static CharFilterFactory mapping(String name, Settings settings) {
        var map = new NormalizeCharMap.Builder();
        for (String rule : settings.getAsList("mappings")) {
            int arrow = rule.lastIndexOf("=>");
            if (arrow <= 0) {
                throw TokenFilters.refused(name, "a mapping is \"from => to\", not \"" + rule + "\"");
            }
            map.add(
                    Escapes.read(rule.substring(0, arrow).strip()),
                    Escapes.read(rule.substring(arrow + 2).strip()));
        }
        NormalizeCharMap built = map.build();
        return new Normalizing(name, reader -> new MappingCharFilter(built, reader));
    }

    private static CharFilterFactory patternReplace(String name, Settings settings) {
        var pattern = Patterns.read(name, settings);
        String replacement = settings.get("replacement", "");
        return new Normalizing(name, reader -> new PatternReplaceCharFilter(pattern, replacement, reader));
    }
}
