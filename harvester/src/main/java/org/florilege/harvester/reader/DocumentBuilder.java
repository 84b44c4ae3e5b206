package org.florilege.harvester.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.florilege.harvester.repair.Finding;
import org.xml.sax.ContentHandler;

/// Puts one document together from what a protocol of its own says: readers state their records as DCAT and
/// leave every repair of values to the mapping. Belongs to one thread.
public final class DocumentBuilder {

    private final String address;
    private final String base;
    private final StatementsCollector collector;
    private final List<Remark> remarks = new ArrayList<>();
    private final RemarkLog rdfRemarks = new RemarkLog();
    private final List<Reception.Unread> unread = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private Optional<Remark> stop = Optional.empty();
    private String page;

    /// @param address where the document was read; relative addresses in it are relative to this
    /// @param spilling when its statements leave memory
    public DocumentBuilder(String address, Spilling spilling) {
        this(address, address, spilling);
    }

    /// @param address where the document was read
    /// @param base what relative addresses in it are relative to
    /// @param spilling when its statements leave memory
    public DocumentBuilder(String address, String base, Spilling spilling) {
        this.address = address;
        this.page = address;
        this.base = base;
        this.collector = new StatementsCollector(base, spilling);
    }

    /// @return what relative addresses in the document are relative to
    public String base() {
        return base;
    }

    /// What is refused from now on stands on this page.
    void on(String address) {
        page = address;
    }

    /// States something. IRIs may be illegal or relative: they are mended and noted.
    public void add(Node subject, Node property, Node value) {
        collector.triple(Triple.create(subject, property, value));
    }

    /// Reads an RDF/XML element of an answer, mended like a document of its own; its blank nodes are its own.
    ///
    /// @param element sends its events
    /// @return what it states, for the caller to [add][#add(Node, Node, Node)]
    public List<Triple> rdf(Consumer<ContentHandler> element) {
        List<Triple> stated = new ArrayList<>();
        Map<Node, Node> own = new HashMap<>();
        UnaryOperator<Node> renamed =
                node -> node.isBlank() ? own.computeIfAbsent(node, named -> NodeFactory.createBlankNode()) : node;
        StreamRDFBase sink = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                stated.add(Triple.create(
                        renamed.apply(triple.getSubject()), triple.getPredicate(), renamed.apply(triple.getObject())));
            }
        };
        element.accept(new RdfXmlHandler(address, sink, new XmlReferences(collector.mended()), rdfRemarks));
        return stated;
    }

    /// Tells the author of the document something.
    ///
    /// @param spot a line, a JSON pointer or nothing
    public void remark(String spot, Finding finding) {
        remarks.add(new Remark(spot, finding));
    }

    /// One record cannot be understood; state nothing of it.
    ///
    /// @param record its IRI where it has one, else what the source calls it
    /// @param spot a line, a JSON pointer or nothing
    public void refuse(String record, String spot, Finding finding) {
        unread.add(new Reception.Unread(page, record, new Remark(spot, finding)));
    }

    /// The source says that it has removed this record.
    ///
    /// @param iri of the record; where the source no longer tells it, the identifier that the record states under
    /// `adms:identifier`, which is a URI in OAI-PMH
    public void withdraw(String iri) {
        withdrawn.add(iri);
    }

    /// Reading ended here, before the end of the document; what was stated so far stands.
    public void stop(String spot, Finding finding) {
        if (stop.isEmpty()) stop = Optional.of(new Remark(spot, finding));
    }

    /// @return whether nothing of any record was said: neither stated nor refused nor withdrawn
    public boolean isEmpty() {
        return collector.isEmpty() && unread.isEmpty() && withdrawn.isEmpty();
    }

    /// @return why reading ended before the end of the document
    public Optional<Remark> stopped() {
        return stop;
    }

    /// @return the document, once; the builder is used up
    public SourceDocument build() {
        remarks.addAll(rdfRemarks.remarks());
        return collector.document(address, new Reception(remarks, stop, Set.of(), unread, withdrawn, false));
    }

    /// Gives up what was stated, when the document turns out to be unusable.
    public void abandon() {
        collector.abandon();
    }
}
