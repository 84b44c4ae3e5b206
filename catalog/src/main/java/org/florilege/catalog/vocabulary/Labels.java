package org.florilege.catalog.vocabulary;

import java.util.Locale;
import java.util.Map;

/// Chooses among labels by language.
final class Labels {

    private Labels() {}

    /// @param labels by language tag in lower case, one of them English
    static String in(Map<String, String> labels, String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        String label = labels.get(tag);
        if (label == null) label = labels.get(tag.split("[-_]", 2)[0]);
        if (label == null) label = labels.get("en");
        if (label == null) throw new IllegalStateException("no English label among " + labels);
        return label;
    }
}
