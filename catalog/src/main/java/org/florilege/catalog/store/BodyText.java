package org.florilege.catalog.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Repair;
import org.florilege.catalog.record.SourceId;

/// A record in one piece: where it comes from, then its canonical N-Triples, deflated, in base 64. As with heads,
/// version 1 has one source, which the head names; version 2 says how many there are and names them.
///
/// Derived from the record's quads and kept beside them, so that reading a record is one look-up and no sort.
/// One object serves one thread.
final class BodyText implements AutoCloseable {

    private static final String ONE_SOURCE = "1";
    private static final String SOURCES = "2";

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Inflater inflater = new Inflater(true);

    String encode(CatalogRecord record) {
        byte[] plain = plain(record).getBytes(StandardCharsets.UTF_8);
        byte[] packed = new byte[plain.length + 64];
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        int length = 0;
        while (!deflater.finished()) {
            if (length == packed.length) packed = Arrays.copyOf(packed, packed.length * 2);
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return (isPlain(record) ? ONE_SOURCE : SOURCES)
                + ' '
                + plain.length
                + ' '
                + Base64.getEncoder().encodeToString(Arrays.copyOf(packed, length));
    }

    private static String plain(CatalogRecord record) {
        StringBuilder out = new StringBuilder(record.body().nTriples().length() + 256);
        if (isPlain(record)) {
            Provenance only = record.provenance();
            line(out, Integer.toString(only.repairs().size()), only.document());
            repairs(out, only);
        } else {
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
    CatalogRecord decode(String text, RecordHead head) {
        Lines lines = new Lines(inflated(text));
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

        Lines(String text) {
            this.text = text;
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

    private String inflated(String text) {
        String[] part = text.split(" ", 3);
        if (part.length != 3 || !(part[0].equals(ONE_SOURCE) || part[0].equals(SOURCES)))
            throw new IllegalArgumentException("not the stored form of a record");
        byte[] plain = new byte[Integer.parseInt(part[1])];
        inflater.reset();
        inflater.setInput(Base64.getDecoder().decode(part[2]));
        try {
            int length = inflater.inflate(plain);
            if (length != plain.length) throw new IllegalArgumentException("the stored form of a record is cut short");
        } catch (DataFormatException damaged) {
            throw new IllegalArgumentException("the stored form of a record is damaged", damaged);
        }
        return new String(plain, StandardCharsets.UTF_8);
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

    @Override
    public void close() {
        deflater.end();
        inflater.end();
    }
}
