package org.florilege.harvester.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.florilege.catalog.record.ContentHash;
import org.florilege.harvester.fetch.Validators;
import org.florilege.harvester.reader.ListEntry.Listed;

/// A few records that follow each other in a list, put into one document.
///
/// Where a parcel ends is decided by the names of its records and not by their number or their page: when a record is
/// inserted, changed or removed, the parcel it belongs to becomes another one, and all others stay what they were.
final class Parcel {

    /// One name in so many ends a parcel.
    private static final int USUAL = 32;

    private static final int MOST = 4 * USUAL;
    private static final long MOST_TEXT = 4_000_000;

    private final List<Listed> records = new ArrayList<>();
    private boolean ended;
    private long text;

    void add(Listed record) {
        records.add(record);
        text += record.content().size();
        String name = record.place().record();
        long fingerprint = Fingerprints.of(name.isEmpty() ? record.content().digest() : name);
        ended = Long.remainderUnsigned(fingerprint, USUAL) == 0;
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    boolean isFull() {
        return ended || records.size() >= MOST || text >= MOST_TEXT;
    }

    /// @param setting what decides, beside the records, what becomes of them
    /// @return by what it is known again, on whatever page
    PageStamp stamp(String setting) {
        StringBuilder all = new StringBuilder(setting);
        for (Listed record : records) all.append('\n').append(record.content().digest());
        String digest =
                ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8)).hex();
        return new PageStamp("records:" + digest, Validators.NONE, digest, "");
    }

    SourceDocument document(String address, Spilling spilling) {
        DocumentBuilder document = new DocumentBuilder(address, spilling);
        records.forEach(record -> record.into(document));
        return document.build();
    }
}
