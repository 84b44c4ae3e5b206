package org.florilege.catalog.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;

/// A [RecordHead] as one line of fields between tabs; the same head always gives the same text.
///
/// Version 1 has one source, which speaks of the record under the record's own IRI: most records are so, and all
/// that were written before there were others. Version 2 has `source` or `source=IRI`, with blanks between them.
final class HeadText {

    private static final String ONE_SOURCE = "1";
    private static final String SOURCES = "2";
    private static final int FIELDS = 10;

    private HeadText() {}

    static String encode(RecordHead head) {
        return String.join(
                "\t",
                isPlain(head) ? ONE_SOURCE : SOURCES,
                head.id().iri(),
                head.kind().name(),
                head.slug().value(),
                describers(head),
                head.hash().hex(),
                head.withdrawn() ? "withdrawn" : "live",
                Long.toString(head.sequence()),
                Long.toString(head.created().toEpochMilli()),
                Long.toString(head.changed().toEpochMilli()));
    }

    private static boolean isPlain(RecordHead head) {
        return head.describers().size() == 1
                && head.describers().getFirst().id().equals(head.id());
    }

    private static String describers(RecordHead head) {
        if (isPlain(head)) return head.source().value();
        return head.describers().stream()
                .map(describer -> describer.id().equals(head.id())
                        ? describer.source().value()
                        : describer.source() + "=" + describer.id())
                .collect(Collectors.joining(" "));
    }

    static RecordHead decode(String text) {
        String[] field = text.split("\t", -1);
        if (field.length != FIELDS || !(field[0].equals(ONE_SOURCE) || field[0].equals(SOURCES)))
            throw new IllegalArgumentException("not the head of a record: \"" + text + "\"");
        RecordId id = new RecordId(field[1]);
        return new RecordHead(
                id,
                Kind.valueOf(field[2]),
                new Slug(field[3]),
                describers(field[4], id),
                new ContentHash(field[5]),
                field[6].equals("withdrawn"),
                Long.parseLong(field[7]),
                Instant.ofEpochMilli(Long.parseLong(field[8])),
                Instant.ofEpochMilli(Long.parseLong(field[9])));
    }

    private static List<Describer> describers(String text, RecordId id) {
        if (text.indexOf(' ') < 0 && text.indexOf('=') < 0) return List.of(new Describer(new SourceId(text), id));
        List<Describer> describers = new ArrayList<>();
        for (String each : text.split(" ", -1)) {
            int cut = each.indexOf('=');
            describers.add(
                    cut < 0
                            ? new Describer(new SourceId(each), id)
                            : new Describer(
                                    new SourceId(each.substring(0, cut)), new RecordId(each.substring(cut + 1))));
        }
        return describers;
    }
}
