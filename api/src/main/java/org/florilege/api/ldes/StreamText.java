package org.florilege.api.ldes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.catalog.record.CanonicalGraph;

/// What nodes say about the stream, each other and their members, beside what the members say.
final class StreamText {

    static final String FLO = "https://w3id.org/florilege/ns#";

    private static final String LDES = "https://w3id.org/ldes#";
    private static final String TREE = "https://w3id.org/tree#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Node SEQUENCE = NodeFactory.createURI(FLO + "sequence");
    private static final Node VERSION_OF = NodeFactory.createURI(DCT + "isVersionOf");
    private static final Node MODIFIED = NodeFactory.createURI(DCT + "modified");

    private final StreamAddress address;
    private final List<Triple> triples = new ArrayList<>();

    private StreamText(StreamAddress address) {
        this.address = address;
    }

    private static Node iri(String text) {
        return NodeFactory.createURI(text);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
    }

    private void say(Node subject, Node property, Node value) {
        triples.add(Triple.create(subject, property, value));
    }

    private void tree(Node subject, String property, Node value) {
        say(subject, iri(TREE + property), value);
    }

    private CanonicalGraph graph() {
        var graph = GraphFactory.createGraphMem();
        triples.forEach(graph::add);
        return CanonicalGraph.of(graph);
    }

    /// The first node: the stream, and where each page begins.
    static CanonicalGraph root(StreamAddress address, CatalogueCard card, EventStream stream) {
        StreamText text = new StreamText(address);
        Node root = iri(address.root());
        text.stream(root);
        card.title()
                .forEach((language, title) -> text.say(
                        iri(address.stream()), iri(DCT + "title"), NodeFactory.createLiteralLang(title, language)));
        int pages = stream.pages();
        for (int page = 0; page < pages; page++) text.relations(root, page, stream.span(page));
        return text.graph();
    }

    /// Where a page is, and between which moments its members were made.
    private void relations(Node root, int page, Optional<EventStream.Span> span) {
        if (span.isEmpty()) relation(root, "Relation", "#page-" + page, page);
        span.ifPresent(known -> {
            Node from = relation(root, "GreaterThanOrEqualToRelation", "#page-" + page, page);
            bound(from, known.from());
            if (known.isOver())
                bound(relation(root, "LessThanOrEqualToRelation", "#end-of-page-" + page, page), known.to());
        });
    }

    private Node relation(Node root, String type, String fragment, int page) {
        Node relation = iri(address.root() + fragment);
        tree(root, "relation", relation);
        say(relation, TYPE, iri(TREE + type));
        tree(relation, "node", iri(address.node(page)));
        return relation;
    }

    private void bound(Node relation, Instant moment) {
        tree(relation, "path", MODIFIED);
        tree(relation, "value", moment(moment));
    }

    private static Node moment(Instant moment) {
        return NodeFactory.createLiteralDT(moment.toString(), XSDDatatype.XSDdateTime);
    }

    private void stream(Node node) {
        Node stream = iri(address.stream());
        say(stream, TYPE, iri(LDES + "EventStream"));
        say(stream, iri(LDES + "timestampPath"), MODIFIED);
        say(stream, iri(LDES + "sequencePath"), SEQUENCE);
        say(stream, iri(LDES + "versionOfPath"), VERSION_OF);
        say(stream, iri(LDES + "versionCreatePath"), TYPE);
        say(stream, iri(LDES + "versionCreateObject"), iri(AS + "Create"));
        say(stream, iri(LDES + "versionUpdatePath"), TYPE);
        say(stream, iri(LDES + "versionUpdateObject"), iri(AS + "Update"));
        say(stream, iri(LDES + "versionDeletePath"), TYPE);
        say(stream, iri(LDES + "versionDeleteObject"), iri(AS + "Delete"));
        tree(stream, "view", iri(address.root()));
        say(node, TYPE, iri(TREE + "Node"));
    }

    /// A page: what it is a page of, and of each member which version it is.
    static CanonicalGraph page(StreamAddress address, Page page) {
        StreamText text = new StreamText(address);
        text.stream(iri(address.node(page.number())));
        for (Member member : page.members()) {
            Node version = iri(address.member(page.number(), member.sequence()));
            text.tree(iri(address.stream()), "member", version);
            text.say(version, TYPE, iri(AS + capital(member.type().name())));
            text.say(version, VERSION_OF, member.record().node());
            text.say(version, MODIFIED, moment(member.at()));
            text.say(version, SEQUENCE, number(member.sequence()));
        }
        return text.graph();
    }

    private static String capital(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
