package org.florilege.harvester.code;

import java.util.Locale;
import java.util.Set;

/// How far a software is, in the words of repostatus.org and of publiccode.yml.
final class DevelopmentStatus {

    private static final String REPOSTATUS = "https://www.repostatus.org/#";
    private static final Set<String> WORDS =
            Set.of("concept", "wip", "suspended", "abandoned", "active", "inactive", "unsupported", "moved");
    private static final Set<String> ENDED =
            Set.of("suspended", "abandoned", "inactive", "unsupported", "moved", "obsolete", "archived");

    private DevelopmentStatus() {}

    /// @return the address of a status that repostatus.org defines; else the text as it is
    static String named(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return WORDS.contains(word) ? REPOSTATUS + word : text;
    }

    static boolean isAlive(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return ENDED.stream().noneMatch(word -> lower.equals(word) || lower.endsWith("#" + word));
    }
}
