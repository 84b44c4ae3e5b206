package org.florilege.catalog.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.Repair;

/// A record in one piece: where it comes from, then its canonical N-Triples, deflated, in base 64.
///
/// Derived from the record's quads and kept beside them, so that reading a record is one look-up and no sort.
/// One object serves one thread.
final class BodyText implements AutoCloseable {

    private static final String VERSION = "1";

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
        return VERSION + ' ' + plain.length + ' ' + Base64.getEncoder().encodeToString(Arrays.copyOf(packed, length));
    }

    private static String plain(CatalogRecord record) {
        Provenance provenance = record.provenance();
        StringBuilder out = new StringBuilder(record.body().nTriples().length() + 256);
        out.append(provenance.repairs().size()).append('\t').append(escaped(provenance.document()));
        out.append('\n');
        for (Repair repair : provenance.repairs())
            out.append(Stream.of(repair.rule(), repair.property(), repair.original(), repair.repaired())
                            .map(BodyText::escaped)
                            .collect(Collectors.joining("\t")))
                    .append('\n');
        return out.append(record.body().nTriples()).toString();
    }

    /// @param head of the same record
    /// @throws IllegalArgumentException when the text is damaged or another record's
    CatalogRecord decode(String text, RecordHead head) {
        String plain = inflated(text);
        int end = plain.indexOf('\n');
        String[] first = plain.substring(0, end).split("\t", -1);
        List<Repair> repairs = new ArrayList<>();
        for (int left = Integer.parseInt(first[0]); left > 0; left--) {
            int start = end + 1;
            end = plain.indexOf('\n', start);
            String[] field = plain.substring(start, end).split("\t", -1);
            repairs.add(new Repair(plain(field[0]), plain(field[1]), plain(field[2]), plain(field[3])));
        }
        CanonicalGraph body = CanonicalGraph.ofCanonicalText(plain.substring(end + 1));
        if (!body.hash().equals(head.hash()))
            throw new IllegalArgumentException("the stored form of " + head.id() + " does not have its hash");
        Provenance provenance = new Provenance(head.source(), plain(first[1]), repairs);
        return new CatalogRecord(head.id(), head.kind(), head.slug(), provenance, body);
    }

    private String inflated(String text) {
        String[] part = text.split(" ", 3);
        if (part.length != 3 || !part[0].equals(VERSION))
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
