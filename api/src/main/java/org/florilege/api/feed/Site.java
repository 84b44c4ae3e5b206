package org.florilege.api.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VCARD4;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CatalogRecord;

/// What the operator says of the portal, as statements that profiles show like those of records: the catalogue, who
/// publishes it, whom to ask, and the health data access body.
final class Site {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final CatalogueCard card;
    private final PublicAddress base;
    private final Facts facts = new Facts();

    Site(CatalogueCard card, PublicAddress base) {
        this.card = card;
        this.base = base;
        agent(Role.PUBLISHER, card.publisher());
        agent(Role.CONTACT, card.contact());
        agent(Role.BODY, card.body());
    }

    /// Whom profiles can name where a record names nobody.
    enum Role {
        /// Who publishes the catalogue.
        PUBLISHER("publisher"),
        /// Whom to ask about what is in it.
        CONTACT("contact"),
        /// The health data access body (regulation (EU) 2025/327, article 55).
        BODY("health-data-access-body"),
        /// The mail address of the contact.
        MAIL("mail");

        private final String fragment;

        Role(String fragment) {
            this.fragment = fragment;
        }

        /// As profiles write it: `publisher`, `contact`, `body` or `mail`.
        static Role of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// The IRI of whoever has this role; empty when the operator does not say.
    Optional<Node> node(Role role) {
        return role == Role.MAIL
                ? mail(card.contact())
                : Optional.of(iri(base.of(Scope.CATALOG) + "#" + role.fragment));
    }

    private static Optional<Node> mail(CatalogueCard.Party party) {
        return party.email().isEmpty() ? Optional.empty() : Optional.of(iri("mailto:" + party.email()));
    }

    private void agent(Role role, CatalogueCard.Party party) {
        Node node = node(role).orElseThrow();
        Node page = iri(party.page().isEmpty() ? base.of("/") : party.page());
        facts.add(node, FOAF.name.asNode(), text(party.name(), "fr"), text(party.name(), "en"));
        facts.add(node, FOAF.homepage.asNode(), page);
        facts.add(node, VCARD4.fn.asNode(), text(party.name(), "fr"));
        facts.add(node, VCARD4.hasURL.asNode(), page);
        mail(party).ifPresent(address -> {
            facts.add(node, FOAF.mbox.asNode(), address);
            facts.add(node, VCARD4.hasEmail.asNode(), address);
        });
    }

    /// Whatever is stated of a resource by the portal.
    Facts facts() {
        return facts;
    }

    /// The same, and what a catalogue is.
    ///
    /// @param catalogue its IRI
    /// @param name by language tag what tells it from the whole; empty for the whole
    Facts facts(Node catalogue, Map<String, String> name) {
        for (String tag : TextLanguage.OF_THE_PORTAL) {
            String title = card.title().getOrDefault(tag, "");
            String part = name.get(tag);
            facts.add(catalogue, DCTerms.title.asNode(), text(part == null ? title : title + " – " + part, tag));
            facts.add(
                    catalogue,
                    DCTerms.description.asNode(),
                    text(card.description().getOrDefault(tag, ""), tag));
        }
        facts.add(catalogue, DCTerms.publisher.asNode(), node(Role.PUBLISHER).orElseThrow());
        facts.add(catalogue, FOAF.homepage.asNode(), iri(base.of("/")));
        facts.add(
                catalogue, DCTerms.language.asNode(), iri(AUTHORITY + "language/FRA"), iri(AUTHORITY + "language/ENG"));
        facts.add(catalogue, DCAT.themeTaxonomy.asNode(), iri(AUTHORITY + "data-theme"));
        return facts;
    }

    /// The home page.
    Node home() {
        return iri(base.of("/"));
    }

    /// The page of a record on the portal.
    Node page(CatalogRecord record) {
        return iri(base.page(record.kind(), record.slug()).toString());
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node text(String text, String tag) {
        return NodeFactory.createLiteralLang(text, tag);
    }
}
