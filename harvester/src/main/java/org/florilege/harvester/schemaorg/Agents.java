package org.florilege.harvester.schemaorg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        for (Thing stated : agents)
            for (Thing agent : stated.is("Role") ? holders(stated) : List.of(stated)) state(of, property, agent, order);
        return order;
    }

    private static void state(Subject of, String property, Thing agent, List<Node> order) {
        if (agent.isText()) {
            text(of, property, agent.text());
            order.add(NodeFactory.createLiteralString(agent.text()));
        } else
            node(of, agent).ifPresent(node -> {
                of.add(property, node);
                order.add(node);
            });
    }

    /// States who made it, and in which order: the creators, then the authors who are not named among them.
    static void creators(Subject of, Thing work) {
        List<Thing> creators = new ArrayList<>(work.values("creator"));
        Set<String> named = creators.stream().map(Agents::name).collect(Collectors.toCollection(HashSet::new));
        for (Thing author : work.values("author"))
            if (named.add(name(author)) || name(author).isEmpty()) creators.add(author);
        CreatorOrder.state(of.document(), of.node(), state(of, Terms.DCT + "creator", creators));
    }

    /// States who publishes it. Who only provides it beside a publisher supplies it.
    static void publishers(Subject of, Thing work) {
        List<Thing> publishers = work.values("publisher");
        List<Thing> providers = work.values("provider", "sourceOrganization");
        state(of, Terms.DCT + "publisher", publishers.isEmpty() ? providers : publishers);
        if (publishers.isEmpty()) return;
        Set<String> names = publishers.stream().map(Agents::name).collect(Collectors.toSet());
        List<Thing> others =
                providers.stream().filter(agent -> !names.contains(name(agent))).toList();
        state(of, Terms.GEODCAT + "resourceProvider", others);
    }

    private static String name(Thing agent) {
        return agent.label().isEmpty() ? fullName(agent) : agent.label();
    }

    /// Empty when nothing tells who it is.
    private static Optional<Node> node(Subject of, Thing agent) {
        return agent.label().isEmpty() && fullName(agent).isEmpty()
                ? iri(agent).map(NodeFactory::createURI)
                : Optional.of(node(of.document(), agent));
    }

    /// A role names who plays it under the property that it stands for.
    private static List<Thing> holders(Thing role) {
        List<Thing> holders = role.values(
                "creator", "author", "contributor", "editor", "maintainer", "publisher", "funder", "member");
        return holders.isEmpty() ? List.of(role) : holders;
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
        subject.text(Terms.FOAF + "name", name(agent));
        for (String page : agent.addresses("url"))
            if (!node.hasURI(page) || agent.ownIri().isPresent()) subject.address(Terms.FOAF + "homepage", page);
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
            String url = contact.address("url");
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
