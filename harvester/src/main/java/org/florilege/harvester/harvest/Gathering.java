package org.florilege.harvester.harvest;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.harvest.HarvestProgress.Phase;
import org.florilege.harvester.mapping.Mapped;
import org.florilege.harvester.mapping.Mapping;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.PageStamp;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Reception;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.SourceRecord;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Refusal;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.source.Source;
import org.jspecify.annotations.Nullable;

/// The reading half of a run: documents in, mapped records out into a bounded queue. Runs on a thread of its
/// own; what it found is for others to read once that has ended.
final class Gathering implements SourceDocument.Visitor {

    private static final int MAX_LISTED = 10_000;
    private static final int MOST_ALIKE = 5;

    private final Source source;
    private final Reading reading;
    private final BlockingQueue<CatalogRecord> queue;
    private final BooleanSupplier cancelled;
    private final Tally tally;
    private final Mapping mapping;
    private final Mappers mappers;
    private final Findings findings;
    private final Fingerprints seen = new Fingerprints();
    private final Fingerprints taken = new Fingerprints();
    private final Organisations organisations = new Organisations();
    private final Set<String> listed = new LinkedHashSet<>();
    private final Set<String> deleted = new LinkedHashSet<>();
    private final Recollection recollection;
    private final long limit;
    private DocumentNotes notes = new DocumentNotes();
    private Optional<Sentence> shortfall = Optional.empty();
    private @Nullable Refusal lastFailure;
    private int alike;

    /// @param past what the catalogue and earlier runs know of the source
    /// @param limit after how many records to stop
    Gathering(
            Source source,
            Reading reading,
            Past past,
            long limit,
            BlockingQueue<CatalogRecord> queue,
            BooleanSupplier cancelled,
            Tally tally) {
        this.source = source;
        this.limit = limit;
        this.recollection = new Recollection(source.id(), past);
        this.reading = reading;
        this.queue = queue;
        this.cancelled = cancelled;
        this.tally = tally;
        this.mapping = new Mapping(source.id());
        this.mappers = new Mappers(this::mapped, this::settle);
        this.findings = new Findings(source.id());
    }

    Findings findings() {
        return findings;
    }

    Organisations organisations() {
        return organisations;
    }

    boolean names(RecordId agent) {
        return mapping.names(agent);
    }

    /// @return the ids that the source has, refused ones among them
    Fingerprints seen() {
        return seen;
    }

    /// @return the ids of records that the source says it has deleted
    Set<String> deleted() {
        return deleted;
    }

    /// @return the documents that were found unchanged, and those to be known again
    Recollection recollection() {
        return recollection;
    }

    boolean sawNothing() {
        return seen.size() == 0;
    }

    /// @return why the source was not read to its end
    Optional<Sentence> shortfall() {
        return shortfall;
    }

    /// Whether somebody wanted its end.
    boolean wasStopped() {
        return cancelled.getAsBoolean();
    }

    void run() {
        try (mappers) {
            while (!isFull() && step()) tally.bytes.set(reading.bytes());
            if (isFull()) return;
            for (Remark remark : reading.shortfall())
                fallShort(source.location().toString(), remark);
            findings.warn(source.location().toString(), reading.remarks());
            reportListed();
        } catch (CancellationException stopped) {
            shortfall = Optional.of(HarvestOutcome.STOPPED);
        }
    }

    private boolean isFull() {
        return tally.read.get() >= limit;
    }

    private boolean step() {
        try {
            Optional<SourceDocument> next = reading.next();
            next.ifPresent(this::take);
            alike = 0;
            return next.isPresent();
        } catch (SourceException failed) {
            if (cancelled.getAsBoolean()) throw stopped(failed);
            return goesOn(new Refusal(source.id(), failed.place(), failed.finding()));
        }
    }

    /// A source that fails at the same place in the same way again and again has nothing more to give today.
    private boolean goesOn(Refusal failure) {
        alike = failure.equals(lastFailure) ? alike + 1 : 1;
        lastFailure = failure;
        if (alike == 1) findings.list(failure);
        if (shortfall.isEmpty())
            shortfall = Optional.of(
                    Sentence.of(failure.finding()).at(failure.place().document()));
        return alike < MOST_ALIKE;
    }

    private static CancellationException stopped(SourceException failed) {
        CancellationException stopped = new CancellationException("stopped while reading");
        stopped.initCause(failed);
        return stopped;
    }

    private void fallShort(String document, Remark remark) {
        findings.warn(new Place(document, "", remark.spot()), remark.finding());
        if (shortfall.isEmpty()) shortfall = Optional.of(Sentence.of(remark.finding()));
    }

