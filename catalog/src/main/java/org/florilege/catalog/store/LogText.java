package org.florilege.catalog.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;

/// A run of changes of one commit: a line with the first sequence and the moment, then a line for each change.
///
/// The log is cut into blocks of [#BLOCK] sequences, so that a change is found by its number. A commit adds
/// one run to each block that it reaches and rewrites none: the log only grows.
///
/// @param first the sequence of the first change
/// @param text all of it
record LogText(long first, String text) {

    /// How many changes a block holds.
    static final int BLOCK = 1000;

    private static final String VERSION = "1";

    static long blockOf(long sequence) {
        return (sequence - 1) / BLOCK;
    }

    long block() {
        return blockOf(first);
    }

    /// @param changes of one commit, in order
    /// @return them as runs, each within one block
    static List<LogText> of(List<Change> changes) {
        List<LogText> runs = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= changes.size(); end++) {
            if (end < changes.size()
                    && blockOf(changes.get(end).sequence())
                            == blockOf(changes.get(start).sequence())) continue;
            runs.add(run(changes.subList(start, end)));
            start = end;
        }
        return runs;
    }

    private static LogText run(List<Change> changes) {
        Change first = changes.getFirst();
        StringBuilder out = new StringBuilder(VERSION)
                .append('\t')
                .append(first.sequence())
                .append('\t')
                .append(first.at().toEpochMilli());
        for (Change change : changes)
            out.append('\n')
                    .append(change.type())
                    .append('\t')
                    .append(change.kind())
                    .append('\t')
                    .append(change.id());
        return new LogText(first.sequence(), out.toString());
    }

    static LogText parse(String text) {
        String[] field = text.substring(0, text.indexOf('\n')).split("\t", -1);
        if (!field[0].equals(VERSION)) throw new IllegalArgumentException("not a run of changes");
        return new LogText(Long.parseLong(field[1]), text);
    }

    List<Change> changes() {
        String[] line = text.split("\n", -1);
        Instant at = Instant.ofEpochMilli(Long.parseLong(line[0].split("\t", -1)[2]));
        List<Change> changes = new ArrayList<>(line.length - 1);
        for (int i = 1; i < line.length; i++) {
            String[] field = line[i].split("\t", -1);
            changes.add(new Change(
                    first + i - 1, ChangeType.valueOf(field[0]), new RecordId(field[2]), Kind.valueOf(field[1]), at));
        }
        return changes;
    }
}
