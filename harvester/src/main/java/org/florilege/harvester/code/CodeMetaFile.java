package org.florilege.harvester.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.florilege.harvester.code.Value.Party;
import tools.jackson.databind.JsonNode;

/// Reads `codemeta.json` (CodeMeta 1.0 to 3.1), as plain or expanded JSON-LD: terms with and without prefix,
/// one node or a `@graph`, nodes named by reference.
final class CodeMetaFile {

    private static final Set<String> SOFTWARE = Set.of(
            "SoftwareSourceCode",
            "SoftwareApplication",
            "SoftwareSystem",
            "MobileApplication",
            "WebApplication",
            "CommandLineApplication",
            "SoftwareLibrary");
    private static final Map<String, BiConsumer<CodeMetaFile, JsonNode>> TERMS = terms();

    private final FileFacts facts;
    private final Map<String, JsonNode> byId = new HashMap<>();

    private CodeMetaFile(FileFacts facts) {
        this.facts = facts;
    }

    static void read(String text, FileFacts facts) throws FileFault {
        JsonNode document = StructuredText.json(text);
        new CodeMetaFile(facts).read(document);
    }

    private void read(JsonNode document) throws FileFault {
        JsonNode graph = document.isArray() ? document : document.path("@graph");
        List<JsonNode> nodes = graph.isArray() ? Tree.each(graph) : List.of(document);
        nodes.forEach(this::index);
        JsonNode software = nodes.stream()
                .filter(CodeMetaFile::isSoftware)
                .findFirst()
                .or(() -> nodes.stream().filter(JsonNode::isObject).findFirst())
                .orElseThrow(() -> new FileFault("it is no JSON object"));
        Tree.members(software, (name, value) -> {
            BiConsumer<CodeMetaFile, JsonNode> reader = TERMS.get(bare(name));
            if (reader == null) return;
            for (JsonNode one : values(value)) reader.accept(this, one);
        });
    }

    private void index(JsonNode node) {
        String id = id(node);
        if (!id.isEmpty()) byId.putIfAbsent(id, node);
    }

    private static boolean isSoftware(JsonNode node) {
        return types(node).stream().anyMatch(SOFTWARE::contains);
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.has("@type") ? node.path("@type") : node.path("type");
        return Tree.each(type).stream().map(value -> bare(Tree.scalar(value))).toList();
    }

    private static String id(JsonNode node) {
        return Tree.first(node, "@id", "id");
    }

    /// `schema:name`, `https://schema.org/name` and `name` are the same.
    private static String bare(String term) {
        int cut = Math.max(Math.max(term.lastIndexOf('/'), term.lastIndexOf('#')), term.lastIndexOf(':'));
        return term.substring(cut + 1);
    }

    private static List<JsonNode> values(JsonNode value) {
        return Tree.each(value).stream()
                .flatMap(one -> one.has("@list") || one.has("@set")
                        ? Tree.each(one.path(one.has("@list") ? "@list" : "@set")).stream()
                        : java.util.stream.Stream.of(one))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.isObject() && node.size() == 1 ? byId.getOrDefault(id(node), node) : node;
    }

    private static Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms() {
        Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms = new HashMap<>();
        texts(terms, Fact.TITLE, "name");
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
        put(terms, (file, value) -> file.facts.download(address(value)), "downloadUrl", "installUrl");
        links(terms, Fact.LOGO, "logo", "image", "thumbnailUrl");
        links(terms, Fact.README, "readme");
        links(terms, Fact.ISSUE_TRACKER, "issueTracker");
        links(terms, Fact.BUILD_INSTRUCTIONS, "buildInstructions");
        links(terms, Fact.CONTINUOUS_INTEGRATION, "continuousIntegration", "contIntegration");
        links(terms, Fact.DOCUMENTATION, "softwareHelp", "documentation");
        links(terms, Fact.RELATED, "relatedLink", "sameAs");
        things(terms, Fact.PUBLICATION, "referencePublication", "isReferencedBy", "subjectOf");
        things(terms, Fact.REFERENCE, "citation");
        things(terms, Fact.BASED_ON, "isBasedOn", "isBasedOnUrl");
        things(terms, Fact.DATASET, "trainingData", "trainedOn", "testedOn", "validatedOn", "usesDataset");
        things(terms, Fact.DATASET, "supportingData", "dataset", "usedDataset");
        things(terms, Fact.PART_OF, "isPartOf");
        namedThings(terms, Fact.PRODUCT, "isSourceCodeOf", "targetProduct");
        namedThings(terms, Fact.REQUIREMENT, "softwareRequirements", "requirements", "memoryRequirements");
        namedThings(terms, Fact.REQUIREMENT, "processorRequirements", "storageRequirements");
        parties(terms, Fact.AUTHOR, "author", "creator");
        parties(terms, Fact.CONTRIBUTOR, "contributor", "editor");
        parties(terms, Fact.CONTACT, "maintainer");
        parties(terms, Fact.PUBLISHER, "publisher", "producer");
        parties(terms, Fact.FUNDER, "funder", "sponsor");
        parties(terms, Fact.RIGHTS_HOLDER, "copyrightHolder");
        put(terms, CodeMetaFile::licence, "license");
        put(terms, CodeMetaFile::repository, "codeRepository");
        put(terms, CodeMetaFile::identifier, "identifier");
        put(terms, CodeMetaFile::keyword, "keywords", "applicationCategory", "applicationSubCategory");
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
        put(terms, (file, value) -> file.facts.date(fact, label(value), "/" + name), name);
    }