    private void take(SourceDocument document) {
        try (document) {
            tally.documents.incrementAndGet();
            tally.bytes.set(reading.bytes());
            tally.tell(Phase.READING);
            if (document.reception().unchanged()) {
                reading.stamp().ifPresent(this::repeat);
                return;
            }
            notes = new DocumentNotes();
            findings.begin(notes);
            Reception reception = document.reception();
            reception.stop().ifPresent(stop -> stopped(document, stop));
            findings.warn(document.address(), reception.remarks());
            reception.unread().forEach(this::unread);
            reception.withdrawn().forEach(this::deleted);
            document.forEach(this);
            mappers.finish();
            if (document.isWhole() && notes.isModest())
                reading.stamp().ifPresent(stamp -> recollection.keep(stamp, notes));
        }
    }

    /// Nothing in it is read again; what is known of it counts as seen and is said again.
    private void repeat(PageStamp stamp) {
        DocumentNotes earlier = recollection.repeat(stamp, seen);
        for (long id : earlier.seen()) if (recollection.knows(id)) taken.add(id);
        deleted.addAll(earlier.withdrawn());
        findings.repeat(earlier);
        tally.refused.addAndGet(earlier.refusedRecords());
        tally.read.addAndGet(earlier.seen().length);
    }

    private void deleted(String id) {
        deleted.add(id);
        notes.withdrew(id);
        recollection.touch(id);
    }

    private void see(String id) {
        long fingerprint = Fingerprints.of(id);
        notes.saw(fingerprint);
        seen.add(fingerprint);
    }

    /// It is seen all the same: what cannot be understood today is not gone.
    private void unread(Reception.Unread unread) {
        tally.recordRead();
        tally.refused.incrementAndGet();
        see(unread.record());
        Remark remark = unread.remark();
        findings.refuse(new Refusal(
                source.id(), new Place(unread.document(), unread.record(), remark.spot()), remark.finding()));
    }

    @Override
    public void listedOnly(Node iri) {
        if (listed.size() < MAX_LISTED) listed.add(iri.getURI());
    }

    private void stopped(SourceDocument document, Remark stop) {
        Place place = new Place(document.address(), "", stop.spot());
        findings.list(new Refusal(source.id(), place, stop.finding()));
        if (shortfall.isEmpty())
            shortfall = Optional.of(Sentence.of(stop.finding()).at(place.toString()));
    }

    @Override
    public void record(SourceRecord stated) {
        if (cancelled.getAsBoolean()) throw new CancellationException();
        if (isFull()) return;
        tally.recordRead();
        mappers.map(stated);
    }

    private void settle(Mapped mapped) {
        switch (mapped) {
            case Mapped.Taken taken when taken.record().kind() == Kind.ORGANISATION -> organisation(taken);
            case Mapped.Taken taken -> taken(taken.record());
            case Mapped.Refused refused when refused.kind() == Kind.ORGANISATION -> {
                // An agent without a name: nobody meant to publish it as an organisation.
            }
            case Mapped.Refused refused -> refused(refused);
        }
    }

    /// A record that breaks the mapping itself costs that record, not the run.
    private Mapped mapped(SourceRecord stated) {
        try {
            return mapping.map(stated);
        } catch (RuntimeException broken) {
            Place place =
                    new Place(stated.document().address(), stated.subject().toString(), "");
            Finding finding = Finding.of(
                    Rule.RECORD_UNREADABLE,
                    "The record could not be understood: {0}.",
                    "Tell us, with the document; this is a fault of ours.",
                    broken);
            return new Mapped.Refused(stated.kind(), Optional.empty(), new Refusal(source.id(), place, finding));
        }
    }

    private void taken(CatalogRecord record) {
        recollection.touch(record.id().iri());
        record.provenance().repairs().forEach(repair -> findings.mended(repair.rule()));
        see(record.id().iri());
        if (taken.add(record.id().iri())) put(record);
        else
            findings.warn(
                    new Place(record.provenance().document(), record.id().iri(), ""),
                    new Finding(
                            Rule.DUPLICATE_ID,
                            "The source describes this record more than once; the first description was taken.",
                            "Describe each record in one place."));
    }

    private void put(CatalogRecord record) {
        try {
            queue.put(record);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private void refused(Mapped.Refused refused) {
        tally.refused.incrementAndGet();
        refused.id().ifPresent(id -> see(id.iri()));
        findings.refuse(refused.refusal());
    }

    @Override
    public void organisation(SourceRecord stated) {
        if (cancelled.getAsBoolean()) throw new CancellationException();
        mappers.map(stated);
    }

    private void organisation(Mapped.Taken taken) {
        see(taken.record().id().iri());
        organisations.offer(taken);
    }

    private void reportListed() {
        for (String iri : listed)
            if (!seen.contains(iri))
                findings.warn(
                        new Place(source.location().toString(), iri, "dcat:dataset"),
                        new Finding(
                                Rule.LISTED_ONLY,
                                "The source names this record and describes it nowhere.",
                                "Describe it on the page that names it."));
    }
}
