package org.florilege.elasticsearch.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/// A filter that gives one token or none for each token that it takes.
record PlainTokenFilter(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream tokens) {
        return filter.apply(tokens);
    }
}
