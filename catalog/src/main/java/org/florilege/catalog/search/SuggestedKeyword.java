package org.florilege.catalog.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A keyword as the index keeps it for suggestions: its folded form, by which it is found, then as it
/// is written.
final class SuggestedKeyword {

    private static final char BETWEEN = '\t';

    private SuggestedKeyword() {}

    static Set<String> all(List<String> keywords) {
        Set<String> all = new LinkedHashSet<>();
        for (String keyword : keywords) all.add(Folding.key(keyword) + BETWEEN + keyword);
        return all;
    }

    static String written(String kept) {
        return kept.substring(kept.indexOf(BETWEEN) + 1);
    }
}
