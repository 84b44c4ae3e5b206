package org.florilege.harvester.forge;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.florilege.harvester.code.FileFacts;
import org.florilege.harvester.code.Value;
import org.florilege.harvester.repair.Iris;
import tools.jackson.databind.JsonNode;

/// Puts the addresses of forges together and reads the scalars of their answers.
final class Addressing {

    private Addressing() {}

    static URI at(URI api, String path) {
        String base = api.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /// @return a segment of a path, also one with slashes in it
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// @return a path with each of its segments encoded
    static String path(String text) {
        return segment(text).replace("%2F", "/");
    }

    static String text(JsonNode node, String... names) {
        JsonNode value = node;
        for (String name : names) value = value.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
    }

    static boolean is(JsonNode node, String name) {
        return node.path(name).asBoolean(false);
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list.isArray())
            for (JsonNode member : list.values()) {
                String text = text(member);
                if (!text.isEmpty()) texts.add(text);
            }
        return texts;
    }

    /// @return the address without query, which may hold a key to a closed file
    static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    static void link(FileFacts facts, org.florilege.harvester.code.Fact fact, String address) {
        if (Iris.isWebAddress(address)) facts.add(fact, new Value.Link(address, ""));
    }
}
