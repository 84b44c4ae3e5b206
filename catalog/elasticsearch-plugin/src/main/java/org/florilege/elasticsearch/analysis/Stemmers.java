package org.florilege.elasticsearch.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/// The stemmers of the languages that the catalogue is searched in.
final class Stemmers {

    private Stemmers() {}

    static UnaryOperator<TokenStream> of(String name, String language) {
        return switch (language) {
            case "english", "porter" -> PorterStemFilter::new;
            case "light_english", "lightEnglish", "kstem" -> KStemFilter::new;
            case "minimal_english", "minimalEnglish" -> EnglishMinimalStemFilter::new;
            case "porter2" -> tokens -> new SnowballFilter(tokens, new EnglishStemmer());
            case "possessive_english", "possessiveEnglish" -> EnglishPossessiveFilter::new;
            case "french" -> tokens -> new SnowballFilter(tokens, new FrenchStemmer());
            case "light_french", "lightFrench" -> FrenchLightStemFilter::new;
            case "minimal_french", "minimalFrench" -> FrenchMinimalStemFilter::new;
            default -> throw TokenFilters.refused(name, "the embedded server has no stemmer for " + language);
        };
    }
}
