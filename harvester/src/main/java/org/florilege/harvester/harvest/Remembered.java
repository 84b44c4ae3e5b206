package org.florilege.harvester.harvest;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.fetch.Validators;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.PageStamp;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Refusal;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.repair.Warning;
import org.florilege.harvester.repair.Wording;

/// What one run leaves for the next, as it is written.
///
/// @param fingerprint of what decides how the documents become records; another one makes the rest void
/// @param held the [org.florilege.harvester.reader.Fingerprints#sum()] of the records that the catalogue had of
/// the source after the run: if it has others now, the rest is void
/// @param values what the reader remembers from the last complete run
/// @param documents those that were read whole, by the address under which they were asked for
/// @param missing since when which records are missing, in milliseconds
record Remembered(
        String fingerprint,
        long held,
        Map<String, String> values,
        Map<String, Document> documents,
        Map<String, Long> missing) {

    /// One document.
    ///
    /// @param ids 64-bit fingerprints, big-endian, in base 64
    record Document(String etag, String lastModified, String digest, String next, String ids, Notes notes) {

        static Document of(PageStamp stamp, DocumentNotes notes) {
            ByteBuffer ids = ByteBuffer.allocate(notes.seen().length * Long.BYTES);
            ids.asLongBuffer().put(notes.seen());
            return new Document(
                    stamp.validators().etag().orElse(""),
                    stamp.validators().lastModified().orElse(""),
                    stamp.digest(),
                    stamp.next(),
                    Base64.getEncoder().encodeToString(ids.array()),
                    Notes.of(notes));
        }

        PageStamp stamp(String asked) {
            Validators validators = new Validators(
                    Optional.of(etag).filter(text -> !text.isEmpty()),
                    Optional.of(lastModified).filter(text -> !text.isEmpty()));
            return new PageStamp(asked, validators, digest, next);
        }

        DocumentNotes notes(SourceId source) {
            DocumentNotes read = new DocumentNotes();
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(ids));
            while (bytes.remaining() >= Long.BYTES) read.saw(bytes.getLong());
            notes.into(read, source);
            return read;
        }
    }

    /// What was found in it.
    record Notes(
            long refused, List<Said> refusals, List<Said> warnings, Map<String, Long> rules, List<String> withdrawn) {

        static Notes of(DocumentNotes notes) {
            Map<String, Long> rules = new LinkedHashMap<>();
            notes.rules().forEach((rule, times) -> rules.put(rule.id(), times));
            return new Notes(
                    notes.refusedRecords(),
                    notes.refusals().stream()
                            .map(refusal -> Said.of(refusal.place(), refusal.finding()))
                            .toList(),
                    notes.warnings().stream()
                            .map(warning -> Said.of(warning.place(), warning.finding()))
                            .toList(),
                    rules,
                    notes.withdrawn());
        }

        void into(DocumentNotes read, SourceId source) {
            for (long i = 0; i < refused; i++) read.refused();
            withdrawn.forEach(read::withdrew);
            refusals.forEach(said -> read.list(new Refusal(source, said.place(), said.finding())));
            warnings.forEach(said -> read.list(new Warning(source, said.place(), said.finding())));
            rules.forEach((id, times) -> Rule.ofId(id).ifPresent(rule -> read.count(rule, times)));
        }
    }

    /// One finding in its place.
    record Said(
            String document,
            String record,
            String spot,
            String rule,
            String message,
            String mend,
            List<String> arguments,
            String value) {

        static Said of(Place place, Finding finding) {
            Wording wording = finding.wording();
            return new Said(
                    place.document(),
                    place.record(),
                    place.spot(),
                    finding.rule().id(),
                    wording.message(),
                    wording.mend(),
                    wording.arguments(),
                    finding.value());
        }

        Place place() {
            return new Place(document, record, spot);
        }

        Finding finding() {
            return new Finding(
                    Rule.ofId(rule).orElse(Rule.RECORD_UNREADABLE), new Wording(message, mend, arguments), value);
        }
    }

    Bookmark bookmark() {
        Map<String, PageStamp> stamps = new HashMap<>();
        documents.forEach((address, document) -> stamps.put(address, document.stamp(address)));
        return new Bookmark(values, stamps);
    }
}
