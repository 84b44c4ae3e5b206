package org.florilege.catalog.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Asks how words that were not found may have been meant, and reads the answer.
final class Spelling {

    private static final String NAME = "spelling";

    private Spelling() {}

    static Map<String, Object> request(String words) {
        Map<String, Object> term =
                Map.of("field", "titles", "suggest_mode", "missing", "prefix_length", 1, "size", 1, "sort", "score");
        return Map.of(NAME, Map.of("text", words, "term", term));
    }

    /// The words with each unknown one replaced by its nearest known one; null when that changes nothing.
    static @Nullable String read(JsonNode answer, String words) {
        StringBuilder meant = new StringBuilder();
        int at = 0;
        for (JsonNode token : answer.path("suggest").path(NAME)) {
            JsonNode option = token.path("options").path(0).path("text");
            int offset = token.path("offset").asInt();
            if (!option.isString() || offset < at || offset > words.length()) continue;
            meant.append(words, at, offset).append(option.asString());
            at = Math.min(words.length(), offset + token.path("length").asInt());
        }
        return at == 0 ? null : meant.append(words.substring(at)).toString();
    }
}
