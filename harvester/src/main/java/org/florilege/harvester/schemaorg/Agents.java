package org.florilege.harvester.schemaorg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.CreatorOrder;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;

/// Persons and organisations.
final class Agents {

    private static final String ORCID = "https://orcid.org/";
    private static final String ROR = "https://ror.org/";

    private Agents() {}

    /// States the agents of a property.
    static void state(Subject of, String property, Iterable<Thing> agents) {
        for (Thing agent : agents) {
            if (agent.isText()) text(of, property, agent.text());
            else node(of, agent).ifPresent(node -> of.add(property, node));
        }
    }

    /// States who made it, in the order in which the document names them.
    static void creators(Subject of, Iterable<Thing> creators) {
        List<Node> order = new ArrayList<>();
        for (Thing creator : creators) {
            if (creator.isText()) {
                text(of, Terms.DCT + "creator", creator.text());
                order.add(NodeFactory.createLiteralString(creator.text()));
            } else
                node(of, creator).ifPresent(node -> {
                    of.add(Terms.DCT + "creator", node);
                    order.add(node);
                });
        }
        CreatorOrder.state(of.document(), of.node(), order);
    }

    /// Empty when nothing tells who it is.
    private static Optional<Node> node(Subject of, Thing agent) {
        return agent.label().isEmpty() && fullName(agent).isEmpty()
                ? iri(agent).map(NodeFactory::createURI)
                : Optional.of(node(of.document(), agent));
    }

    private static void text(Subject of, String property, String text) {
        if (Iris.isWebAddress(text)) of.address(property, text);
        else of.text(property, text);
    }

    private static Node node(DocumentBuilder document, Thing agent) {
        Node node = iri(agent).map(NodeFactory::createURI).orElseGet(NodeFactory::createBlankNode);
        Subject subject = new Subject(document, node).type(Terms.FOAF + "Agent");
        if (agent.is("Person")) subject.type(Terms.FOAF + "Person");
        else if (agent.is("Organization") || !agent.is("", "Thing")) subject.type(Terms.FOAF + "Organization");
        if (agent.label().isEmpty()) subject.text(Terms.FOAF + "name", fullName(agent));
        else subject.text(Terms.FOAF + "name", agent.label());
        subject.address(Terms.FOAF + "homepage", agent.text("url"));
        subject.text(Terms.FOAF + "mbox", agent.text("email"));
        for (Thing place : agent.values("affiliation", "worksFor"))
            if (!place.label().isEmpty())
                subject.part(Terms.ORG + "memberOf")
                        .type(Terms.FOAF + "Organization")
                        .text(Terms.FOAF + "name", place.label());
        return node;
    }

    private static String fullName(Thing agent) {
        return (agent.text("givenName") + " " + agent.text("familyName")).strip();
    }

    /// An ORCID or ROR wherever it is written, else the thing's own address.
    private static Optional<String> iri(Thing agent) {
        Stream<Thing> names = Stream.of(agent.values("identifier"), agent.values("sameAs"), agent.values("url"))
                .flatMap(Collection::stream);
        return Stream.concat(Stream.of(agent.id()), names.map(Agents::identifier))
                .flatMap(name -> persistent(name).stream())
                .findFirst()
                .or(() -> agent.ownIri().filter(Iris::isWebAddress));
    }

    static String identifier(Thing identifier) {
        return identifier.isText() ? identifier.text() : identifier.text("value", "url", "@id");
    }

    private static Optional<String> persistent(String name) {
        String bare = name.replaceFirst("^(?i)(?:https?://)?(?:www\\.)?", "");
        if (bare.startsWith("orcid.org/")) return Optional.of(ORCID + bare.substring("orcid.org/".length()));
        if (bare.startsWith("ror.org/")) return Optional.of(ROR + bare.substring("ror.org/".length()));
        return isOrcid(bare) ? Optional.of(ORCID + bare) : Optional.empty();
    }

    /// Four groups of four digits, the last of which may be an X (ISO 7064).
    private static boolean isOrcid(String text) {
        return text.matches("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");
    }

    /// States whom to ask.
    static void contact(Subject of, Iterable<Thing> contacts) {
        for (Thing contact : contacts) {
            if (contact.isText()) continue;
            String email = contact.text("email");
            String url = contact.text("url");
            if (email.isEmpty() && url.isEmpty()) continue;
            Subject card = of.part(Terms.DCAT + "contactPoint").type(Terms.VCARD + "Kind");
            String name = contact.label().isEmpty() ? contact.text("contactType") : contact.label();
            card.text(Terms.VCARD + "fn", name);
            card.text(Terms.VCARD + "hasEmail", email);
            card.address(Terms.VCARD + "hasURL", url);
        }
    }
}
