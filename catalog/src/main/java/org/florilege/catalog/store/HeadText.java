package org.florilege.catalog.store;

import java.time.Instant;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;

/// A [RecordHead] as one line of fields between tabs; the same head always gives the same text.
final class HeadText {

    private static final String VERSION = "1";
    private static final int FIELDS = 10;

    private HeadText() {}

    static String encode(RecordHead head) {
        return String.join(
                "\t",
                VERSION,
                head.id().iri(),
                head.kind().name(),
                head.slug().value(),
                head.source().value(),
                head.hash().hex(),
                head.withdrawn() ? "withdrawn" : "live",
                Long.toString(head.sequence()),
                Long.toString(head.created().toEpochMilli()),
                Long.toString(head.changed().toEpochMilli()));
    }

    static RecordHead decode(String text) {
        String[] field = text.split("\t", -1);
        if (field.length != FIELDS || !field[0].equals(VERSION))
            throw new IllegalArgumentException("not the head of a record: \"" + text + "\"");
        return new RecordHead(
                new RecordId(field[1]),
                Kind.valueOf(field[2]),
                new Slug(field[3]),
                new SourceId(field[4]),
                new ContentHash(field[5]),
                field[6].equals("withdrawn"),
                Long.parseLong(field[7]),
                Instant.ofEpochMilli(Long.parseLong(field[8])),
                Instant.ofEpochMilli(Long.parseLong(field[9])));
    }
}
