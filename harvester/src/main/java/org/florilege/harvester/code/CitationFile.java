package org.florilege.harvester.code;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.harvester.code.Value.Party;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import tools.jackson.databind.JsonNode;

/// Reads `CITATION.cff` (Citation File Format 1.0 to 1.2). Files that break the schema are read as far as they
/// can be understood.
final class CitationFile {

    private static final Set<String> DATA = Set.of("data", "dataset", "database");

    private final FileFacts facts;

    private CitationFile(FileFacts facts) {
        this.facts = facts;
    }

    static void read(String text, FileFacts facts) throws FileFault {
        JsonNode document = StructuredText.yaml(text);
        if (!document.isObject()) throw new FileFault("it is no list of keys and values");
        new CitationFile(facts).read(document);
    }

    private void read(JsonNode document) {
        facts.text(Fact.TITLE, Tree.text(document, "title"));
        facts.text(Fact.DESCRIPTION, Tree.text(document, "abstract"));
        facts.text(Fact.VERSION, Tree.first(document, "version", "commit"));
        facts.date(Fact.ISSUED, Tree.text(document, "date-released"), "/date-released");
        Tree.texts(document, "keywords", word -> facts.text(Fact.KEYWORD, word));
        Tree.texts(document, "license", licence -> facts.text(Fact.LICENCE, licence));
        if (facts.values(Fact.LICENCE).isEmpty()) facts.link(Fact.LICENCE, Tree.text(document, "license-url"));
        addresses(document);
        identifiers(document);
        parties(document, "authors", Fact.AUTHOR);
        parties(document, "contact", Fact.CONTACT);
        work(document.path("preferred-citation"), Fact.PUBLICATION);
        Tree.each(document, "references").forEach(this::reference);
        if (facts.values(Fact.TITLE).isEmpty()) missing("title");
        if (facts.values(Fact.AUTHOR).isEmpty()) missing("authors");
    }

    private void missing(String key) {
        facts.remark(
                "",
                Finding.of(
                        Rule.CODE_VALUE,
                        "{0} has no {1}, which the format requires.",
                        "Add {1} to {0}.",
                        facts.name(),
                        key));
    }

    private void addresses(JsonNode document) {
        Addresses.repository(Tree.first(document, "repository-code", "repository"))
                .ifPresent(found -> facts.add(Fact.REPOSITORY, new Value.Link(found, "")));
        facts.link(Fact.LANDING_PAGE, Tree.text(document, "url"));
        facts.download(Tree.text(document, "repository-artifact"));
    }

    private void identifiers(JsonNode document) {
        facts.identifier(Tree.text(document, "doi"));
        for (JsonNode identifier : Tree.each(document, "identifiers")) {
            String value = identifier.isObject() ? Tree.text(identifier, "value") : Tree.scalar(identifier);
            if (Tree.text(identifier, "type").equals("url")) facts.link(Fact.RELATED, value);
            else facts.identifier(value);
        }
    }

    private void parties(JsonNode document, String key, Fact fact) {
        for (JsonNode party : Tree.each(document, key)) party(party).ifPresent(found -> facts.add(fact, found));
    }

    private static Optional<Value> party(JsonNode party) {
        if (!party.isObject()) return Parties.named(Tree.scalar(party));
        String personal = Parties.joined(
                Tree.text(party, "given-names"),
                Tree.text(party, "name-particle"),
                Tree.text(party, "family-names"),
                Tree.text(party, "name-suffix"));
        String name = personal.isEmpty() ? Tree.first(party, "name", "alias") : personal;
        boolean entity = personal.isEmpty() && party.has("name");
        return Parties.party(
                Tree.text(party, "orcid"),
                name,
                entity ? Party.Nature.ORGANISATION : Party.Nature.PERSON,
                Tree.text(party, "affiliation"),
                Tree.text(party, "email"),
                Tree.text(party, "website"));
    }

    private void reference(JsonNode work) {
        boolean data = DATA.contains(Tree.text(work, "type").toLowerCase(Locale.ROOT));
        work(work, data ? Fact.DATASET : Fact.REFERENCE);
    }

    private void work(JsonNode work, Fact fact) {
        if (!work.isObject()) return;
        String stated = Tree.first(work, "doi", "url", "repository");
        Optional<String> address = Addresses.of(stated).or(() -> identifierOf(work));
        if (address.isPresent()) facts.add(fact, new Value.Link(address.get(), Tree.text(work, "title")));
        else facts.text(Fact.CITATION, inWords(work));
    }

    /// A work without address, as bibliographies write it.
    private static String inWords(JsonNode work) {
        String authors = Tree.each(work, "authors").stream()
                .flatMap(author -> party(author).stream())
                .map(Value::shown)
                .collect(Collectors.joining(", "));
        String year = Tree.first(work, "year", "date-published", "date-released", "issue-date");
        String home = Tree.first(work, "journal", "collection-title", "database", "repository");
        String publisher = name(work.path("publisher"));
        String house = publisher.isEmpty() ? name(work.path("institution")) : publisher;
        String part = Stream.of("volume", "issue", "number")
                .map(key -> Tree.text(work, key))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String isbn = Tree.text(work, "isbn");
        return Stream.of(
                        Parties.joined(authors, year.isEmpty() ? "" : "(" + year + ")"),
                        Tree.text(work, "title"),
                        part.isEmpty() || home.isEmpty() ? home : home + ", " + part,
                        house,
                        isbn.isEmpty() ? "" : "ISBN " + isbn)
                .filter(text -> !text.isEmpty())
                .map(text -> text.endsWith(".") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    private static String name(JsonNode entity) {
        return entity.isObject() ? Tree.text(entity, "name") : Tree.scalar(entity);
    }

    private static Optional<String> identifierOf(JsonNode work) {
        return Tree.each(work, "identifiers").stream()
                .flatMap(identifier -> Addresses.of(Tree.text(identifier, "value")).stream())
                .findFirst();
    }
}
