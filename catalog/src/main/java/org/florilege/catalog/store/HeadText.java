package org.florilege.catalog.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
/// Version
/// 3 has what a tombstone keeps as well: properties and values by turns, with blanks between them.
final class HeadText {

    private static final String ONE_SOURCE = "1";
    private static final String SOURCES = "2";
    private static final String KEPT = "3";
    private static final int FIELDS = 10;
    private static final String[] NOTHING = {};

    private HeadText() {}

    static String encode(RecordHead head) {
        return head.stated()
                .map(kept -> encode(head, KEPT) + "\t" + statements(kept))
                .orElseGet(() -> encode(head, isPlain(head) ? ONE_SOURCE : SOURCES));
    }

    private static String statements(Set<Statement> kept) {
        return kept.stream()
                .sorted(Statement.IN_ORDER)
                .map(statement -> statement.property() + " " + statement.object())
                .collect(Collectors.joining(" "));
    }

    private static String encode(RecordHead head, String version) {
        return String.join(
                "\t",
                version,
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
        if (field.length != fields(field[0]))
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
                Instant.ofEpochMilli(Long.parseLong(field[9])),
                field.length > FIELDS ? Optional.of(statements(field[FIELDS])) : Optional.empty());
    }

    /// How many fields there are in this version; -1 when there is no such version.
    private static int fields(String version) {
        return switch (version) {
            case ONE_SOURCE, SOURCES -> FIELDS;
            case KEPT -> FIELDS + 1;
            default -> -1;
        };
    }

    private static Set<Statement> statements(String text) {
        String[] word = text.isEmpty() ? NOTHING : text.split(" ", -1);
        Set<Statement> statements = new HashSet<>();
        for (int i = 0; i + 1 < word.length; i += 2) statements.add(new Statement(word[i], word[i + 1]));
        return statements;
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
