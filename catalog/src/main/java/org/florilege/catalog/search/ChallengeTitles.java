package org.florilege.catalog.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.florilege.catalog.description.Texts;
import org.florilege.catalog.record.RecordKey;
import tools.jackson.databind.JsonNode;

/// The titles of the challenges that a facet names: asked for when first needed, then remembered for a
/// minute, so that a search costs one request.
final class ChallengeTitles {

    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final ElasticsearchConnection connection;
    private final String alias;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Texts titles, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < KEPT;
        }
    }

    ChallengeTitles(ElasticsearchConnection connection, String alias) {
        this.connection = connection;
        this.alias = alias;
    }

    /// Any text may stand in the address of a search; only what has the form of a key can be a challenge.
    Map<String, String> of(Set<String> keys, String language) {
        Set<String> missing = new TreeSet<>();
        for (String key : keys) {
            Known title = known.get(key);
            if (RecordKey.isKey(key) && (title == null || !title.isFresh())) missing.add(key);
        }
        if (!missing.isEmpty()) load(missing);
        Map<String, String> titles = new HashMap<>();
        for (String key : keys) {
            Known title = known.get(key);
            if (title != null && !title.titles().isEmpty())
                titles.put(key, title.titles().in(language));
        }
        return titles;
    }

    private void load(Set<String> keys) {
        JsonNode answer = Documents.get(connection, alias, keys, List.of("show.title"));
        long now = System.nanoTime();
        for (JsonNode doc : answer.path("docs"))
            known.put(
                    doc.path("_id").asString(),
                    new Known(ShownTexts.read(doc.path("_source").path("show").path("title")), now));
    }
}
