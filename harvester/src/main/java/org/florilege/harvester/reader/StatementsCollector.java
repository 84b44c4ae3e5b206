package org.florilege.harvester.reader;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.MendedIris;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Takes what a parser reads: mends illegal IRIs and keeps the statements. Graph names are not kept.
final class StatementsCollector extends StreamRDFBase {

    private static final int MAX_PROPERTIES = 2_000;

    private final Set<Node> legalProperties = new HashSet<>();
    private Node lastStated = Node.ANY;
    private Node lastLegal = Node.ANY;
    private final String base;
    private final MendedIris mended = new MendedIris();
    private final PageLinks links = new PageLinks();
    private final Spilling spilling;
    private final MemoryStatements memory = new MemoryStatements();
    private StatementSink sink = memory;
    private @Nullable SpillWriter spill;
    private long listings;
    private long stated;
    private @Nullable Node lastSubject;
    private @Nullable Node lastNamedSubject;

    StatementsCollector(String base, Spilling spilling) {
        this.base = base;
        this.spilling = spilling;
    }

    @Override
    public void quad(Quad quad) {
        triple(quad.asTriple());
    }

    @Override
    public void triple(Triple given) {
        stated++;
        Triple triple = legal(given);
        Node subject = triple.getSubject();
        Node object = triple.getObject();
        if (subject.isTripleTerm() || object.isTripleTerm()) return;
        if (!subject.equals(lastSubject)) note(subject);
        links.note(triple);
        keep(triple, Spelling.canonical(triple.getPredicate()));
    }

    private void keep(Triple triple, Node property) {
        Node object = triple.getObject();
        Backlink link = object.isLiteral() ? null : Backlink.of(property);
        if (link != null) sink.link(link, triple.getSubject(), object);
        if (RecordTypes.isListing(property)) {
            if (RecordTypes.listsDatasets(property) && !object.isLiteral()) sink.listed(object);
            listings++;
            return;
        }
        if (object.isBlank() && !RecordTypes.pointsToRecords(property)) sink.part(object);
        sink.add(triple);
        if (spill == null && memory.size() > spilling.threshold()) spill();
    }

    private void spill() {
        SpillWriter writer = new SpillWriter(spilling.folder());
        memory.moveTo(writer);
        spill = writer;
        sink = writer;
    }

    private void note(Node subject) {
        lastSubject = subject;
        if (subject.isURI()) lastNamedSubject = subject;
    }

    private Triple legal(Triple stated) {
        Node subject = legalSubject(stated.getSubject());
        Node predicate = legalProperty(stated.getPredicate());
        Node object = legal(stated.getObject());
        boolean same = subject.equals(stated.getSubject())
                && predicate.equals(stated.getPredicate())
                && object.equals(stated.getObject());
        return same ? stated : Triple.create(subject, predicate, object);
    }

    /// Statements about one subject stand together.
    private Node legalSubject(Node node) {
        if (node.equals(lastStated)) return lastLegal;
        lastLegal = legal(node);
        lastStated = node;
        return lastLegal;
    }

    /// There are few properties, and nearly all are legal.
    private Node legalProperty(Node node) {
        if (legalProperties.contains(node)) return node;
        Node legal = legal(node);
        if (legal.equals(node) && legalProperties.size() < MAX_PROPERTIES) legalProperties.add(node);
        return legal;
    }

    private Node legal(Node node) {
        if (!node.isURI()) return node;
        String stated = node.getURI();
        String encoded = Iris.encode(stated);
        String absolute = Iris.resolve(base, encoded);
        if (absolute.equals(stated)) return node;
        mended.note(absolute, stated, encoded.equals(stated) ? Rule.RELATIVE_IRI : Rule.IRI_PERCENT_ENCODE);
        return NodeFactory.createURI(absolute);
    }

    /// @return how many statements came in
    long stated() {
        return stated;
    }

    MendedIris mended() {
        return mended;
    }

    /// @return the subjects whose description may have been cut off when parsing stopped here
    Set<Node> unfinished() {
        Set<Node> unfinished = new HashSet<>();
        if (lastSubject != null) unfinished.add(lastSubject);
        if (lastNamedSubject != null) unfinished.add(lastNamedSubject);
        return unfinished;
    }

    /// @return whether nothing at all was stated
    boolean isEmpty() {
        return spill == null && memory.size() == 0 && listings == 0;
    }

    /// Gives out what was collected; ends collecting.
    ///
    /// @param address where the document was read
    SourceDocument document(String address, Reception reception) {
        Statements statements = spill == null ? memory : spill.finish();
        return new SourceDocument(address, base, statements, mended, links, reception);
    }

    /// Gives up what was collected.
    void abandon() {
        if (spill != null) spill.abandon();
    }
}
