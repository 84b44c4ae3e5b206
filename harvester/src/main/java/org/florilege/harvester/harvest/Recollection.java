package org.florilege.harvester.harvest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.PageStamp;

/// The documents that a run finds unchanged, and those that it leaves for the next run to find so.
final class Recollection {

    private final SourceId source;
    private final Map<String, Remembered.Document> before;
    private final Fingerprints known;
    private final Map<String, Remembered.Document> now = new LinkedHashMap<>();
    private final Fingerprints touched = new Fingerprints();
    private final Fingerprints counted = new Fingerprints();

    Recollection(SourceId source, Past past) {
        this.source = source;
        this.before = past.documents();
        this.known = past.known();
    }

    /// A document is what it was at an earlier run.
    ///
    /// @param seen gets the ids in it
    /// @return what was learnt from it then
    DocumentNotes repeat(PageStamp stamp, Fingerprints seen) {
        DocumentNotes earlier = Objects.requireNonNull(before.get(stamp.asked()), "only what is known is skipped")
                .notes(source);
        for (long id : earlier.seen()) if (seen.add(id) && known.contains(id)) counted.add(id);
        keep(stamp, earlier);
        return earlier;
    }

    /// @return whether the catalogue has a record with this fingerprint from this source
    boolean knows(long id) {
        return known.contains(id);
    }

    /// A document was read whole.
    void keep(PageStamp stamp, DocumentNotes notes) {
        now.put(stamp.asked(), Remembered.Document.of(stamp, notes));
    }

    /// A record was read anew, or the source has deleted it: an older document that has it no longer tells what the
    /// catalogue has.
    void touch(String id) {
        touched.add(id);
    }

    /// @return how many records stand in documents that were found unchanged
    long unchanged() {
        return counted.size();
    }

    /// @return whether this record is among those
    boolean counts(String id) {
        return counted.contains(id);
    }

    /// @param whole whether the source was read to its end, and all of it: then there are no other documents
    /// @return what the next run should know, by the address under which it was asked for
    Map<String, Remembered.Document> documents(boolean whole) {
        if (whole) return now;
        Map<String, Remembered.Document> all = new LinkedHashMap<>();
        before.forEach((address, document) -> {
            boolean stands = Arrays.stream(document.notes(source).seen()).noneMatch(touched::contains);
            if (stands) all.put(address, document);
        });
        all.putAll(now);
        return all;
    }
}
