package org.florilege.api.site;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.florilege.catalog.record.CanonicalGraph;
import org.jspecify.annotations.Nullable;

/// Another portal that replicates ours from the event stream and stays in step: it follows the relations from the root,
/// asks for what is immutable once, and takes members in the order of the stream's sequence.
final class Replica {

    private static final String TREE = "https://w3id.org/tree#";
    private static final String LDES = "https://w3id.org/ldes#";
    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

    private final FeedPortal portal;
    private final String root;
    private final Lang lang;
    private final Map<String, String> immutable = new LinkedHashMap<>();
    private final Map<String, String> copy = new TreeMap<>();
    private long seen;
    private int asked;

    Replica(FeedPortal portal, String root, Lang lang) {
        this.portal = portal;
        this.root = root;
        this.lang = lang;
    }

    /// The canonical N-Triples of each record, by its IRI.
    Map<String, String> copy() {
        return copy;
    }

    /// The bodies of the pages that are immutable, by their addresses.
    Map<String, String> immutable() {
        return immutable;
    }

    /// How many pages the last walk asked for.
    int asked() {
        return asked;
    }

    private record Version(long sequence, String record, String type, String graph) {}

    void synchronise() {
        asked = 0;
        List<Version> versions = new ArrayList<>();
        for (String page : pages()) if (!immutable.containsKey(page)) versions.addAll(versions(page));
        versions.sort(Comparator.comparingLong(Version::sequence));
        for (Version version : versions) {
            if (version.sequence() <= seen) continue;
            seen = version.sequence();
            if (version.type().endsWith("Delete")) copy.remove(version.record());
            else copy.put(version.record(), version.graph());
        }
    }

    private List<String> pages() {
        Graph first = parse(get(root).body()).getDefaultGraph();
        return first
                .find(Node.ANY, NodeFactory.createURI(TREE + "node"), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .toList()
                .stream()
                .distinct()
                .toList();
    }

    private DatasetGraph parse(String body) {
        DatasetGraph parsed = DatasetGraphFactory.create();
        RDFParser.fromString(body, lang).parse(parsed);
        return parsed;
    }

    private HttpResponse<String> get(String address) {
        HttpResponse<String> answer = portal.get(address);
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
        return answer;
    }

    private List<Version> versions(String page) {
        HttpResponse<String> answer = get(page);
        asked++;
        if (answer.headers().firstValue("Cache-Control").orElse("").contains("immutable"))
            immutable.put(page, answer.body());
        DatasetGraph parsed = parse(answer.body());
        Graph about = parsed.getDefaultGraph();
        Map<String, Node> paths = new HashMap<>();
        for (String path : List.of("sequencePath", "versionOfPath"))
            paths.put(
                    path,
                    about.find(Node.ANY, NodeFactory.createURI(LDES + path), Node.ANY)
                            .next()
                            .getObject());
        List<Version> versions = new ArrayList<>();
        about.find(Node.ANY, NodeFactory.createURI(TREE + "member"), Node.ANY).forEachRemaining(member -> {
            Node version = member.getObject();
            versions.add(new Version(
                    Long.parseLong(
                            value(about, version, paths.get("sequencePath")).getLiteralLexicalForm()),
                    value(about, version, paths.get("versionOfPath")).getURI(),
                    value(about, version, TYPE).getURI(),
                    CanonicalGraph.of(parsed.getGraph(version)).nTriples()));
        });
        return versions;
    }

    private static Node value(Graph graph, Node subject, @Nullable Node property) {
        if (property == null) throw new IllegalStateException("the stream does not say its paths");
        return graph.find(subject, property, Node.ANY).next().getObject();
    }
}
