package org.florilege.api.crosswalk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.store.RecordStore;
import org.florilege.harvester.repair.Pids;

/// The metadata formats into which records are translated, and what is needed to translate one.
///
/// ```java
/// Surroundings around = crosswalks.around(records);
/// Described described = crosswalks.described(record, head.created(), around);
/// Map<String, Object> document = crosswalks.named("schema.org").document(described, "en").orElseThrow();
/// ```
public final class Crosswalks {

    private static final List<String> FILES = List.of(
            "schema-org",
            "croissant",
            "croissant-1.0",
            "croissant-tasks",
            "codemeta",
            "datacite-xml",
            "datacite-json",
            "csl",
            "linkset");
    private static final List<Node> IDENTIFIERS = List.of(
            Terms.term(Terms.DCT, "identifier"),
            Terms.term(Terms.ADMS, "identifier"),
            Terms.term(Terms.SCHEMA, "identifier"),
            Terms.term(Terms.OWL, "sameAs"));
    private static final Node NOTATION = Terms.term(Terms.SKOS, "notation");
    private static final Node TITLE = Terms.term(Terms.DCT, "title");
    private static final String RESOLVER = "https://doi.org/";

    private final RecordStore store;
    private final PublicAddress portal;
    private final Map<String, String> titles;
    private final List<Crosswalk> all;

    /// @param titles of the catalogue, by language tag
    public Crosswalks(RecordStore store, PublicAddress portal, Map<String, String> titles) {
        this(
                store,
                portal,
                Map.copyOf(titles),
                FILES.stream().map(CrosswalkReader::read).toList());
    }

    private Crosswalks(RecordStore store, PublicAddress portal, Map<String, String> titles, List<Crosswalk> all) {
        this.store = store;
        this.portal = portal;
        this.titles = titles;
        this.all = all;
    }

    /// The same for whoever knows the portal under this address.
    public Crosswalks at(PublicAddress address) {
        return new Crosswalks(store, address, titles, all);
    }

    /// All of them, in the order in which they are offered. Several may have the same name: one format in two syntaxes.
    public List<Crosswalk> all() {
        return all;
    }

    /// The first one of that name.
    ///
    /// @throws IllegalArgumentException when there is none
    public Crosswalk named(String name) {
        return all.stream()
                .filter(crosswalk -> crosswalk.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no crosswalk " + name));
    }

    /// What these records point at without a word, in as few requests to the store as possible.
    ///
    /// @throws org.florilege.catalog.store.StoreException when the store fails
    public Surroundings around(Collection<CatalogRecord> records) {
        return Surroundings.of(records, store, portal);
    }

    /// A record, read.
    ///
    /// @param created when the catalogue first had it
    /// @param around of this record, and perhaps of others
    public Described described(CatalogRecord record, Instant created, Surroundings around) {
        Statements statements = new Statements(record, around.said());
        Node node = record.id().node();
        String page = portal.page(record.kind(), record.slug()).toString();
        statements.catalogue(node, "page", NodeFactory.createURI(page));
        statements.catalogue(
                node, "since", created.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        statements.catalogue(node, "key", record.key().value());
        identify(node, page, statements);
        Node catalogue = NodeFactory.createURI(portal.of("/catalog"));
        statements.catalogue(node, "catalogue", catalogue);
        statements.catalogue(catalogue, "page", NodeFactory.createURI(portal.of("/")));
        titles.forEach((tag, title) -> statements.add(catalogue, TITLE, NodeFactory.createLiteralLang(title, tag)));
        return new Described(record, statements);
    }

    private static void identify(Node node, String page, Statements statements) {
        Set<String> stated = new LinkedHashSet<>();
        stated.add(node.getURI());
        IDENTIFIERS.stream()
                .flatMap(property -> statements.objects(node, property).stream())
                .flatMap(value -> notations(value, statements))
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .forEach(stated::add);
        Optional<String> doi =
                stated.stream().flatMap(text -> Pids.doi(text).stream()).findFirst();
        doi.ifPresent(address -> statements.catalogue(node, "doi", address.substring(RESOLVER.length())));
        statements.catalogue(node, "cite", NodeFactory.createURI(doi.orElse(page)));
        for (String text : stated)
            if (!Pids.doi(text).equals(doi) || doi.isEmpty()) statements.catalogue(node, "otherIdentifier", text);
    }

    private static Stream<String> notations(Node identifier, Statements statements) {
        if (identifier.isLiteral()) return Stream.of(identifier.getLiteralLexicalForm());
        List<Node> notations = statements.objects(identifier, NOTATION);
        return notations.isEmpty()
                ? Stream.of(identifier.getURI())
                : notations.stream().filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }
}
