package org.florilege.harvester.oai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.datacite.DataCiteRecord;
import org.florilege.harvester.datacite.ResourceType;
import org.florilege.harvester.dublincore.DublinCoreRecord;
import org.florilege.harvester.iso.IsoDocument;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.ListEntry.Content;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.xml.RdfRecords;
import org.florilege.harvester.xml.XmlContent;
import org.florilege.harvester.xml.XmlElement;
import org.xml.sax.SAXException;

/// States the records of a repository, each by what its payload is. Kinds of things that are no records of ours are
/// left out and counted.
final class OaiRecords {

    private static final Finding NO_RECORD = new Finding(
            Rule.NO_RECORDS,
            "The RDF of the record describes no dataset, service, series or algorithm.",
            "Give the RDF of one dcat:Dataset in each record.");

    private final SourceId source;
    private final List<String> wanted;
    private final Map<String, Integer> skipped = new TreeMap<>();

    /// @param wanted kinds of things to take beside the usual
    OaiRecords(SourceId source, List<String> wanted) {
        this.source = source;
        this.wanted = List.copyOf(wanted);
    }

    /// @return by what it is known again: not by its date, which changes whenever the repository is tidied up
    static Content content(XmlElement record, OaiHeader header) {
        XmlElement identifier = record.first("header", "identifier").orElse(record);
        return header.deleted()
                ? XmlContent.of(List.of(identifier))
                : XmlContent.of(Stream.concat(Stream.of(identifier), record.all("metadata").stream())
                        .toList());
    }

    /// @return whether it is of a kind that is taken, or gone, or cannot be read
    boolean isTaken(XmlElement record, OaiHeader header) {
        Optional<XmlElement> payload = payload(record);
        if (header.deleted() || payload.isEmpty()) return true;
        Optional<DataCiteRecord> dataCite = DataCiteRecord.in(payload.get());
        if (dataCite.isPresent())
            return isTaken(dataCite.get().type(), dataCite.get().words());
        if (RdfRecords.isRdf(payload.get()) || IsoDocument.isOne(payload.get())) return true;
        Optional<DublinCoreRecord> dublinCore = DublinCoreRecord.in(payload.get());
        return dublinCore.isEmpty()
                || isTaken(dublinCore.get().type(), dublinCore.get().words());
    }

    private static Optional<XmlElement> payload(XmlElement record) {
        return record.first("metadata").flatMap(metadata -> metadata.children().findFirst());
    }

    /// States one record that [is taken][#isTaken(XmlElement, OaiHeader)], or refuses it, or tells that it is gone.
    void take(XmlElement record, OaiHeader header, DocumentBuilder document) {
        if (header.deleted()) {
            document.withdraw(header.uri(source));
            String iri = header.iri(source);
            if (!iri.equals(header.uri(source))) document.withdraw(iri);
            return;
        }
        Optional<XmlElement> payload = payload(record);
        if (payload.isEmpty())
            document.refuse(
                    header.uri(source),
                    record.spot(),
                    new Finding(
                            Rule.RECORD_UNREADABLE,
                            "The record has no metadata and is not marked as deleted.",
                            "Mark it as deleted, or give its metadata."));
        else take(payload.get(), record.spot(), header, document);
    }

    /// States metadata that came without a header, if they are of a kind that is taken.
    void alone(XmlElement payload, DocumentBuilder document) {
        Optional<DataCiteRecord> dataCite = DataCiteRecord.in(payload);
        if (dataCite.isPresent()) {
            if (isTaken(dataCite.get().type(), dataCite.get().words()))
                dataCite.get().state(document, document.base());
            return;
        }
        DublinCoreRecord.in(payload)
                .filter(record -> isTaken(record.type(), record.words()))
                .ifPresent(record -> record.state(document, document.base()));
    }

    private void take(XmlElement payload, String spot, OaiHeader header, DocumentBuilder document) {
        Optional<DataCiteRecord> dataCite = DataCiteRecord.in(payload);
        if (dataCite.isPresent()) identified(dataCite.get().state(document, header.iri(source)), header);
        else if (RdfRecords.isRdf(payload)) rdf(payload, spot, header, document);
        else if (IsoDocument.isOne(payload)) identified(new IsoDocument(payload, source).state(document), header);
        else dublinCore(payload, spot, header, document);
    }

    private void dublinCore(XmlElement payload, String spot, OaiHeader header, DocumentBuilder document) {
        Optional<DublinCoreRecord> record = DublinCoreRecord.in(payload);
        if (record.isEmpty())
            document.refuse(
                    header.uri(source),
                    spot,
                    Finding.of(
                            Rule.RECORD_UNREADABLE,
                            "The metadata are of a format that is not read: {0}.",
                            "Choose the prefix of a format that is: dcat_ap, oai_datacite, iso19139, oai_dc.",
                            payload));
        else identified(record.get().state(document, header.iri(source)), header);
    }

    private boolean isTaken(ResourceType type, List<String> words) {
        if (type.isWanted(wanted, words)) return true;
        skipped.merge(words.isEmpty() ? "Other" : words.getFirst(), 1, Integer::sum);
        return false;
    }

    private void identified(About record, OaiHeader header) {
        if (!record.subject().hasURI(header.identifier())) record.identifier(header.identifier());
    }

    private void rdf(XmlElement payload, String spot, OaiHeader header, DocumentBuilder document) {
        try {
            List<About> stated = RdfRecords.state(payload, header.iri(source), document);
            if (stated.isEmpty()) document.refuse(header.uri(source), spot, NO_RECORD);
            for (About record : stated) identified(record, header);
        } catch (SAXException refused) {
            document.refuse(
                    header.uri(source),
                    spot,
                    Finding.of(
                            Rule.RECORD_UNREADABLE,
                            "The RDF of the record cannot be read: {0}.",
                            "Mend the RDF of this record.",
                            String.valueOf(refused.getMessage())));
        }
    }

    /// @return how many things of other kinds were left out
    Optional<Remark> skipped() {
        if (skipped.isEmpty()) return Optional.empty();
        int all = skipped.values().stream().mapToInt(Integer::intValue).sum();
        String kinds = skipped.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(10)
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        return Optional.of(new Remark(
                "",
                Finding.of(
                        Rule.KIND_SKIPPED,
                        "{0} records are neither data nor software and were left out: {1}.",
                        "To take some of them all the same, name their kinds in the option types.",
                        all,
                        kinds)));
    }
}