    private static void links(Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms, Fact fact, String... names) {
        put(terms, (file, value) -> file.facts.link(fact, address(value)), names);
    }

    private static void things(Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms, Fact fact, String... names) {
        put(terms, (file, value) -> file.thing(fact, file.resolved(value)), names);
    }

    private static void namedThings(Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms, Fact fact, String... names) {
        put(terms, (file, value) -> file.namedThing(fact, file.resolved(value)), names);
    }

    private static void parties(Map<String, BiConsumer<CodeMetaFile, JsonNode>> terms, Fact fact, String... names) {
        put(
                terms,
                (file, value) -> file.party(file.resolved(value)).ifPresent(found -> file.facts.add(fact, found)),
                names);
    }

    private void words(Fact fact, JsonNode value) {
        facts.text(fact, label(value), Tree.text(value, "@language"));
    }

    /// What a value is called: itself, its `@value` or its name.
    private static String label(JsonNode value) {
        return value.isObject()
                ? Tree.first(value, "@value", "name", "schema:name", "http://schema.org/name", "title", "value")
                : Tree.scalar(value);
    }

    private static String address(JsonNode value) {
        if (!value.isObject()) return Tree.scalar(value);
        for (String name : new String[] {"@id", "id", "@value", "url", "schema:url", "contentUrl", "sameAs"}) {
            String text = Tree.text(value, name);
            if (Addresses.of(text).isPresent()) return text;
        }
        return identifierOf(value.path("identifier"));
    }

    private static String identifierOf(JsonNode identifier) {
        for (JsonNode one : values(identifier)) {
            String text = one.isObject() ? Tree.first(one, "@id", "value", "@value", "url") : Tree.scalar(one);
            if (Addresses.of(text).isPresent()) return text;
        }
        return "";
    }

    private void thing(Fact fact, JsonNode value) {
        Addresses.of(address(value))
                .ifPresent(found -> facts.add(
                        fact, new Value.Link(found, value.isObject() ? Tree.first(value, "name", "schema:name") : "")));
    }

    private void namedThing(Fact fact, JsonNode value) {
        String name = label(value);
        String version = value.isObject() ? Tree.first(value, "version", "softwareVersion") : "";
        if (!name.isEmpty() && value.isObject()) facts.text(fact, version.isEmpty() ? name : name + " " + version);
        else facts.linkOrText(fact, value.isObject() ? address(value) : name);
    }

    private Optional<Value> party(JsonNode value) {
        JsonNode role = value.path("author").isObject() ? value.path("author") : value;
        if (!role.isObject()) return Parties.named(Tree.scalar(role));
        String name = Parties.joined(
                Tree.first(role, "givenName", "schema:givenName"), Tree.first(role, "familyName", "schema:familyName"));
        String label = Tree.first(role, "name", "schema:name", "@value", "legalName");
        JsonNode affiliation =
                resolved(Tree.each(role, "affiliation").stream().findFirst().orElse(role.path("affiliation")));
        String iri = Addresses.web(id(role)).orElse(identifierOf(role.path("identifier")));
        return Parties.party(
                iri.isEmpty() ? Tree.first(role, "orcid", "sameAs") : iri,
                label.isEmpty() ? name : label,
                nature(types(role), name),
                label(affiliation),
                Tree.text(role, "email"),
                Tree.text(role, "url"));
    }

    private static Party.Nature nature(List<String> types, String personal) {
        if (types.contains("Person") || !personal.isEmpty()) return Party.Nature.PERSON;
        return types.stream().anyMatch(type -> type.endsWith("Organization") || type.equals("Consortium"))
                ? Party.Nature.ORGANISATION
                : Party.Nature.UNKNOWN;
    }

    private void licence(JsonNode value) {
        String address = address(value);
        facts.linkOrText(Fact.LICENCE, address.isEmpty() ? label(value) : address);
    }

    private void repository(JsonNode value) {
        Addresses.repository(address(value)).ifPresent(found -> facts.add(Fact.REPOSITORY, new Value.Link(found, "")));
    }

    private void identifier(JsonNode value) {
        String text = value.isObject() ? Tree.first(value, "value", "@value", "@id", "url") : Tree.scalar(value);
        facts.identifier(text);
    }

    /// Some write their keywords as one text with commas.
    private void keyword(JsonNode value) {
        String text = label(value);
        if (Addresses.web(text).isPresent()) return;
        for (String word : text.split("[,;]", -1)) facts.text(Fact.KEYWORD, word, Tree.text(value, "@language"));
    }

    private void programmingLanguage(JsonNode value) {
        String label = label(value);
        facts.text(Fact.PROGRAMMING_LANGUAGE, label.isEmpty() ? id(value) : label);
    }

    private void status(JsonNode value) {
        String address = address(value);
        facts.linkOrText(Fact.STATUS, address.isEmpty() ? label(value) : address);
    }

    private void funding(JsonNode value) {
        String grant = label(value);
        String number = value.isObject() ? Tree.text(value, "identifier") : "";
        facts.text(Fact.FUNDING, Parties.joined(grant, grant.contains(number) ? "" : number));
        for (JsonNode funder : values(value.path("funder")))
            party(resolved(funder)).ifPresent(found -> facts.add(Fact.FUNDER, found));
    }
}
