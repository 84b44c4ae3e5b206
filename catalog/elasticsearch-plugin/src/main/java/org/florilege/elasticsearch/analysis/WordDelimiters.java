package org.florilege.elasticsearch.analysis;

import static java.util.Map.entry;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_NUMBERS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_WORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.IGNORE_KEYWORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.PRESERVE_ORIGINAL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/// Reads `word_delimiter_graph`, whose parameters are bits of one number in Lucene.
final class WordDelimiters {

    private static final Map<String, Integer> BITS = Map.ofEntries(
            entry("catenate_all", CATENATE_ALL),
            entry("catenate_numbers", CATENATE_NUMBERS),
            entry("catenate_words", CATENATE_WORDS),
            entry("generate_number_parts", GENERATE_NUMBER_PARTS),
            entry("generate_word_parts", GENERATE_WORD_PARTS),
            entry("ignore_keywords", IGNORE_KEYWORDS),
            entry("preserve_original", PRESERVE_ORIGINAL),
            entry("split_on_case_change", SPLIT_ON_CASE_CHANGE),
            entry("split_on_numerics", SPLIT_ON_NUMERICS),
            entry("stem_english_possessive", STEM_ENGLISH_POSSESSIVE));

    private static final Set<String> ON_BY_DEFAULT = Set.of(
            "generate_word_parts",
            "generate_number_parts",
            "split_on_case_change",
            "split_on_numerics",
            "stem_english_possessive");

    private WordDelimiters() {}

    static TokenFilterFactory graph(String name, Settings settings) {
        int flags = BITS.entrySet().stream()
                .filter(bit -> settings.getAsBoolean(bit.getKey(), ON_BY_DEFAULT.contains(bit.getKey())))
                .mapToInt(Map.Entry::getValue)
                .reduce(0, (all, bit) -> all | bit);
        boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
        List<String> words = settings.getAsList("protected_words");
        CharArraySet kept = new CharArraySet(words, false);
        byte[] table = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;
        return new SplittingTokenFilter(
                name, tokens -> new WordDelimiterGraphFilter(tokens, adjustOffsets, table, flags, kept));
    }
}
