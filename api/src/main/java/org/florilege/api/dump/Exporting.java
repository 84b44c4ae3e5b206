package org.florilege.api.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.florilege.api.feed.LegalTerms;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.store.RecordStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes all live records in the order of their keys, one at a time: the memory that it takes does not grow with the
/// catalogue, and the same records give the same bytes.
///
/// A record that a parser would stumble over, or that one of the forms has no way to say, is left out of
/// all of them, and told of in the log, as it is in feeds.
public final class Exporting {

    private static final Logger LOG = LoggerFactory.getLogger(Exporting.class);

    private final List<RecordWriter> writers;
    private final BooleanSupplier stopped;
    private long records;
    private long triples;
    private long leftOut;

    /// @param writers each writes every record
    /// @param stopped whether it is to end early
    Exporting(List<RecordWriter> writers, BooleanSupplier stopped) {
        this.writers = List.copyOf(writers);
        this.stopped = stopped;
    }

    /// Writes the store to this stream, which stays open.
    public static Tally write(RecordStore store, DumpFormat format, OutputStream out) throws IOException {
        Tally tally = new Exporting(List.of(format.writer(out)), () -> false).write(store);
        out.flush();
        return tally;
    }

    /// What was written.
    ///
    /// @param sequence the number of the last change that is in it
    /// @param leftOut how many records were left out
    public record Tally(long sequence, long records, long triples, long leftOut) {}

    /// It was to end early.
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("the export was stopped", null, false, false);
        }
    }

    /// @throws StoppedException when it was to end early
    Tally write(RecordStore store) {
        long sequence = store.forEachRecord(this::write);
        writers.forEach(RecordWriter::end);
        return new Tally(sequence, records, triples, leftOut);
    }

    private void write(CatalogRecord record) {
        if (stopped.getAsBoolean()) throw new StoppedException();
        List<Triple> stated = new ArrayList<>();
        record.body().forEach(stated::add);
        Optional<String> objection = objection(stated);
        if (objection.isPresent()) {
            leftOut++;
            LOG.warn("{} is left out of the dump for {}", record.id(), objection.get());
            return;
        }
        writers.forEach(writer -> writer.write(record, stated));
        records++;
        triples += stated.size();
    }

    private Optional<String> objection(List<Triple> triples) {
        return triples.stream().flatMap(triple -> objections(triple)).findFirst();
    }

    private Stream<String> objections(Triple triple) {
        Stream<String> terms = Stream.<Node>of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .flatMap(term -> LegalTerms.objection(term).stream());
        return Stream.concat(terms, writers.stream().flatMap(writer -> writer.objection(triple).stream()));
    }
}
