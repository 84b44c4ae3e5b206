package org.florilege.catalog.elasticsearch;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Tells indexes whose data is damaged or gone from those that the server has yet to open, by its answers about its
/// health.
final class LostIndexes {

    /// In so many answers in a row, about a second apart, nothing was under way and primary shards were missing still.
    private static final int IDLE_ANSWERS = 5;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private int idle;

    /// @param health an answer of `_cluster/health?level=indices`
    /// @return the indexes that will not come back by themselves
    List<String> in(String health) {
        JsonNode told = read(health);
        idle = isIdle(told) ? idle + 1 : 0;
        if (idle < IDLE_ANSWERS) return List.of();
        idle = 0;
        return told.path("indices").properties().stream()
                .filter(index -> "red".equals(index.getValue().path("status").asString("")))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isIdle(JsonNode health) {
        return "red".equals(health.path("status").asString(""))
                && health.path("unassigned_primary_shards").asInt(0) > 0
                && health.path("initializing_shards").asInt(1) == 0
                && health.path("number_of_in_flight_fetch").asInt(1) == 0
                && health.path("number_of_pending_tasks").asInt(1) == 0;
    }

    private static JsonNode read(String health) {
        try {
            return MAPPER.readTree(health);
        } catch (JacksonException unreadable) {
            return MAPPER.nullNode();
        }
    }
}
