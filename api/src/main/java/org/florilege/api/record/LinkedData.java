package org.florilege.api.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.JenaException;
import org.florilege.api.problem.PortalException;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A record as RDF: all that its source states, and where its page is (`foaf:isPrimaryTopicOf`).
///
/// All forms state the same triples and are the same bytes at each call. What has slipped into the store and would keep
/// parsers from reading the rest is left out of all of them.
public final class LinkedData {

    private static final Node PAGE = Terms.term(Terms.FOAF, "isPrimaryTopicOf");

    private final PublicAddress portal;
    private final Predicate<Triple> legal;
    private final JsonMapper json;

    /// @param legal whether parsers read a triple
    public LinkedData(PublicAddress portal, Predicate<Triple> legal, JsonMapper json) {
        this.portal = portal;
        this.legal = legal;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /// The record in this form, in UTF-8.
    ///
    /// @throws PortalException.NotAcceptable when RDF/XML has no name for one of its properties
    public byte[] write(CatalogRecord record, Representation form) {
        Graph graph = graph(record);
        return switch (form) {
            case TURTLE -> riot(graph, RDFFormat.TURTLE_PRETTY);
            case N_TRIPLES -> nTriples(graph, record);
            case RDF_XML -> rdfXml(graph);
            case JSON_LD ->
                json.writeValueAsBytes(JsonLdDocument.of(graph, record.id().node()));
            case HTML -> throw new IllegalArgumentException("a page is no RDF");
        };
    }

    private Graph graph(CatalogRecord record) {
        Graph graph = record.graph();
        graph.find().filterDrop(legal).toList().forEach(graph::delete);
        graph.add(pageOf(record));
        Prefixes.of(graph).forEach(graph.getPrefixMapping()::setNsPrefix);
        return graph;
    }

    private Triple pageOf(CatalogRecord record) {
        Node page =
                NodeFactory.createURI(portal.page(record.kind(), record.slug()).toString());
        return Triple.create(record.id().node(), PAGE, page);
    }

    /// The canonical text is N-Triples.
    private byte[] nTriples(Graph graph, CatalogRecord record) {
        Triple page = pageOf(record);
        graph.delete(page);
        String line = "<" + page.getSubject().getURI() + "> <" + PAGE.getURI() + "> <"
                + page.getObject().getURI() + "> .\n";
        return (CanonicalGraph.of(graph).nTriples() + line).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] rdfXml(Graph graph) {
        try {
            return riot(graph, RDFFormat.RDFXML_PRETTY);
        } catch (JenaException e) {
            throw new PortalException.NotAcceptable(Representation.offered().stream()
                    .filter(type -> !type.equals("application/rdf+xml"))
                    .toList());
        }
    }

    private static byte[] riot(Graph graph, RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        RDFWriter.source(graph).format(format).output(out);
        return out.toByteArray();
    }
}
