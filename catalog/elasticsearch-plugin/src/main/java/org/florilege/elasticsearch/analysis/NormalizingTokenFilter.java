package org.florilege.elasticsearch.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/// A filter that works on characters, so that keyword normalizers and wildcard queries may use it too.
///
/// @param single the same filter where exactly one token may come out: in a normalizer and when synonyms are parsed
record NormalizingTokenFilter(String name, UnaryOperator<TokenStream> filter, UnaryOperator<TokenStream> single)
        implements NormalizingTokenFilterFactory {

    NormalizingTokenFilter(String name, UnaryOperator<TokenStream> filter) {
        this(name, filter, filter);
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return filter.apply(tokens);
    }

    @Override
    public TokenStream normalize(TokenStream tokens) {
        return single.apply(tokens);
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
        return new NormalizingTokenFilter(name, single);
    }
}
