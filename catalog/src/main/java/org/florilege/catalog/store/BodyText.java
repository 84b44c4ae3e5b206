package org.florilege.catalog.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Repair;
import org.florilege.catalog.record.SourceId;

/// A record in one piece: where it comes from, then its canonical N-Triples. As with heads, there is a form for one
/// source, which the head names, and one that says how many there are and names them.
///
/// Derived from the record's quads and kept beside them, so that reading a record is one look-up and no sort. Not
/// compressed: that would X of the disk and cost a twentieth of the time of writing and reading.
final class BodyText {

    private static final String ONE_SOURCE = "3\n";
    private static final String SOURCES = "4\n";

    private BodyText() {}

    static String encode(CatalogRecord record) {
        StringBuilder out = new StringBuilder(record.body().nTriples().length() + 256);
        if (isPlain(record)) {
            out.append(ONE_SOURCE);
            Provenance only = record.provenance();
            line(out, Integer.toString(only.repairs().size()), only.document());
            repairs(out, only);
        } else {
            out.append(SOURCES);
            line(out, Integer.toString(record.provenances().size()));
            record.provenances().forEach(provenance -> {
                line(
                        out,
                        Integer.toString(provenance.repairs().size()),
                        provenance.document(),
                        provenance.source().value(),
                        provenance.alias().map(RecordId::iri).orElse(""));
                repairs(out, provenance);
            });
        }
        return out.append(record.body().nTriples()).toString();
    }

    private static boolean isPlain(CatalogRecord record) {
        return record.provenances().size() == 1 && record.provenance().alias().isEmpty();
    }

    private static void repairs(StringBuilder out, Provenance provenance) {
        for (Repair repair : provenance.repairs())
            line(out, repair.rule(), repair.property(), repair.original(), repair.repaired());
    }

    private static void line(StringBuilder out, String... fields) {
        out.append(Stream.of(fields).map(BodyText::escaped).collect(Collectors.joining("\t")))
                .append('\n');
    }

    /// @param head of the same record
    /// @throws IllegalArgumentException when the text is damaged or another record's
    static CatalogRecord decode(String text, RecordHead head) {
        if (!text.startsWith(ONE_SOURCE) && !text.startsWith(SOURCES))
            throw new IllegalArgumentException("not the stored form of a record");
        Lines lines = new Lines(text, ONE_SOURCE.length());
        List<Provenance> provenances = new ArrayList<>();
        if (text.startsWith(ONE_SOURCE)) {
            String[] first = lines.next();
            provenances.add(new Provenance(head.source(), first[1], repairs(lines, first[0])));
        } else
            for (int left = Integer.parseInt(lines.next()[0]); left > 0; left--) {
                String[] first = lines.next();
                provenances.add(new Provenance(
                        new SourceId(first[2]),
                        first[1],
                        repairs(lines, first[0]),
                        first[3].isEmpty() ? Optional.empty() : Optional.of(new RecordId(first[3]))));
            }
        CanonicalGraph body = CanonicalGraph.ofCanonicalText(lines.rest());
        if (!body.hash().equals(head.hash()))
            throw new IllegalArgumentException("the stored form of " + head.id() + " does not have its hash");
        return new CatalogRecord(head.id(), head.kind(), head.slug(), provenances, body);
    }

    private static List<Repair> repairs(Lines lines, String count) {
        List<Repair> repairs = new ArrayList<>();
        for (int left = Integer.parseInt(count); left > 0; left--) {
            String[] field = lines.next();
            repairs.add(new Repair(field[0], field[1], field[2], field[3]));
        }
        return repairs;
    }

    /// The lines before the triples, as their fields.
    private static final class Lines {

        private final String text;
        private int at;

        Lines(String text, int at) {
            this.text = text;
            this.at = at;
        }

        String[] next() {
            int end = text.indexOf('\n', at);
            String[] field = text.substring(at, end).split("\t", -1);
            for (int i = 0; i < field.length; i++) field[i] = plain(field[i]);
            at = end + 1;
            return field;
        }

        String rest() {
            return text.substring(at);
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String escaped) {
        return escaped.indexOf('\\') < 0 ? escaped : escaped.translateEscapes();
    }
}
