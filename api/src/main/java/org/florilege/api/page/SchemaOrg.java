package org.florilege.api.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Distribution;
import org.florilege.ui.view.JsonLd;
import tools.jackson.databind.json.JsonMapper;

/// The few facts of a record that search engines read in the head of its page, in their vocabulary.
final class SchemaOrg {

    private static final int LONGEST_DESCRIPTION = 4900;

    private final JsonMapper json;

    SchemaOrg(JsonMapper json) {
        this.json = json;
    }

    JsonLd of(Description description, Reader reader, String page) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@context", "https://schema.org/");
        facts.put("@type", type(description));
        facts.put("name", description.title().in(reader.tag()));
        put(facts, "description", shortened(description.description().in(reader.tag())));
        facts.put("url", page);
        facts.put("sameAs", description.id().iri());
        put(facts, "identifier", description.identifiers());
        put(facts, "keywords", description.keywords().allIn(reader.tag()));
        put(facts, "license", description.licences());
        put(facts, "datePublished", Facts.first(description.issued()));
        put(facts, "dateModified", Facts.first(description.modified()));
        put(facts, "codeRepository", description.codeRepositories());
        put(
                facts,
                "distribution",
                description.distributions().stream().map(SchemaOrg::download).toList());
        return new JsonLd(json.writeValueAsString(facts));
    }

    private static String type(Description description) {
        return switch (description.kind()) {
            case DATASET, DATASET_SERIES -> "Dataset";
            case DATA_SERVICE -> "WebAPI";
            case ALGORITHM -> "SoftwareSourceCode";
            case CHALLENGE -> "Event";
            case ORGANISATION -> "Organization";
        };
    }

    private static Map<String, Object> download(Distribution distribution) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@type", "DataDownload");
        List<String> addresses =
                distribution.downloadUrls().isEmpty() ? distribution.accessUrls() : distribution.downloadUrls();
        put(facts, "contentUrl", Facts.first(addresses));
        put(facts, "encodingFormat", Facts.first(distribution.mediaTypes()));
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, String value) {
        if (!value.isBlank()) facts.put(name, value);
    }

    private static void put(Map<String, Object> facts, String name, List<?> values) {
        if (!values.isEmpty()) facts.put(name, values);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION);
    }
}
