package org.florilege.elasticsearch.analysis;

import java.util.regex.Pattern;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;

/// Reads the `pattern` and `flags` of a definition.
final class Patterns {

    private Patterns() {}

    static Pattern read(String name, Settings settings) {
        String pattern = settings.get("pattern");
        if (pattern == null) {
            throw TokenFilters.refused(name, "pattern must be given");
        }
        return Regex.compile(pattern, settings.get("flags"));
    }
}
