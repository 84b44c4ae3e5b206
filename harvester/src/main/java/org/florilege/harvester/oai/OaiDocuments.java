package org.florilege.harvester.oai;

import java.io.InputStream;
import java.util.List;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.xml.XmlElement;

/// An answer of OAI-PMH that somebody kept, alone or in a folder.
public final class OaiDocuments {

    private OaiDocuments() {}

    /// States all records in it.
    ///
    /// @param text UTF-8
    public static void read(SourceId source, InputStream text, DocumentBuilder document) {
        OaiRecords records = new OaiRecords(source, List.of());
        OaiAnswer answer = OaiAnswer.read(text, "", document.base(), record -> {
            OaiHeader header = OaiHeader.of(record);
            if (records.isTaken(record, header)) records.take(record, header, document);
        });
        answer.error().ifPresent(error -> document.stop("", error.finding()));
        answer.remarks().forEach(remark -> document.remark(remark.spot(), remark.finding()));
        records.skipped().ifPresent(remark -> document.remark(remark.spot(), remark.finding()));
        answer.stop().ifPresent(stop -> document.stop(stop.spot(), stop.finding()));
        if (!answer.token().map(XmlElement::text).orElse("").isEmpty())
            document.remark(
                    "",
                    new Finding(
                            Rule.PAGE_MISSING,
                            "The answer is one page of a list that goes on; what is on the others is not known here.",
                            "Keep all pages in one folder, or harvest the repository at its address."));
    }
}
