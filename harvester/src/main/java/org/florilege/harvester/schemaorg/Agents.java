package org.florilege.harvester.schemaorg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.CreatorOrder;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Pids;

/// Persons and organisations.
final class Agents {

    private static final int ORCID_LENGTH = "0000-0000-0000-0000".length();

    private Agents() {}

    /// States the agents of a property.
    ///
    /// @return those that were stated, in the order in which the document names them
    static List<Node> state(Subject of, String property, Iterable<Thing> agents) {
        List<Node> order = new ArrayList<>();
        for (Thing stated : agents) {
            Thing agent = stated.is("Role") ? holder(stated) : stated;
            if (agent.isText()) {
                text(of, property, agent.text());
                order.add(NodeFactory.createLiteralString(agent.text()));
            } else
                node(of, agent).ifPresent(node -> {
                    of.add(property, node);
                    order.add(node);
                });
        }
        return order;
    }

    /// States who made it, and in which order.
    static void creators(Subject of, Iterable<Thing> creators) {
        CreatorOrder.state(of.document(), of.node(), state(of, Terms.DCT + "creator", creators));
    }

    /// Empty when nothing tells who it is.
    private static Optional<Node> node(Subject of, Thing agent) {
        return agent.label().isEmpty() && fullName(agent).isEmpty()
                ? iri(agent).map(NodeFactory::createURI)
                : Optional.of(node(of.document(), agent));
    }

    /// A role names who plays it under the property that it stands for.
    private static Thing holder(Thing role) {
        List<Thing> holders = role.values(
                "creator", "author", "contributor", "editor", "maintainer", "publisher", "funder", "member");
        return holders.isEmpty() ? role : holders.getFirst();
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
            if (!place.label().isEmpty()) affiliation(subject, place);
        return node;
    }

    private static void affiliation(Subject agent, Thing place) {
        Node organisation = iri(place).<Node>map(NodeFactory::createURI).orElseGet(NodeFactory::createBlankNode);
        agent.add(Terms.ORG + "memberOf", organisation);
        new Subject(agent.document(), organisation)
                .type(Terms.FOAF + "Organization")
                .text(Terms.FOAF + "name", place.label());
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
        String bare = name.strip().toLowerCase(Locale.ROOT);
        if (bare.contains("orcid") || (bare.length() == ORCID_LENGTH && bare.indexOf('-') == 4))
            return Pids.orcid(name);
        return bare.contains("ror.org/") || bare.startsWith("ror:") ? Pids.ror(bare) : Optional.empty();
    }

    /// States whom to ask.
    static void contact(Subject of, Iterable<Thing> contacts) {
        for (Thing contact : contacts) {
            if (contact.isText()) continue;
            String email = contact.text("email");
            String url = contact.text("url");
            String phone = contact.text("telephone");
            if (email.isEmpty() && url.isEmpty() && phone.isEmpty()) continue;
            Subject card = of.part(Terms.DCAT + "contactPoint").type(Terms.VCARD + "Kind");
            String name = contact.label().isEmpty() ? contact.text("contactType") : contact.label();
            card.text(Terms.VCARD + "fn", name);
            card.text(Terms.VCARD + "hasEmail", email);
            card.text(Terms.VCARD + "hasTelephone", phone);
            card.address(Terms.VCARD + "hasURL", url);
        }
    }
}
