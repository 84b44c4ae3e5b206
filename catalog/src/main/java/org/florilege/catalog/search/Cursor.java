package org.florilege.catalog.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.search.SearchPage.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Where a page starts: after the hit with these sort values. Opaque outside: base64url of JSON, with
/// the fingerprint of its query, so that a cursor is never used with another one.
///
/// @param shown how many hits the pages before have shown
/// @param after the sort values of the last hit shown
record Cursor(String fingerprint, Reading reading, long shown, List<Object> after) {

    private static final int FINGERPRINT = 12;
    private static final int LONGEST = 2000;

    static Cursor read(String text, String fingerprint) {
        JsonNode json = json(text);
        if (!json.path("q").asString("").equals(fingerprint))
            throw new InvalidCursorException(
                    "This cursor belongs to another query: use it with the words, filters, sort and language it came from.");
        List<Object> after = new ArrayList<>();
        for (JsonNode value : json.path("a"))
            after.add(
                    value.isNumber()
                            ? (value.isIntegralNumber() ? value.longValue() : value.doubleValue())
                            : value.asString());
        if (after.size() != 2) throw damaged();
        return new Cursor(
                fingerprint,
                reading(json.path("r").asString("")),
                json.path("n").asLong(0),
                after);
    }

    private static Reading reading(String name) {
        for (Reading reading : Reading.values()) if (reading.name().equals(name)) return reading;
        throw damaged();
    }

    private static JsonNode json(String text) {
        try {
            if (text.length() > LONGEST) throw damaged();
            return Json.MAPPER.readTree(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException | JacksonException e) {
            throw damaged();
        }
    }

    private static InvalidCursorException damaged() {
        return new InvalidCursorException("This cursor is damaged: start again from the first page.");
    }

    String write() {
        Map<String, Object> json = new TreeMap<>();
        json.put("q", fingerprint);
        json.put("r", reading.name());
        json.put("n", shown);
        json.put("a", after);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(json));
    }

    /// What two queries have in common exactly when the same cursor fits both.
    static String fingerprint(SearchQuery query) {
        StringBuilder text = new StringBuilder(query.words())
                .append('\0')
                .append(query.sort())
                .append('\0')
                .append(query.language());
        new TreeMap<>(query.filters())
                .forEach((facet, values) ->
                        text.append('\0').append(facet).append('\1').append(String.join("\1", new TreeSet<>(values))));
        return ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, FINGERPRINT);
    }
}
