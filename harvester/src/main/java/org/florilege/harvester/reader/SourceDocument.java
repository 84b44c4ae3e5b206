package org.florilege.harvester.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.Kind;
import org.florilege.harvester.repair.MendedIris;

/// One document, or one page of a feed, as far as it could be read. Close it when its records are mapped.
///
/// @param address where it was read
/// @param base what its relative addresses were relative to
/// @param statements what it states
/// @param mended which of its IRIs it wrote otherwise
/// @param remarks what its author should know
/// @param stop why reading ended before the end of the document; empty when it was read whole
/// @param unfinished the subjects that were being described where reading stopped
/// @param links what the document says of its neighbours in a feed
public record SourceDocument(
        String address,
        String base,
        Statements statements,
        MendedIris mended,
        List<Remark> remarks,
        Optional<Remark> stop,
        Set<Node> unfinished,
        PageLinks links)
        implements AutoCloseable {

    public SourceDocument {
        remarks = List.copyOf(remarks);
        unfinished = Set.copyOf(unfinished);
    }

    /// @return whether the document was read to its end
    public boolean isWhole() {
        return stop.isEmpty();
    }

    /// Shows each record in the document. What a catalogue lists as a dataset is one even without a type, if
    /// it is described.
    public void forEachRecord(Consumer<SourceRecord> action) {
        statements.forEachSubject((subject, about) -> {
            Kind kind = RecordTypes.kindOf(about);
            if (kind != null && (subject.isURI() || !statements.isPart(subject)))
                action.accept(new SourceRecord(this, subject, kind));
            else if (kind == null && RecordTypes.isCatalogue(about)) untyped(about, action);
        });
    }

    private void untyped(List<Triple> about, Consumer<SourceRecord> action) {
        for (Triple triple : about) {
            if (!RecordTypes.listsDatasets(triple.getPredicate())
                    || triple.getObject().isLiteral()) continue;
            List<Triple> listed = statements.about(triple.getObject());
            if (!listed.isEmpty() && !RecordTypes.hasType(listed))
                action.accept(new SourceRecord(this, triple.getObject(), Kind.DATASET));
        }
    }

    /// Shows each organisation that the document describes under an IRI.
    public void forEachOrganisation(Consumer<SourceRecord> action) {
        statements.forEachSubject((subject, about) -> {
            if (subject.isURI() && RecordTypes.kindOf(about) == null && RecordTypes.isOrganisation(about))
                action.accept(new SourceRecord(this, subject, Kind.ORGANISATION));
        });
    }

    /// Shows the IRIs that a catalogue in this document lists as its datasets and that nothing is said of here.
    /// Another page may describe them.
    public void forEachListed(Consumer<Node> action) {
        statements.forEachSubject((subject, about) -> {
            if (!RecordTypes.isCatalogue(about)) return;
            for (Triple triple : about)
                if (RecordTypes.listsDatasets(triple.getPredicate())
                        && triple.getObject().isURI()
                        && !statements.describes(triple.getObject())) action.accept(triple.getObject());
        });
    }

    @Override
    public void close() {
        statements.close();
    }
}
