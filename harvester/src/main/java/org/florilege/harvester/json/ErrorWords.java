package org.florilege.harvester.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.harvester.fetch.Fetched;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server says in the JSON of an answer that is an error: CKAN under `error`, with `__type` and `message` or the
/// fields that are wrong; others under `message`, `detail` or `title` (RFC 9457).
final class ErrorWords {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_TEXT = 300;

    private ErrorWords() {}

    /// @return nothing when it says nothing, or says it to people only
    static String in(Fetched answer) {
        if (!answer.contentType().contains("json")) return "";
        try (InputStream body = answer.body()) {
            return shortened(of(JSON.readTree(body.readNBytes(MOST_BYTES))));
        } catch (IOException | JacksonException unreadable) {
            return "";
        }
    }

    private static String of(JsonNode said) {
        JsonNode error = said.path("error");
        if (error.isObject()) return ckan(error);
        if (!Json.text(error).isEmpty()) return Json.text(error);
        return said.isString() ? said.stringValue() : Json.firstText(said, "message", "detail", "title");
    }

    private static String ckan(JsonNode error) {
        String message = Json.text(error, "message");
        List<String> words = new ArrayList<>();
        if (!message.isEmpty()) words.add(message);
        else
            for (Map.Entry<String, JsonNode> field : error.properties())
                if (!field.getKey().equals("__type")) words.add(field.getKey() + ": " + texts(field.getValue()));
        String kind = Json.text(error, "__type");
        return Stream.concat(Stream.of(kind).filter(text -> !text.isEmpty()), words.stream())
                .collect(Collectors.joining(": "));
    }

    private static String texts(JsonNode value) {
        return value.isArray()
                ? String.join(", ", Json.texts(value))
                : value.isString() ? value.stringValue() : value.toString();
    }

    private static String shortened(String text) {
        String line = text.strip().lines().map(String::strip).collect(Collectors.joining(" "));
        String bare = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return bare.length() <= MOST_TEXT ? bare : bare.substring(0, MOST_TEXT) + "…";
    }
}
