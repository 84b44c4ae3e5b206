package org.florilege.harvester.schemaorg;

import java.util.List;
import org.florilege.harvester.reader.Terms;

/// Source code and applications as algorithm records: DCAT's properties, and those of schema.org and CodeMeta
/// that DCAT lacks.
final class SoftwareStatements {

    private static final String CODEMETA = "https://w3id.org/codemeta/terms/";
    private static final List<String> LINKS = List.of("codeRepository", "downloadUrl", "installUrl");
    private static final List<String> TEXTS = List.of(
            "programmingLanguage",
            "runtimePlatform",
            "operatingSystem",
            "softwareRequirements",
            "applicationCategory",
            "applicationSubCategory",
            "featureList",
            "memoryRequirements",
            "processorRequirements",
            "storageRequirements",
            "targetProduct");
    private static final List<String> CODEMETA_LINKS =
            List.of("readme", "issueTracker", "buildInstructions", "continuousIntegration", "developmentStatus");

    private SoftwareStatements() {}

    static void state(Subject of, Thing software) {
        of.type(Terms.DCAT + "Resource").type(Terms.SCHEMA + "SoftwareSourceCode");
        WorkStatements.state(of, software);
        String page = software.address("url");
        of.address(Terms.DCAT + "landingPage", page.isEmpty() ? software.address("codeRepository") : page);
        Distributions.license(of, software);
        Agents.state(of, CODEMETA + "maintainer", software.values("maintainer"));
        for (String property : LINKS)
            for (Thing value : software.values(property)) of.address(Terms.SCHEMA + property, value.text());
        for (String property : TEXTS)
            for (Thing value : software.values(property)) of.text(Terms.SCHEMA + property, words(value));
        for (Thing value : software.values("softwareSuggestions"))
            of.text(CODEMETA + "softwareSuggestions", words(value));
        for (Thing help : software.values("softwareHelp")) Relations.link(of, Terms.FOAF + "page", help);
        for (String property : CODEMETA_LINKS)
            for (Thing value : software.values(property)) statement(of, CODEMETA + property, value.text());
    }

    private static String words(Thing value) {
        String name = value.label().isEmpty() ? value.text() : value.label();
        String version = value.isText() ? "" : value.text("version");
        return version.isEmpty() ? name : name + " " + version;
    }

    private static void statement(Subject of, String property, String value) {
        if (value.contains("://")) of.address(property, value);
        else of.text(property, value);
    }
}
