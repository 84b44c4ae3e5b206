package org.florilege.harvester.json;

import org.florilege.harvester.repair.Finding;
import tools.jackson.databind.JsonNode;

/// One element of a great array.
public sealed interface JsonElement {

    /// @return its JSON pointer
    String pointer();

    /// It was read.
    record Whole(String pointer, JsonNode value) implements JsonElement {}

    /// It could not be read; what follows it can.
    record Broken(String pointer, Finding finding) implements JsonElement {}
}
