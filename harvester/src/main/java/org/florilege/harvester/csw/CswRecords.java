package org.florilege.harvester.csw;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.dublincore.DublinCoreRecord;
import org.florilege.harvester.iso.IsoDocument;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.reader.ListEntry.Content;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.xml.RdfRecords;
import org.florilege.harvester.xml.XmlContent;
import org.florilege.harvester.xml.XmlElement;
import org.xml.sax.SAXException;

/// States the records of a catalogue, each by what it is, and counts the different ones.
final class CswRecords {

    private final SourceId source;
    private final List<String> types;
    private final Fingerprints different = new Fingerprints();
    private final Map<String, Integer> skipped = new TreeMap<>();

    /// @param types the kinds that are wanted; none for all
    CswRecords(SourceId source, List<String> types) {
        this.source = source;
        this.types = List.copyOf(types);
    }

    /// @return how many different records there were
    long different() {
        return different.size();
    }

    /// Says what a record is.
    ///
    /// @param page the address of the page it stands on
    /// @return empty when it is of a kind that is not wanted
    Optional<ListEntry> entry(XmlElement record, String page) {
        Content content = XmlContent.of(List.of(record));
        String name = name(record);
        different.add(name.isEmpty() ? content.digest() : name);
        if (IsoDocument.isOne(record)) {
            String level = new IsoDocument(record, source).level();
            if (!types.isEmpty() && !types.contains(level)) {
                skipped.merge(level, 1, Integer::sum);
                return Optional.empty();
            }
        }
        return Optional.of(new ListEntry.Listed(
                new Place(page, name, record.spot()), content, document -> take(record, document)));
    }

    private void take(XmlElement record, DocumentBuilder document) {
        try {
            if (IsoDocument.isOne(record)) new IsoDocument(record, source).state(document);
            else if (RdfRecords.isRdf(record)) rdf(record, document);
            else dublinCore(record, document);
        } catch (SAXException refused) {
            refuse(record, "The RDF of the record cannot be read: {0}.", refused.getMessage(), document);
        } catch (RuntimeException broken) {
            refuse(record, "The record could not be understood: {0}.", broken.toString(), document);
        }
    }

    /// @return the identifier that it states; nothing when it states none, or in RDF, which may describe several things
    private String name(XmlElement record) {
        if (IsoDocument.isOne(record)) return new IsoDocument(record, source).fileIdentifier();
        return RdfRecords.isRdf(record) ? "" : record.text("identifier");
    }

    private void rdf(XmlElement record, DocumentBuilder document) throws SAXException {
        List<About> stated = RdfRecords.state(record, "urn:florilege:" + source + ":nameless", document);
        if (stated.isEmpty())
            refuse(record, "The record describes no dataset, service or series: {0}.", record.toString(), document);
    }

    private void dublinCore(XmlElement record, DocumentBuilder document) {
        Optional<DublinCoreRecord> found = DublinCoreRecord.in(record);
        String identifier = record.text("identifier");
        if (found.isEmpty()) {
            refuse(record, "The record is of a format that is not read: {0}.", record.toString(), document);
            return;
        }
        String legal = Iris.encode(identifier.replace("#", "%23"));
        found.get().state(document, Iris.hasScheme(identifier) ? legal : "urn:florilege:" + source + ":" + legal);
    }

    private static void refuse(
            XmlElement record,
            String message,
            @org.jspecify.annotations.Nullable String why,
            DocumentBuilder document) {
        String name = record.find("fileIdentifier")
                .or(() -> record.find("identifier"))
                .map(XmlElement::text)
                .orElse(record.toString());
        document.refuse(
                name,
                record.spot(),
                Finding.of(
                        Rule.RECORD_UNREADABLE,
                        message,
                        "Look at the record in the catalogue; choose another schema if it is right there.",
                        String.valueOf(why)));
    }

    /// @return how many things of other kinds were left out
    Optional<Remark> skipped() {
        if (skipped.isEmpty()) return Optional.empty();
        String kinds = skipped.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        return Optional.of(new Remark(
                "",
                Finding.of(
                        Rule.KIND_SKIPPED,
                        "{0} records are of other kinds than those asked for and were left out: {1}.",
                        "To take some of them all the same, name their kinds in the option type.",
                        skipped.values().stream().mapToInt(Integer::intValue).sum(),
                        kinds)));
    }
}
