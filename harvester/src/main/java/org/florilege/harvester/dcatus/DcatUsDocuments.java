package org.florilege.harvester.dcatus;

import java.io.InputStream;
import java.util.Optional;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.ListEntry;
import org.jspecify.annotations.Nullable;

/// A `data.json` that turned up where DCAT in RDF was expected.
public final class DcatUsDocuments {

    private DcatUsDocuments() {}

    /// States all datasets in it.
    ///
    /// @param text UTF-8; closed by the caller
    public static void read(SourceId source, InputStream text, DocumentBuilder document) {
        Single list = new Single(source, document.base(), text);
        for (Optional<ListEntry> entry = list.next(); entry.isPresent(); entry = list.next())
            entry.get().into(document);
    }

    /// A document that is one page.
    private static final class Single extends DcatUsList {

        private @Nullable Page left;

        private Single(SourceId source, String address, InputStream text) {
            super(DcatUsStating.of(source));
            left = new Page(address, DcatUsStart.open(address, text));
        }

        @Override
        protected Optional<Page> page() {
            Page page = left;
            left = null;
            return Optional.ofNullable(page);
        }

        @Override
        protected void end(Page page, int count) {
            // nothing follows
        }
    }
}
