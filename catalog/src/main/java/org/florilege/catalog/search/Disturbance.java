package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;

/// Which other documents are out of date because a challenge or an organisation came, changed or went.
final class Disturbance {

    private final Set<String> targets = new LinkedHashSet<>();
    private final Set<String> pointedAt = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();

    /// The documents of the records at which a challenge points, or did.
    void challengeMoved(Set<String> links) {
        for (String link : links) if (isId(link)) targets.add(key(link));
    }

    /// The documents that point at it.
    void pointedAt(String iri) {
        pointedAt.add(iri);
    }

    /// The documents that would name it, had they known its name.
    void nameLearnt(String iri) {
        named.add(iri);
    }

    boolean isNone() {
        return targets.isEmpty() && pointedAt.isEmpty() && named.isEmpty();
    }

    Map<String, Object> query() {
        List<Map<String, Object>> which = new ArrayList<>();
        which.add(Json.anyOf("key", List.copyOf(targets)));
        which.add(Json.anyOf("links", List.copyOf(pointedAt)));
        which.add(Json.anyOf("nameless", List.copyOf(named)));
        return Map.of("bool", Map.of("filter", WordsQuery.bool("should", which)));
    }

    private static String key(String iri) {
        return RecordKey.of(new RecordId(iri)).value();
    }

    private static boolean isId(String iri) {
        try {
            return !new RecordId(iri).iri().isEmpty();
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
