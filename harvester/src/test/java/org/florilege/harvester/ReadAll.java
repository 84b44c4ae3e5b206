package org.florilege.harvester;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.harvest.AnySourceReader;
import org.florilege.harvester.mapping.Mapped;
import org.florilege.harvester.mapping.Mapping;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Reception;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.SourceRecord;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;

/// Reads a source of any type to its end and maps its records.
public final class ReadAll implements SourceDocument.Visitor {

    private static final FetchSettings QUICK = new FetchSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), 50_000_000, 50, "Florilege-Test/1");

    private final List<CatalogRecord> records = new ArrayList<>();
    private final List<Finding> refusals = new ArrayList<>();
    private final List<Finding> failures = new ArrayList<>();
    private final List<Finding> remarks = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private final Mapping mapping = new Mapping(new SourceId("test"));
    private boolean part;

    private ReadAll() {}

    public static ReadAll of(Source source) {
        ReadAll result = new ReadAll();
        try (Reading reading = new AnySourceReader(QUICK, Spilling.usual()).open(source, Bookmark.NONE)) {
            boolean more = true;
            for (int i = 0; more && i < 1_000; i++) more = result.step(reading);
            if (more) throw new AssertionError("it never ends");
            reading.shortfall().forEach(remark -> result.failures.add(remark.finding()));
            reading.remarks().forEach(remark -> result.remarks.add(remark.finding()));
            result.part = reading.isPartOfSource();
        }
        return result;
    }

    private boolean step(Reading reading) {
        try {
            Optional<SourceDocument> next = reading.next();
            next.ifPresent(this::take);
            return next.isPresent();
        } catch (SourceException failed) {
            failures.add(failed.finding());
            return true;
        }
    }

    private void take(SourceDocument document) {
        try (document) {
            documents.add(document.address());
            Reception reception = document.reception();
            reception.stop().map(Remark::finding).ifPresent(failures::add);
            reception.unread().forEach(unread -> refusals.add(unread.remark().finding()));
            document.forEach(this);
        }
    }

    @Override
    public void record(SourceRecord record) {
        switch (mapping.map(record)) {
            case Mapped.Taken taken -> records.add(taken.record());
            case Mapped.Refused refused -> refusals.add(refused.refusal().finding());
        }
    }

    @Override
    public void organisation(SourceRecord organisation) {
        // the records that name it are enough here
    }

    @Override
    public void listedOnly(Node iri) {
        // the harvest tells of these
    }

    public List<CatalogRecord> records() {
        return records;
    }

    public List<String> ids() {
        return records.stream().map(record -> record.id().iri()).toList();
    }

    /// @return the statements of the only record
    public String only() {
        if (records.size() != 1 || !failures.isEmpty())
            throw new AssertionError(ids() + " refused " + refusals + " failed " + failures);
        return records.getFirst().body().nTriples();
    }

    public String body(String iri) {
        return records.stream()
                .filter(record -> record.id().iri().equals(iri))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ids() + " refused " + refusals + " failed " + failures))
                .body()
                .nTriples();
    }

    /// @return the addresses of the documents that were read
    public List<String> documents() {
        return documents;
    }

    public List<Rule> refusals() {
        return refusals.stream().map(Finding::rule).toList();
    }

    /// @return why the run is not complete
    public List<Finding> failures() {
        return failures;
    }

    public List<Rule> remarks() {
        return remarks.stream().map(Finding::rule).toList();
    }

    public boolean isPart() {
        return part;
    }
}
