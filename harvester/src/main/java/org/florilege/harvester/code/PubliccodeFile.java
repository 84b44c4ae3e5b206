package org.florilege.harvester.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.florilege.harvester.code.Value.Party;
import tools.jackson.databind.JsonNode;

/// Reads `publiccode.yml` (0.1 to 0.7). Extensions of countries (`it`, `fr`) are left alone.
final class PubliccodeFile {

    private final FileFacts facts;

    private PubliccodeFile(FileFacts facts) {
        this.facts = facts;
    }

    static void read(String text, FileFacts facts) throws FileFault {
        JsonNode document = StructuredText.yaml(text);
        if (!document.isObject()) throw new FileFault("it is no list of keys and values");
        new PubliccodeFile(facts).read(document);
    }

    private void read(JsonNode document) {
        titles(document);
        Tree.members(document.path("description"), this::description);
        facts.text(Fact.VERSION, Tree.text(document, "softwareVersion"));
        facts.date(Fact.ISSUED, Tree.text(document, "releaseDate"), "/releaseDate");
        facts.text(Fact.STATUS, Tree.text(document, "developmentStatus"));
        addresses(document);
        Tree.texts(document, "categories", word -> facts.text(Fact.KEYWORD, word, "en"));
        facts.text(Fact.CATEGORY, Tree.text(document, "softwareType"));
        facts.text(Fact.PRODUCT, Tree.text(document, "applicationSuite"));
        Tree.texts(document, "usedBy", user -> facts.text(Fact.USER, user));
        Tree.texts(document, "platforms", platform -> facts.text(Fact.RUNTIME, platform));
        JsonNode audience = document.path("intendedAudience");
        Tree.texts(audience, "scope", word -> facts.text(Fact.KEYWORD, word, "en"));
        Tree.texts(document.path("localisation"), "availableLanguages", tag -> facts.text(Fact.LANGUAGE, tag));
        legal(document.path("legal"));
        parties(document);
        dependencies(document.path("dependsOn"));
    }

    private void titles(JsonNode document) {
        String name = Tree.text(document, "name");
        Tree.members(document.path("description"), (language, description) -> {
            String localised = Tree.text(description, "localisedName");
            facts.text(Fact.TITLE, localised, tag(language));
        });
        if (facts.values(Fact.TITLE).stream().noneMatch(title -> title.shown().equals(name)))
            facts.text(Fact.TITLE, name);
    }

    private static String tag(String language) {
        String tag = language.replace('_', '-');
        boolean sane = tag.length() >= 2 && tag.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        return sane ? tag.toLowerCase(Locale.ROOT) : "";
    }

    private void description(String key, JsonNode description) {
        String language = tag(key);
        String shorter = Tree.text(description, "shortDescription");
        String longer = Tree.text(description, "longDescription");
        facts.text(Fact.DESCRIPTION, longer.isEmpty() ? shorter : longer, language);
        if (!longer.isEmpty()) facts.text(Fact.ABSTRACT, shorter, language);
        Tree.texts(description, "features", feature -> facts.text(Fact.FEATURE, feature, language));
        facts.text(Fact.CATEGORY, Tree.text(description, "genericName"), language);
        facts.linkOrPath(Fact.DOCUMENTATION, Tree.text(description, "documentation"), "");
        facts.linkOrPath(Fact.DOCUMENTATION, Tree.text(description, "apiDocumentation"), "");
        Tree.texts(description, "videos", address -> facts.link(Fact.DOCUMENTATION, address));
        Tree.texts(description, "screenshots", path -> facts.linkOrPath(Fact.SCREENSHOT, path, ""));
    }

    private void addresses(JsonNode document) {
        Addresses.repository(Tree.text(document, "url"))
                .ifPresent(found -> facts.add(Fact.REPOSITORY, new Value.Link(found, "")));
        facts.link(Fact.LANDING_PAGE, Tree.text(document, "landingURL"));
        facts.link(Fact.DOCUMENTATION, Tree.text(document, "roadmap"));
        facts.linkOrPath(Fact.LOGO, Tree.first(document, "logo", "monochromeLogo"), "");
        Tree.texts(document, "isBasedOn", address -> facts.link(Fact.BASED_ON, address));
    }

    private void legal(JsonNode legal) {
        facts.text(Fact.LICENCE, Tree.text(legal, "license"));
        organisation(Fact.RIGHTS_HOLDER, "", Tree.text(legal, "mainCopyrightOwner"));
    }

    private void parties(JsonNode document) {
        JsonNode organisation = document.path("organisation");
        organisation(Fact.PUBLISHER, Tree.text(organisation, "uri"), Tree.text(organisation, "name"));
        if (facts.values(Fact.PUBLISHER).isEmpty())
            organisation(Fact.PUBLISHER, "", Tree.text(document.path("legal"), "repoOwner"));
        for (JsonNode funder : Tree.each(document, "fundedBy"))
            organisation(Fact.FUNDER, Tree.text(funder, "uri"), Tree.text(funder, "name"));
        JsonNode maintenance = document.path("maintenance");
        for (JsonNode contact : Tree.each(maintenance, "contacts"))
            Parties.party(
                            "",
                            Tree.text(contact, "name"),
                            Party.Nature.PERSON,
                            Tree.text(contact, "affiliation"),
                            Tree.text(contact, "email"),
                            "")
                    .ifPresent(found -> facts.add(Fact.CONTACT, found));
        for (JsonNode contractor : Tree.each(maintenance, "contractors"))
            Parties.party(
                            "",
                            Tree.text(contractor, "name"),
                            Party.Nature.ORGANISATION,
                            "",
                            Tree.text(contractor, "email"),
                            Tree.text(contractor, "website"))
                    .ifPresent(found -> facts.add(Fact.CONTRIBUTOR, found));
    }

    private void organisation(Fact fact, String uri, String name) {
        Parties.party(uri, name, Party.Nature.ORGANISATION, "", "", uri).ifPresent(found -> facts.add(fact, found));
    }

    private void dependencies(JsonNode dependsOn) {
        List<JsonNode> all = new ArrayList<>();
        for (String kind : new String[] {"open", "proprietary", "hardware"}) all.addAll(Tree.each(dependsOn, kind));
        for (JsonNode dependency : all) {
            String name = dependency.isObject() ? Tree.text(dependency, "name") : Tree.scalar(dependency);
            facts.text(Fact.REQUIREMENT, name.isEmpty() ? "" : name + versions(dependency));
        }
    }

    private static String versions(JsonNode dependency) {
        String exact = Tree.text(dependency, "version");
        String least = Tree.text(dependency, "versionMin");
        String most = Tree.text(dependency, "versionMax");
        if (!exact.isEmpty()) return " " + exact;
        return (least.isEmpty() ? "" : " ≥ " + least) + (most.isEmpty() ? "" : " ≤ " + most);
    }
}
