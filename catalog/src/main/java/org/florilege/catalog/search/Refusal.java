package org.florilege.catalog.search;

import tools.jackson.databind.JsonNode;

/// Why Elasticsearch refuses something, in its own words, and what can be done about it.
record Refusal(String type, String reason) {

    private static final String BLOCKED = "cluster_block_exception";
    private static final String DISK = "disk usage exceeded";

    /// @param error the `error` of an answer or of one of its items
    static Refusal of(JsonNode error) {
        JsonNode cause = error.path("root_cause").path(0);
        JsonNode told = cause.isMissingNode() ? error : cause;
        return new Refusal(
                told.path("type").asString("no type"), told.path("reason").asString("no reason"));
    }

    /// @param start of the sentence; what to do follows
    SearchException exception(String start, int status) {
        boolean busy = status == 429 || status == 502 || status == 503 || status == 504;
        return new SearchException(start + advice(status), status, busy && !isDiskFull());
    }

    /// The server takes no more than deletions until there is room on its disk again, and says so with the status of a
    /// busy one.
    private boolean isDiskFull() {
        return type.equals(BLOCKED) && reason.contains(DISK);
    }

    private String advice(int status) {
        if (isDiskFull())
            return "make room on the disk that holds its data, then indexing goes on by itself within a minute.";
        return switch (status) {
            case 401, 403 -> "check florilege.elasticsearch.api-key, or user and password.";
            case 404 ->
                "the index is not there yet or was deleted; it is built again by itself or by florilege reindex.";
            case 429, 502, 503, 504 -> "the server is overloaded or starting; try again in a moment.";
            default -> "see its log.";
        };
    }

    @Override
    public String toString() {
        return type + ": " + reason;
    }
}
