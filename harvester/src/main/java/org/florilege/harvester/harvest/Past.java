package org.florilege.harvester.harvest;

import java.util.Map;
import java.util.Optional;
import org.florilege.catalog.store.RecordStore;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.source.Source;

/// What the catalogue and earlier runs know of a source when a run begins.
///
/// @param known the ids of the records that the catalogue has of it
/// @param held all that the catalogue has of it, as one number: another one when it has other records, or when the
/// source has become the one whose content counts and has to be read in full for that
/// @param bookmark what its reader remembers
/// @param documents those that were read whole, by the address under which they were asked for
/// @param missing since when which records are missing, in milliseconds
record Past(
        Fingerprints known,
        long held,
        Bookmark bookmark,
        Map<String, Remembered.Document> documents,
        Map<String, Long> missing) {

    /// @param everything whether the source is to be read in full whatever is remembered
    static Past of(Source source, RecordStore store, SourceMemory memory, boolean everything) {
        Fingerprints known = new Fingerprints();
        long held = held(source, store, known);
        Optional<Remembered> last = memory.load();
        Map<String, Long> missing = last.map(Remembered::missing).orElse(Map.of());
        Optional<Remembered> valid = last.filter(remembered -> !everything
                && remembered.fingerprint().equals(SourceMemory.fingerprint(source))
                && remembered.held() == held);
        return new Past(
                known,
                held,
                valid.map(Remembered::bookmark).orElse(Bookmark.NONE),
                valid.map(Remembered::documents).orElse(Map.of()),
                missing);
    }

    /// @param known gets the ids of the records that the catalogue has of the source
    static long held(Source source, RecordStore store, Fingerprints known) {
        Fingerprints held = new Fingerprints();
        store.forEachHead(source.id(), head -> {
            String name = head.idIn(source.id()).orElseThrow().iri();
            known.add(name);
            held.add(head.source().equals(source.id()) ? name : "also " + name);
        });
        return held.sum();
    }
}
