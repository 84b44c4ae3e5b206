package org.florilege.harvester.reader;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What the start of a JSON document says of its kind: the names in its outermost objects and what its
/// `@context` and `conformsTo` mention. The start may break off anywhere.
final class JsonStart {

    private static final JsonFactory JSON = new JsonFactory();

    private final Set<String> names = new HashSet<>();
    private final Set<String> contexts = new HashSet<>();
    private final Set<String> vocabularies = new HashSet<>();

    private JsonStart() {}

    static JsonStart of(String start) {
        JsonStart seen = new JsonStart();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), start)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken())
                seen.note(parser, token);
        } catch (JacksonException brokenOff) {
            // what was seen until here counts
        }
        return seen;
    }

    private void note(JsonParser parser, JsonToken token) {
        if (token != JsonToken.PROPERTY_NAME && token != JsonToken.VALUE_STRING) return;
        String path = parser.streamReadContext().pathAsPointer().toString();
        String inside = withoutIndexes(path.startsWith("/@graph/") ? path.substring("/@graph".length()) : path);
        if (token == JsonToken.PROPERTY_NAME && inside.indexOf('/', 1) < 0) names.add(parser.currentName());
        if (token != JsonToken.VALUE_STRING) return;
        if (inside.startsWith("/@context") || inside.equals("/conformsTo")) contexts.add(parser.getString());
        if (inside.equals("/@context") || inside.equals("/@context/@vocab")) vocabularies.add(parser.getString());
    }

    private static String withoutIndexes(String pointer) {
        StringBuilder names = new StringBuilder();
        for (String step : pointer.split("/", -1))
            if (!step.isEmpty() && !step.chars().allMatch(Character::isDigit))
                names.append('/').append(step);
        return names.toString();
    }

    DocumentKind kind() {
        if (mentions("mlcommons.org/croissant") || mentions("mlcommons.org/schema")) return DocumentKind.CROISSANT;
        if (mentions("codemeta")) return DocumentKind.CODEMETA;
        if (mentions("project-open-data") || mentions("dcat-us")) return DocumentKind.DCAT_US;
        if (vocabularies.stream().anyMatch(JsonStart::isSchemaOrg)) return DocumentKind.SCHEMA_ORG;
        return names.contains("@context") ? DocumentKind.RDF : plain();
    }

    private DocumentKind plain() {
        if (names.contains("dataset") || isTitledRecord()) return DocumentKind.DCAT_US;
        boolean answer = names.contains("success") && (names.contains("result") || names.contains("error"));
        if (answer || isPackage()) return DocumentKind.CKAN;
        if (names.contains("data") && names.contains("page_size")) return DocumentKind.UDATA;
        return names.contains("head") && (names.contains("results") || names.contains("boolean"))
                ? DocumentKind.SPARQL_RESULTS
                : DocumentKind.RDF;
    }

    /// One dataset of a `data.json`; in JSON-LD its names would mean nothing without a context.
    private boolean isTitledRecord() {
        return names.contains("@type") && names.contains("title") && names.contains("identifier");
    }

    /// One dataset as the CKAN API has it.
    private boolean isPackage() {
        return names.contains("resources")
                && (names.contains("owner_org") || names.contains("license_id") || names.contains("notes"));
    }

    private boolean mentions(String words) {
        return contexts.stream().anyMatch(context -> context.contains(words));
    }

    private static boolean isSchemaOrg(String context) {
        String bare = context.strip().replaceFirst("^https?://(?:www\\.)?", "");
        return bare.equals("schema.org") || bare.startsWith("schema.org/");
    }
}
