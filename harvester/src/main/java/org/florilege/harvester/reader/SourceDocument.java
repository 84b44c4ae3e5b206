package org.florilege.harvester.reader;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.Kind;
import org.florilege.harvester.repair.MendedIris;
import org.jspecify.annotations.Nullable;

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

        /// This document names this IRI as a record, for instance in the list of a catalogue, and says nothing of
        /// it. Another page may describe it.
        void listedOnly(Node iri);
    }

    /// Shows each thing in the document once, in an order that depends on the document alone.
    public void forEach(Visitor visitor) {
        statements.forEach((subject, about, listed, part) -> {
            Kind kind = kindOf(subject, about);
            if (kind != null) {
                if (isMention(subject, about)) visitor.listedOnly(subject);
                else if (subject.isURI() || !part) visitor.record(new SourceRecord(this, subject, kind, about));
            } else if (about.isEmpty()) {
                if (listed && subject.isURI()) visitor.listedOnly(subject);
            } else if (listed && !RecordTypes.isBookkeeping(about)) {
                visitor.record(new SourceRecord(this, subject, Kind.DATASET, about));
            } else if (subject.isURI() && RecordTypes.isOrganisation(about)) {
                visitor.organisation(new SourceRecord(this, subject, Kind.ORGANISATION, about));
            }
        });
    }

    /// A service or a whole may name the class of what it points at, without describing it.
    private boolean isMention(Node subject, List<Triple> about) {
        return subject.isURI()
                && RecordTypes.saysOnlyWhat(about)
                && (!statements.linking(Backlink.POINTER, subject).isEmpty()
                        || !statements.linking(Backlink.SERIES, subject).isEmpty());
    }

    /// A dataset that has members is a series (the range of `dcat:inSeries`); a service without a name that a
    /// distribution goes through is a part of that.
    private @Nullable Kind kindOf(Node subject, List<Triple> about) {
        Kind kind = RecordTypes.kindOf(about);
        if (kind == Kind.DATASET
                && !statements.linking(Backlink.MEMBER, subject).isEmpty()) return Kind.DATASET_SERIES;
        if (kind == Kind.DATA_SERVICE
                && !statements.linking(Backlink.ACCESS, subject).isEmpty()
                && RecordTypes.isBareService(about)) return null;
        return kind;
    }

    @Override
    public void close() {
        statements.close();
    }
}
