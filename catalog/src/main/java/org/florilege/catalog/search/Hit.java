package org.florilege.catalog.search;

import java.util.List;
import java.util.Map;
import org.florilege.catalog.description.Text;
import org.jspecify.annotations.Nullable;

/// A record that matches.
///
/// @param record which one
/// @param snippet the beginning of its description; null when it has none
/// @param highlights the places that match, by what they are part of: `title`, `description`,
/// `keywords`; a title comes whole
/// @param facts what a list shows of it
public record Hit(
        RecordSummary record, @Nullable Text snippet, Map<String, List<Highlight>> highlights, HitFacts facts) {

    public Hit {
        highlights = Map.copyOf(highlights);
    }
}
