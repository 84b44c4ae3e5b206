package org.florilege.elasticsearch.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/// `synonym` and `synonym_graph` with inline `synonyms` in Solr's notation (`a, b => c`), `expand` and `lenient`.
///
/// The rules are read by the analysis that stands before this filter in its chain, so a rule matches the tokens that
/// will really arrive here.
record SynonymTokenFilter(String name, Rules rules, BiFunction<TokenStream, SynonymMap, TokenStream> filter)
        implements TokenFilterFactory {

    /// @param lenient whether a rule of which nothing remains after analysis is skipped rather than refused
    record Rules(List<String> lines, boolean expand, boolean lenient) {}

    static TokenFilterFactory graph(String name, Settings settings) {
        return new SynonymTokenFilter(
                name, rules(name, settings), (tokens, map) -> new SynonymGraphFilter(tokens, map, false));
    }

    @SuppressWarnings("deprecation") // the standard `synonym` filter is this one
    static TokenFilterFactory flat(String name, Settings settings) {
        return new SynonymTokenFilter(
                name,
                rules(name, settings),
                (tokens, map) -> new org.apache.lucene.analysis.synonym.SynonymFilter(tokens, map, false));
    }

    private static Rules rules(String name, Settings settings) {
        List<String> lines = settings.getAsList("synonyms", null);
        if (lines == null) {
            throw TokenFilters.refused(name, "synonyms must be given inline");
        }
        return new Rules(
                List.copyOf(lines), settings.getAsBoolean("expand", true), settings.getAsBoolean("lenient", false));
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        throw new IllegalStateException("a synonym filter is made for the analyzer that it stands in");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> previous,
            Function<String, TokenFilterFactory> others) {
        TokenFilterFactory[] before =
                previous.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new);
        try (Analyzer analyzer = new CustomAnalyzer(tokenizer, charFilters.toArray(CharFilterFactory[]::new), before)) {
            SynonymMap map = read(analyzer);
            // An empty map is no error for the settings, but Lucene's filters refuse it.
            return map.fst == null
                    ? new PlainTokenFilter(name, tokens -> tokens)
                    : new SplittingTokenFilter(name, tokens -> filter.apply(tokens, map));
        }
    }

    private SynonymMap read(Analyzer analyzer) {
        var parser = new SolrSynonymParser(true, rules.expand(), analyzer);
        try {
            for (String line : rules.lines()) {
                readLine(parser, line);
            }
            return parser.build();
        } catch (IOException e) {
            throw new IllegalArgumentException("[" + name + "]: the synonyms cannot be read", e);
        }
    }

    private void readLine(SolrSynonymParser parser, String line) throws IOException {
        try {
            parser.parse(new StringReader(line));
        } catch (ParseException e) {
            if (!rules.lenient()) {
                throw new IllegalArgumentException("[" + name + "]: the rule \"" + line + "\" is not understood", e);
            }
        }
    }
}
