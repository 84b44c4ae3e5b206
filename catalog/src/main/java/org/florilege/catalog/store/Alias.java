package org.florilege.catalog.store;

import org.florilege.catalog.record.Identity;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;

/// That an IRI is another name of a record: some source speaks of the record under it.
///
/// It is kept when the record is withdrawn, so that an address that once led to the record always does.
///
/// @param id the other name; no record has it as its id
/// @param record the id of the record
/// @param identity what both of them said they are
record Alias(RecordId id, RecordId record, Identity identity) {

    private static final String VERSION = "1";

    RecordKey target() {
        return RecordKey.of(record);
    }

    /// @return it as one line of fields between tabs
    String text() {
        return String.join("\t", VERSION, id.iri(), record.iri(), identity.value());
    }

    static Alias parse(String text) {
        String[] field = text.split("\t", -1);
        if (field.length != 4 || !field[0].equals(VERSION))
            throw new IllegalArgumentException("not another name of a record: \"" + text + "\"");
        return new Alias(new RecordId(field[1]), new RecordId(field[2]), new Identity(field[3]));
    }
}
