package org.florilege.harvester;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.mapping.Mapped;
import org.florilege.harvester.mapping.Mapping;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Reception;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.SourceRecord;
import org.florilege.harvester.repair.Refusal;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;

/// One reading of a source from its beginning to its end, and what came of it.
public final class Run implements SourceDocument.Visitor {

    private static final int ENOUGH = 500;

    public final List<CatalogRecord> records = new ArrayList<>();
    public final List<Refusal> refusals = new ArrayList<>();
    public final List<Reception.Unread> unread = new ArrayList<>();
    public final List<String> withdrawn = new ArrayList<>();
    public final List<Rule> failures = new ArrayList<>();
    public final List<Remark> stops = new ArrayList<>();
    public final List<Remark> remarks = new ArrayList<>();
    public final List<Remark> shortfall;
    public final Bookmark bookmark;
    public final boolean part;

    private final Mapping mapping;

    public Run(SourceReader reader, Source source, Bookmark last) {
        mapping = new Mapping(source.id());
        try (Reading reading = reader.open(source, last)) {
            int steps = 0;
            while (step(reading)) if (++steps > ENOUGH) throw new AssertionError("the reading does not end");
            shortfall = reading.shortfall();
            remarks.addAll(reading.remarks());
            part = reading.isPartOfSource();
            bookmark = reading.bookmark();
        }
    }

    private boolean step(Reading reading) {
        try {
            Optional<SourceDocument> next = reading.next();
            next.ifPresent(this::take);
            return next.isPresent();
        } catch (SourceException failed) {
            failures.add(failed.finding().rule());
            return true;
        }
    }

    private void take(SourceDocument document) {
        try (document) {
            document.forEach(this);
            document.reception().stop().ifPresent(stops::add);
            unread.addAll(document.reception().unread());
            withdrawn.addAll(document.reception().withdrawn());
            remarks.addAll(document.reception().remarks());
        }
    }

    @Override
    public void record(SourceRecord record) {
        switch (mapping.map(record)) {
            case Mapped.Taken taken -> records.add(taken.record());
            case Mapped.Refused refused -> refusals.add(refused.refusal());
        }
    }

    @Override
    public void organisation(SourceRecord organisation) {
        // organisations are the harvest's matter
    }

    @Override
    public void listedOnly(Node iri) {
        // the harvest tells of these
    }

    /// @return the statements of the only record, as N-Triples
    public String only() {
        if (records.size() != 1)
            throw new AssertionError("not one record but " + records + " " + refusals + " " + unread + failures);
        return records.getFirst().body().nTriples();
    }

    public List<String> iris() {
        return records.stream().map(record -> record.id().iri()).toList();
    }

    public List<Rule> rules() {
        return remarks.stream().map(remark -> remark.finding().rule()).toList();
    }

    public List<Rule> shortfalls() {
        return shortfall.stream().map(remark -> remark.finding().rule()).toList();
    }
}
