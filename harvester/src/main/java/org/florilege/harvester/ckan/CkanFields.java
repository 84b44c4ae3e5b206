package org.florilege.harvester.ckan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// The fields of a CKAN dataset or resource wherever they stand: at the top, as extras in a list or an object,
/// with values as JSON within texts, under the names of ckanext-dcat's versions.
final class CkanFields {

    private final JsonNode dict;
    private final Map<String, JsonNode> extras = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    CkanFields(JsonNode dict) {
        this.dict = dict;
        JsonNode stated = Json.unfolded(dict.path("extras"));
        if (stated.isArray()) stated.values().forEach(this::extra);
        else if (stated.isObject()) stated.properties().forEach(entry -> keep(entry.getKey(), entry.getValue()));
    }

    private void extra(JsonNode extra) {
        if ("deleted".equals(Json.text(extra, "state"))) return;
        keep(Json.text(extra, "key"), extra.path("value"));
    }

    private void keep(String key, JsonNode value) {
        String name = name(key);
        if (!name.isEmpty() && extras.putIfAbsent(name, unfolded(value)) == null) keys.put(name, key.strip());
    }

    /// DKAN gives JSON within texts as HTML.
    private static JsonNode unfolded(JsonNode value) {
        String text = Json.text(value);
        if (text.indexOf("&quot;") < 0) return Json.unfolded(value);
        JsonNode plain = StringNode.valueOf(Parser.unescapeEntities(text, false));
        JsonNode unfolded = Json.unfolded(plain);
        return unfolded.isString() ? value : unfolded;
    }

    /// `dcat_issued`, `spatial-text` and `Temporal start` as ckanext-dcat's later versions write them.
    private static String name(String key) {
        String plain = key.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return plain.startsWith("dcat_") && !plain.equals("dcat_type") && !plain.equals("dcat_version")
                ? plain.substring("dcat_".length())
                : plain;
    }

    /// @return the value under the first of these names that has one; missing when none has
    JsonNode at(String... names) {
        asked.addAll(Arrays.asList(names));
        for (String name : names) {
            JsonNode top = Json.unfolded(dict.path(name));
            if (isStated(top)) return top;
            JsonNode extra = extras.getOrDefault(name, Json.missing());
            if (isStated(extra)) return extra;
        }
        return Json.missing();
    }

    private static boolean isStated(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isContainer() && value.isEmpty())
                && !(value.isString() && isNothing(value.stringValue()));
    }

    private static boolean isNothing(String text) {
        String bare = text.strip();
        return bare.isEmpty() || bare.equals("None") || bare.equals("null");
    }

    /// @return the value as one text
    String text(String... names) {
        return Json.text(at(names));
    }

    /// @return the texts of a field that may be a list, JSON, or texts between commas
    List<String> list(String... names) {
        return split(Json.texts(at(names)), false);
    }

    /// @return the texts of a field of short words, where every comma separates
    List<String> words(String... names) {
        return split(Json.texts(at(names)), true);
    }

    /// An address or a sentence may have commas of its own: only addresses between commas are taken apart.
    private static List<String> split(List<String> texts, boolean always) {
        if (texts.size() != 1 || texts.getFirst().indexOf(',') < 0) return texts;
        String text = texts.getFirst();
        String inner = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        List<String> parts = Arrays.stream(inner.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return always || parts.stream().allMatch(Subject::isIri) ? parts : texts;
    }

    /// @return the repeating subfields under this name, each with its fields
    List<CkanFields> parts(String... names) {
        return Json.objects(at(names)).stream().map(CkanFields::new).toList();
    }

    /// @return the texts of a field: its translation where there is one, else itself
    JsonNode translated(String... names) {
        List<String> candidates = new ArrayList<>();
        for (String name : names) candidates.add(name + "_translated");
        asked.addAll(Arrays.asList(names));
        JsonNode translated = at(candidates.toArray(String[]::new));
        return Subject.isByLanguage(translated)
                        && !Json.texts(values(translated)).isEmpty()
                ? translated
                : at(names);
    }

    private static JsonNode values(JsonNode byLanguage) {
        tools.jackson.databind.node.ArrayNode values = tools.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        byLanguage.values().forEach(values::add);
        return values;
    }

    /// @return the dataset or resource as it came
    JsonNode dict() {
        return dict;
    }

    /// Marks fields as dealt with.
    void ignore(Set<String> names) {
        asked.addAll(names);
    }

    /// Shows each field that nobody asked for and that has a value.
    void forEachOther(BiConsumer<String, JsonNode> visitor) {
        dict.properties().forEach(entry -> other(entry.getKey(), Json.unfolded(entry.getValue()), visitor));
        extras.forEach((name, value) -> {
            String key = keys.getOrDefault(name, name);
            if (!dict.has(name)) other(name, value, (same, stated) -> visitor.accept(key, stated));
        });
    }

    private void other(String name, JsonNode value, BiConsumer<String, JsonNode> visitor) {
        if (!asked.contains(name) && !asked.contains(name(name)) && isStated(value)) visitor.accept(name, value);
    }
}
