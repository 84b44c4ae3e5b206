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
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.xml.RdfRecords;
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

    void take(XmlElement record, DocumentBuilder document) {
        try {
            if (IsoDocument.isOne(record)) iso(record, document);
            else if (RdfRecords.isRdf(record)) rdf(record, document);
            else dublinCore(record, document);
        } catch (SAXException refused) {
            refuse(record, "The RDF of the record cannot be read: {0}.", refused.getMessage(), document);
        } catch (RuntimeException broken) {
            refuse(record, "The record could not be understood: {0}.", broken.toString(), document);
        }
    }

    private void iso(XmlElement record, DocumentBuilder document) {
        IsoDocument iso = new IsoDocument(record, source);
        String file = iso.fileIdentifier();
        different.add(file.isEmpty() ? record.spot() + record.text().hashCode() : file);
        String level = iso.level();
        if (types.isEmpty() || types.contains(level)) iso.state(document);
        else skipped.merge(level, 1, Integer::sum);
    }

    private void rdf(XmlElement record, DocumentBuilder document) throws SAXException {
        List<About> stated = RdfRecords.state(record, "urn:florilege:" + source + ":nameless", document);
        if (stated.isEmpty()) {
            different.add(record.text());
            refuse(record, "The record describes no dataset, service or series: {0}.", record.toString(), document);
        } else different.add(stated.getFirst().subject().toString());
    }

    private void dublinCore(XmlElement record, DocumentBuilder document) {
        Optional<DublinCoreRecord> found = DublinCoreRecord.in(record);
        String identifier = record.text("identifier");
        different.add(identifier.isEmpty() ? record.text() : identifier);
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
