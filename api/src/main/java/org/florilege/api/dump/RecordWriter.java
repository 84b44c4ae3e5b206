package org.florilege.api.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.florilege.api.rdf.TripleWriter;
import org.florilege.api.record.Prefixes;
import org.florilege.api.record.Representation;
import org.florilege.catalog.record.CatalogRecord;

/// Writes one record after the other.
interface RecordWriter {

    /// @param triples those of the record
    void write(CatalogRecord record, List<Triple> triples);

    /// What keeps this form from saying the triple; empty when nothing does.
    default Optional<String> objection(Triple triple) {
        return Optional.empty();
    }

    /// What comes after the last record.
    void end();

    /// Forms in which a record is some lines by itself.
    static RecordWriter ofLines(OutputStream out, Function<CatalogRecord, String> lines) {
        return new RecordWriter() {
            @Override
            public void write(CatalogRecord record, List<Triple> triples) {
                try {
                    out.write(lines.apply(record).getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void end() {}
        };
    }

    /// Forms that are made of triples.
    static RecordWriter ofTriples(Representation form, OutputStream out) {
        TripleWriter writer = TripleWriter.of(form, Prefixes.all(), out);
        return new RecordWriter() {
            @Override
            public void write(CatalogRecord record, List<Triple> triples) {
                triples.forEach(writer::write);
            }

            @Override
            public Optional<String> objection(Triple triple) {
                return writer.objection(triple);
            }

            @Override
            public void end() {
                writer.end();
            }
        };
    }
}
