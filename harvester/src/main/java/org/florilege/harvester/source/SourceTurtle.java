package org.florilege.harvester.source;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.repair.Sentence;

/// A registered source as RDF: one node for the source, one for its last run.
final class SourceTurtle {

    static final String FLO = "https://w3id.org/florilege/ns#";

    private static final String OPTION = "option-";
    private static final String CREDENTIAL = "credential-";
    private static final String ARGUMENT = "reasonArgument-";
    private static final Node LAST_RUN = flo("lastRun");

    private SourceTurtle() {}

    private static Node flo(String name) {
        return NodeFactory.createURI(FLO + name);
    }

    static Graph write(RegisteredSource registered) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("flo", FLO).setNsPrefix("dct", DCTerms.NS);
        Source source = registered.source();
        Node node = NodeFactory.createURI("urn:florilege:source:" + source.id());
        graph.add(Triple.create(node, RDF.type.asNode(), flo("Source")));
        text(graph, node, DCTerms.identifier.asNode(), source.id().value());
        text(graph, node, DCTerms.title.asNode(), source.title());
        graph.add(Triple.create(
                node, flo("location"), NodeFactory.createURI(source.location().toString())));
        text(graph, node, flo("sourceType"), source.type().id());
        source.options().values().forEach((name, value) -> text(graph, node, flo(OPTION + name), value));
        registered.credential().forEach((name, value) -> text(graph, node, flo(CREDENTIAL + name), value));
        moment(graph, node, DCTerms.issued.asNode(), registered.registered());
        registered.lastRun().ifPresent(run -> {
            Node runNode = NodeFactory.createURI(node.getURI() + ":last-run");
            graph.add(Triple.create(node, LAST_RUN, runNode));
            write(graph, runNode, run);
        });
        return graph;
    }

    private static void write(Graph graph, Node node, RunSummary run) {
        moment(graph, node, flo("started"), run.started());
        moment(graph, node, flo("finished"), run.finished());
        text(graph, node, flo("outcome"), run.outcome());
        reason(graph, node, run.reason());
        number(graph, node, "created", run.counts().created());
        number(graph, node, "updated", run.counts().updated());
        number(graph, node, "unchanged", run.counts().unchanged());
        number(graph, node, "refused", run.counts().refused());
        number(graph, node, "missing", run.counts().missing());
        number(graph, node, "removed", run.counts().removed());
        number(graph, node, "documents", run.documents());
        number(graph, node, "bytes", run.bytes());
    }

    private static void reason(Graph graph, Node node, Sentence reason) {
        text(graph, node, flo("reason"), reason.template());
        for (int i = 0; i < reason.arguments().size(); i++)
            text(graph, node, flo(ARGUMENT + i), reason.arguments().get(i));
        if (!reason.place().isEmpty()) text(graph, node, flo("reasonPlace"), reason.place());
    }

    private static void text(Graph graph, Node node, Node property, String text) {
        graph.add(Triple.create(node, property, NodeFactory.createLiteralString(text)));
    }

    private static void moment(Graph graph, Node node, Node property, Instant moment) {
        Node literal = NodeFactory.createLiteralDT(moment.toString(), XSDDatatype.XSDdateTime);
        graph.add(Triple.create(node, property, literal));
    }

    private static void number(Graph graph, Node node, String name, long number) {
        Node literal = NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
        graph.add(Triple.create(node, flo(name), literal));
    }

    /// @throws IllegalArgumentException when something that a source has is not there
    static RegisteredSource read(Graph graph) {
        Node node = subject(graph, flo("Source"));
        Source source = new Source(
                new SourceId(value(graph, node, DCTerms.identifier.asNode())),
                value(graph, node, DCTerms.title.asNode()),
                URI.create(value(graph, node, flo("location"))),
                SourceType.ofId(value(graph, node, flo("sourceType")))
                        .orElseThrow(() -> new IllegalArgumentException("an unknown type of source")),
                new SourceOptions(texts(graph, node, OPTION)));
        Instant registered = Instant.parse(value(graph, node, DCTerms.issued.asNode()));
        Optional<RunSummary> lastRun = graph.find(node, LAST_RUN, Node.ANY)
                .mapWith(Triple::getObject)
                .nextOptional()
                .map(run -> readRun(graph, run));
        return new RegisteredSource(source, registered, lastRun, texts(graph, node, CREDENTIAL));
    }

    private static Map<String, String> texts(Graph graph, Node node, String start) {
        Map<String, String> texts = new TreeMap<>();
        graph.find(node, Node.ANY, Node.ANY).forEach(triple -> {
            String property = triple.getPredicate().getURI();
            if (property.startsWith(FLO + start))
                texts.put(
                        property.substring((FLO + start).length()),
                        triple.getObject().getLiteralLexicalForm());
        });
        return texts;
    }

    private static RunSummary readRun(Graph graph, Node run) {
        return new RunSummary(
                Instant.parse(value(graph, run, flo("started"))),
                Instant.parse(value(graph, run, flo("finished"))),
                value(graph, run, flo("outcome")),
                readReason(graph, run),
                new Counts(
                        number(graph, run, "created"),
                        number(graph, run, "updated"),
                        number(graph, run, "unchanged"),
                        number(graph, run, "refused"),
                        number(graph, run, "missing"),
                        graph.contains(run, flo("removed"), Node.ANY) ? number(graph, run, "removed") : 0),
                number(graph, run, "documents"),
                number(graph, run, "bytes"));
    }

    private static Sentence readReason(Graph graph, Node run) {
        boolean placed = graph.contains(run, flo("reasonPlace"), Node.ANY);
        return new Sentence(
                value(graph, run, flo("reason")),
                List.copyOf(texts(graph, run, ARGUMENT).values()),
                placed ? value(graph, run, flo("reasonPlace")) : "");
    }

    private static Node subject(Graph graph, Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .nextOptional()
                .orElseThrow(() -> new IllegalArgumentException("no source in it"));
    }

    private static String value(Graph graph, Node node, Node property) {
        return graph.find(node, property, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(value -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm())
                .nextOptional()
                .orElseThrow(() -> new IllegalArgumentException("no " + property.getLocalName() + " in it"));
    }

    private static long number(Graph graph, Node node, String name) {
        return Long.parseLong(value(graph, node, flo(name)));
    }
}
