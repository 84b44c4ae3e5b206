package org.florilege.elasticsearch.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/// A filter that gives several tokens for one: synonyms cannot be parsed through it, nor fast highlights be placed.
record SplittingTokenFilter(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream tokens) {
        return filter.apply(tokens);
    }

    @Override
    public boolean breaksFastVectorHighlighter() {
        return true;
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
        throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
    }
}
