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

    private final String base;
    private final MendedIris mended = new MendedIris();
    private final PageLinks links = new PageLinks();
    private final Fingerprints embedded = new Fingerprints();
    private final MemoryStatements memory = new MemoryStatements(embedded);
    private @Nullable Node lastSubject;
    private @Nullable Node lastNamedSubject;

    StatementsCollector(String base) {
        this.base = base;
    }

    @Override
    public void quad(Quad quad) {
        triple(quad.asTriple());
    }

    @Override
    public void triple(Triple stated) {
        Triple triple = legal(stated);
        Node subject = triple.getSubject();
        Node object = triple.getObject();
        if (subject.isTripleTerm() || object.isTripleTerm()) return;
        if (!subject.equals(lastSubject)) note(subject);
        if (object.isBlank() && !RecordTypes.isMembership(Spelling.canonical(triple.getPredicate())))
            embedded.add(object.getBlankNodeLabel());
        links.note(triple);
        memory.add(triple);
    }

    private void note(Node subject) {
        lastSubject = subject;
        if (subject.isURI()) lastNamedSubject = subject;
    }

    private Triple legal(Triple stated) {
        Node subject = legal(stated.getSubject());
        Node predicate = legal(stated.getPredicate());
        Node object = legal(stated.getObject());
        boolean same = subject.equals(stated.getSubject())
                && predicate.equals(stated.getPredicate())
                && object.equals(stated.getObject());
        return same ? stated : Triple.create(subject, predicate, object);
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

    MendedIris mended() {
        return mended;
    }

    PageLinks links() {
        return links;
    }

    /// @return the subjects whose description may have been cut off when parsing stopped here
    Set<Node> unfinished() {
        Set<Node> unfinished = new HashSet<>();
        if (lastSubject != null) unfinished.add(lastSubject);
        if (lastNamedSubject != null) unfinished.add(lastNamedSubject);
        return unfinished;
    }

    Statements statements() {
        return memory;
    }
}
