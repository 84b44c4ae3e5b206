package org.florilege.harvester.reader;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.florilege.catalog.record.Kind;
import org.florilege.harvester.repair.MendedIris;

/// One document, or one page of a feed, as far as it could be read. Close it when its records are mapped.
///
/// @param address where it was read
/// @param base what its relative addresses were relative to
/// @param statements what it states
/// @param mended which of its IRIs it wrote otherwise
/// @param links what the document says of its neighbours in a feed
/// @param reception how well it could be read
public record SourceDocument(
        String address, String base, Statements statements, MendedIris mended, PageLinks links, Reception reception)
        implements AutoCloseable {

    /// @return a document that was not read because it has not changed
    public static SourceDocument unchanged(String address) {
        return new SourceDocument(
                address, address, new MemoryStatements(), new MendedIris(), new PageLinks(), Reception.UNCHANGED);
    }

    /// @return whether the document was read to its end
    public boolean isWhole() {
        return reception.stop().isEmpty();
    }

    /// @return the subjects that were being described where reading stopped
    public Set<Node> unfinished() {
        return reception.unfinished();
    }

    /// Is shown what a document holds.
    public interface Visitor {

        /// A record. What a catalogue lists as a dataset is one even without a type, if it is described.
        void record(SourceRecord record);

        /// An organisation, or an agent that may be one, described under an IRI.
        void organisation(SourceRecord organisation);

        /// A catalogue in this document lists this IRI as a dataset, and nothing is said of it here. Another
        /// page may describe it.
        void listedOnly(Node iri);
    }

    /// Shows each thing in the document once, in an order that depends on the document alone.
    public void forEach(Visitor visitor) {
        statements.forEach((subject, about, listed, part) -> {
            Kind kind = RecordTypes.kindOf(about);
            if (kind != null) {
                if (subject.isURI() || !part) visitor.record(new SourceRecord(this, subject, kind, about));
            } else if (about.isEmpty()) {
                if (listed && subject.isURI()) visitor.listedOnly(subject);
            } else if (listed && !RecordTypes.isBookkeeping(about)) {
                visitor.record(new SourceRecord(this, subject, Kind.DATASET, about));
            } else if (subject.isURI() && RecordTypes.isOrganisation(about)) {
                visitor.organisation(new SourceRecord(this, subject, Kind.ORGANISATION, about));
            }
        });
    }

    @Override
    public void close() {
        statements.close();
    }
}
