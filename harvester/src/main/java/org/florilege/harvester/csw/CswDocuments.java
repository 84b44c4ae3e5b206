package org.florilege.harvester.csw;

import java.io.InputStream;
import java.util.List;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.reader.DocumentBuilder;

/// An answer of CSW that somebody kept, alone or in a folder.
public final class CswDocuments {

    private CswDocuments() {}

    /// States all records in it, of whatever kind.
    ///
    /// @param text UTF-8
    public static void read(SourceId source, InputStream text, DocumentBuilder document) {
        CswRecords records = new CswRecords(source, List.of());
        CswAnswer answer = CswAnswer.read(
                text,
                "",
                document.base(),
                record -> records.entry(record, document.base()).ifPresent(entry -> entry.into(document)));
        answer.exception().ifPresent(exception -> document.stop("", exception));
        answer.remarks().forEach(remark -> document.remark(remark.spot(), remark.finding()));
        answer.stop().ifPresent(stop -> document.stop(stop.spot(), stop.finding()));
    }
}
