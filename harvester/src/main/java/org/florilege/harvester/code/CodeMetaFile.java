package org.florilege.harvester.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/// Reads `codemeta.json` (CodeMeta 1.0 to 3.1), as plain or expanded JSON-LD: terms with and without prefix,
/// one node or a `@graph`, nodes named by reference.
final class CodeMetaFile {

    private static final Set<String> SOFTWARE = Set.of(
            "SoftwareSourceCode",
            "SoftwareApplication",
            "Code",
            "SoftwareSystem",
            "MobileApplication",
            "WebApplication",
            "CommandLineApplication",
            "SoftwareLibrary");
    private static final Map<String, BiConsumer<CodeMetaFile, JsonNode>> TERMS = terms();

    private final FileFacts facts;
    private final CodeMetaNodes nodes;

    private CodeMetaFile(FileFacts facts, CodeMetaNodes nodes) {
        this.facts = facts;
        this.nodes = nodes;
    }

    static void read(String text, FileFacts facts) throws FileFault {
        JsonNode document = StructuredText.json(text);
        new CodeMetaFile(facts, new CodeMetaNodes(document)).read(document);
    }

    private void read(JsonNode document) throws FileFault {
        JsonNode graph = document.isArray() ? document : document.path("@graph");
        List<JsonNode> all = graph.isArray() ? Tree.each(graph) : List.of(document);
        JsonNode software = all.stream()
                .filter(CodeMetaFile::isSoftware)
                .findFirst()
                .or(() -> all.stream().filter(JsonNode::isObject).findFirst())
                .orElseThrow(() -> new FileFault("it is no JSON object"));
        Tree.members(software, (name, value) -> {
            BiConsumer<CodeMetaFile, JsonNode> reader = TERMS.get(CodeMetaNodes.bare(name));
            if (reader == null) return;
            for (JsonNode one : CodeMetaNodes.values(value)) reader.accept(this, one);
        });
    }

    private static boolean isSoftware(JsonNode node) {
        return CodeMetaNodes.types(node).stream().anyMatch(SOFTWARE::contains);
    }

    private static Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms() {
        Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms = new HashMap<>();
        texts(terms, Fact.TITLE, "name");
        put(terms, CodeMetaFile::oldTitle, "title");
        texts(terms, Fact.DESCRIPTION, "description");
        texts(terms, Fact.ABSTRACT, "abstract");
        texts(terms, Fact.FEATURE, "featureList");
        texts(terms, Fact.VERSION, "version", "softwareVersion");
        texts(terms, Fact.LANGUAGE, "inLanguage");
        texts(terms, Fact.RUNTIME, "runtimePlatform", "runtime");
        texts(terms, Fact.OPERATING_SYSTEM, "operatingSystem");
        texts(terms, Fact.VERSION_NOTES, "releaseNotes");
        dates(terms, Fact.CREATED, "dateCreated");
        dates(terms, Fact.ISSUED, "datePublished");
        dates(terms, Fact.MODIFIED, "dateModified");
        links(terms, Fact.LANDING_PAGE, "url");
        put(terms, (file, value) -> file.facts.download(CodeMetaNodes.address(value)), "downloadUrl", "installUrl");
        put(terms, (file, value) -> file.facts.download(CodeMetaNodes.address(value)), "downloadLink", "zippedCode");
        links(terms, Fact.LOGO, "logo", "image", "thumbnailUrl");
        links(terms, Fact.SCREENSHOT, "screenshot");
        links(terms, Fact.README, "readme");
        links(terms, Fact.ISSUE_TRACKER, "issueTracker");
        links(terms, Fact.BUILD_INSTRUCTIONS, "buildInstructions");
        links(terms, Fact.CONTINUOUS_INTEGRATION, "continuousIntegration", "contIntegration");
        things(terms, Fact.DOCUMENTATION, "softwareHelp", "documentation");
        links(terms, Fact.RELATED, "relatedLink", "sameAs");
        things(terms, Fact.PUBLICATION, "referencePublication", "isReferencedBy", "subjectOf", "relatedPublications");
        things(terms, Fact.PUBLICATION, "softwarePaperCitation", "softwareCitation");
        things(terms, Fact.REFERENCE, "citation");
        things(terms, Fact.BASED_ON, "isBasedOn", "isBasedOnUrl");
        things(terms, Fact.DATASET, "trainingData", "trainedOn", "testedOn", "validatedOn", "usesDataset");
        things(terms, Fact.DATASET, "supportingData", "dataset", "usedDataset");
        things(terms, Fact.PART_OF, "isPartOf");
        namedThings(terms, Fact.PRODUCT, "isSourceCodeOf", "targetProduct");
        namedThings(terms, Fact.REQUIREMENT, "softwareRequirements", "requirements", "memoryRequirements");
        namedThings(terms, Fact.REQUIREMENT, "processorRequirements", "storageRequirements", "dependency");
        namedThings(terms, Fact.SUGGESTION, "softwareSuggestions", "suggests");
        parties(terms, Fact.AUTHOR, "author", "creator");
        parties(terms, Fact.CONTRIBUTOR, "contributor", "editor");
        parties(terms, Fact.CONTACT, "maintainer");
        parties(terms, Fact.PUBLISHER, "publisher", "producer");
        parties(terms, Fact.FUNDER, "funder", "sponsor");
        parties(terms, Fact.RIGHTS_HOLDER, "copyrightHolder");
        put(
                terms,
                (file, value) -> new FirstCodeMeta(file.facts).agent(value, file.nodes.party(value)),
                "agent",
                "agents");
        put(terms, (file, value) -> new FirstCodeMeta(file.facts).relationship(value), "relationship");
        put(terms, CodeMetaFile::licence, "license", "licenseId");
        put(terms, CodeMetaFile::repository, "codeRepository");
        put(terms, (file, value) -> file.sources(file.nodes.resolved(value)), "hasSourceCode");
        put(terms, CodeMetaFile::identifier, "identifier");
        put(terms, CodeMetaFile::keyword, "keywords", "tags");
        put(terms, CodeMetaFile::category, "applicationCategory", "applicationSubCategory");
        put(terms, CodeMetaFile::programmingLanguage, "programmingLanguage");
        put(terms, CodeMetaFile::status, "developmentStatus");
        put(terms, CodeMetaFile::funding, "funding");
        return Map.copyOf(terms);
    }

