package org.florilege.harvester.code;

import java.util.Map;
import org.florilege.harvester.code.Value.Party;
import tools.jackson.databind.JsonNode;

/// Reads `.zenodo.json`, the metadata of a deposit at Zenodo.
final class ZenodoFile {

    private static final Map<String, Fact> RELATIONS = Map.of(
            "isDerivedFrom", Fact.BASED_ON,
            "isSupplementTo", Fact.PUBLICATION,
            "isDocumentedBy", Fact.PUBLICATION,
            "isCitedBy", Fact.PUBLICATION,
            "isReferencedBy", Fact.PUBLICATION,
            "cites", Fact.REFERENCE,
            "references", Fact.REFERENCE,
            "isPartOf", Fact.PART_OF,
            "compiles", Fact.DATASET);

    private ZenodoFile() {}

    static void read(String text, FileFacts facts) throws FileFault {
        JsonNode document = StructuredText.json(text);
        if (!document.isObject()) throw new FileFault("it is no JSON object");
        facts.text(Fact.TITLE, Tree.text(document, "title"));
        facts.text(Fact.DESCRIPTION, Tree.text(document, "description"));
        facts.text(Fact.VERSION, Tree.text(document, "version"));
        facts.text(Fact.LANGUAGE, Tree.text(document, "language"));
        facts.date(Fact.ISSUED, Tree.text(document, "publication_date"), "/publication_date");
        facts.identifier(Tree.text(document, "doi"));
        Tree.texts(document, "keywords", word -> facts.text(Fact.KEYWORD, word));
        JsonNode licence = document.path("license");
        facts.text(Fact.LICENCE, licence.isObject() ? Tree.text(licence, "id") : Tree.scalar(licence));
        for (JsonNode creator : Tree.each(document, "creators")) person(facts, Fact.AUTHOR, creator);
        for (JsonNode other : Tree.each(document, "contributors")) person(facts, Fact.CONTRIBUTOR, other);
        for (JsonNode related : Tree.each(document, "related_identifiers"))
            facts.link(
                    RELATIONS.getOrDefault(Tree.text(related, "relation"), Fact.RELATED),
                    Tree.text(related, "identifier"));
    }

    /// Names stand as `Family, Given`.
    private static void person(FileFacts facts, Fact fact, JsonNode creator) {
        String name = Tree.text(creator, "name");
        int comma = name.indexOf(',');
        String shown = comma < 0 ? name : Parties.joined(name.substring(comma + 1), name.substring(0, comma));
        Parties.party(
                        Tree.text(creator, "orcid"),
                        shown,
                        comma < 0 ? Party.Nature.UNKNOWN : Party.Nature.PERSON,
                        Tree.text(creator, "affiliation"),
                        "",
                        "")
                .ifPresent(found -> facts.add(fact, found));
    }
}
