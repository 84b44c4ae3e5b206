package org.florilege.harvester.dcatus;

import java.io.InputStream;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonRecords;
import org.florilege.harvester.reader.DocumentBuilder;

/// A `data.json` that turned up where DCAT in RDF was expected.
public final class DcatUsDocuments {

    private DcatUsDocuments() {}

    /// States all datasets in it.
    ///
    /// @param text UTF-8; closed by the caller
    public static void read(SourceId source, InputStream text, DocumentBuilder document) {
        DcatUsStating stating = DcatUsStating.of(source);
        try (JsonElements elements = new JsonElements(document.base(), text, DcatUsReading::isList)) {
            JsonRecords.state(elements, document, Integer.MAX_VALUE, stating::name, stating::state);
        }
    }
}