    private static void put(
            Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms,
            BiConsumer<CodeMetaFile, JsonNode> reader,
            String... names) {
        for (String name : names) terms.put(name, reader);
    }

    private static void texts(Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms, Fact fact, String... names) {
        put(terms, (file, value) -> file.words(fact, value), names);
    }

    private static void dates(Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms, Fact fact, String name) {
        put(terms, (file, value) -> file.facts.date(fact, CodeMetaNodes.label(value), "/" + name), name);
    }

    private static void links(Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms, Fact fact, String... names) {
        put(terms, (file, value) -> file.link(fact, value), names);
    }

    private static void things(Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms, Fact fact, String... names) {
        put(terms, (file, value) -> file.thing(fact, file.nodes.resolved(value)), names);
    }

    private static void namedThings(Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms, Fact fact, String... names) {
        put(terms, (file, value) -> file.namedThing(fact, file.nodes.resolved(value)), names);
    }

    private static void parties(Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms, Fact fact, String... names) {
        put(terms, (file, value) -> file.nodes.party(value).ifPresent(found -> file.facts.add(fact, found)), names);
    }

    private void words(Fact fact, JsonNode value) {
        facts.text(fact, CodeMetaNodes.label(value), Tree.text(value, "@language"));
    }

    private void link(Fact fact, JsonNode value) {
        String address = CodeMetaNodes.address(value);
        facts.linkOrPath(fact, address.isEmpty() ? CodeMetaNodes.id(value) : address, "");
    }

    /// A work without address is cited in words.
    private void thing(Fact fact, JsonNode value) {
        String label = value.isObject() ? Tree.first(value, "name", "schema:name", "headline", "text") : "";
        Optional<String> address = Addresses.of(CodeMetaNodes.address(value));
        address.ifPresent(found -> facts.add(fact, new Value.Link(found, label)));
        boolean work = fact == Fact.PUBLICATION || fact == Fact.REFERENCE;
        if (address.isEmpty() && work) facts.text(Fact.CITATION, label.isEmpty() ? CodeMetaNodes.label(value) : label);
        else if (address.isEmpty()) facts.linkOrPath(fact, CodeMetaNodes.label(value), label);
    }

    private void oldTitle(JsonNode value) {
        if (facts.values(Fact.TITLE).isEmpty()) words(Fact.TITLE, value);
    }

    private void sources(JsonNode value) {
        if (!value.isObject()) repository(value);
        Tree.members(value, (name, member) -> {
            if (CodeMetaNodes.bare(name).equals("codeRepository")) repository(member);
        });
    }

    private void namedThing(Fact fact, JsonNode value) {
        String name = CodeMetaNodes.label(value);
        String version = value.isObject() ? Tree.first(value, "version", "softwareVersion") : "";
        if (!name.isEmpty() && value.isObject()) facts.text(fact, version.isEmpty() ? name : name + " " + version);
        else facts.linkOrText(fact, value.isObject() ? CodeMetaNodes.address(value) : name);
    }

    private void licence(JsonNode value) {
        String address = CodeMetaNodes.address(value);
        facts.linkOrText(Fact.LICENCE, address.isEmpty() ? CodeMetaNodes.label(value) : address);
    }

    private void repository(JsonNode value) {
        Addresses.repository(CodeMetaNodes.address(value))
                .ifPresent(found -> facts.add(Fact.REPOSITORY, new Value.Link(found, "")));
    }

    private void identifier(JsonNode value) {
        String text = value.isObject() ? Tree.first(value, "value", "@value", "@id", "url") : Tree.scalar(value);
        facts.identifier(text);
    }

    private void category(JsonNode value) {
        String address =
                Addresses.web(CodeMetaNodes.label(value)).orElse(value.isObject() ? CodeMetaNodes.address(value) : "");
        if (!address.isEmpty()) facts.link(Fact.THEME, address);
        keyword(value);
    }

    /// Some write their keywords as one text with commas.
    private void keyword(JsonNode value) {
        String text = CodeMetaNodes.label(value);
        if (Addresses.web(text).isPresent()) return;
        for (String word : text.split("[,;]", -1)) facts.text(Fact.KEYWORD, word, Tree.text(value, "@language"));
    }

    private void programmingLanguage(JsonNode value) {
        String label = CodeMetaNodes.label(value);
        facts.text(Fact.PROGRAMMING_LANGUAGE, label.isEmpty() ? CodeMetaNodes.id(value) : label);
    }

    private void status(JsonNode value) {
        String address = CodeMetaNodes.address(value);
        facts.linkOrText(Fact.STATUS, address.isEmpty() ? CodeMetaNodes.label(value) : address);
    }

    private void funding(JsonNode value) {
        String grant = CodeMetaNodes.label(value);
        String number = value.isObject() ? Tree.text(value, "identifier") : "";
        facts.text(Fact.FUNDING, Parties.joined(grant, grant.contains(number) ? "" : number));
        for (JsonNode funder : CodeMetaNodes.values(value.path("funder")))
            nodes.party(funder).ifPresent(found -> facts.add(Fact.FUNDER, found));
    }
}
