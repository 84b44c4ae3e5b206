package org.florilege.harvester.oai;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.xml.AnswerWalk;

/// Reads the metadata that repositories keep in files: DataCite or Dublin Core without a protocol around it.
public final class MetadataFile {

    private static final Set<String> ROOTS = Set.of("resource", "oai_datacite", "dc", "qualifieddc", "simpledc");

    private MetadataFile() {}

    /// States what such a file says. What has no identifier is named by the file's address.
    ///
    /// @param text UTF-8
    public static void read(SourceId source, InputStream text, DocumentBuilder document) {
        OaiRecords records = new OaiRecords(source, List.of());
        AnswerWalk walk = AnswerWalk.of(
                text,
                "",
                Place.of(document.base()),
                element -> ROOTS.contains(element.name()),
                payload -> records.alone(payload, document));
        walk.remarks().forEach(remark -> document.remark(remark.spot(), remark.finding()));
        records.skipped().ifPresent(remark -> document.remark(remark.spot(), remark.finding()));
        walk.stop().ifPresent(stop -> document.stop(stop.spot(), stop.finding()));
    }
}
