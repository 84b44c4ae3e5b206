package org.florilege.harvester.ckan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonList;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Answers of the CKAN API that somebody saved: `package_search`, `package_show`,
/// `current_package_list_with_resources`, or a dataset by itself.
public final class CkanDocuments {

    /// A saved answer is no source of its own, and nothing is chosen by its address.
    private static final URI NOWHERE = URI.create("file:///");

    private CkanDocuments() {}

    /// States all datasets in it. They are known under the portal's addresses where the answer names the portal.
    ///
    /// @param text UTF-8; closed by the caller
    public static void read(SourceId source, InputStream text, DocumentBuilder document) throws IOException {
        BufferedInputStream rewound = new BufferedInputStream(text, 64 * 1024);
        CkanStart start = CkanStart.of(rewound);
        CkanPortal portal = start.portal().orElse(new CkanPortal(""));
        CkanChoice choice = new CkanChoice(new Source(source, source.value(), NOWHERE, SourceType.CKAN));
        Single list = new Single(document.base(), rewound, start, choice.new Taking(portal, false));
        for (Optional<ListEntry> entry = list.next(); entry.isPresent(); entry = list.next())
            entry.get().into(document);
        list.taking.hidden().ifPresent(finding -> document.remark("", finding));
    }

    /// A document that is one page.
    private static final class Single extends JsonList {

        private final CkanChoice.Taking taking;
        private final boolean isAnswer;
        private @Nullable Page left;

        private Single(String address, InputStream text, CkanStart start, CkanChoice.Taking taking) {
            this.taking = taking;
            this.isAnswer = start.list().or(start::single).orElse("/result").startsWith("/result");
            left = new Page(
                    address,
                    new JsonElements(
                            address,
                            text,
                            pointer -> start.list().filter(pointer::equals).isPresent(),
                            pointer -> start.single().filter(pointer::equals).isPresent()));
        }

        @Override
        protected Optional<Page> page() {
            Page page = left;
            left = null;
            return Optional.ofNullable(page);
        }

        @Override
        protected Optional<ListEntry> record(JsonNode dataset, Place place) {
            boolean wanted = CkanStart.isDataset(Set.copyOf(dataset.propertyNames()));
            return wanted ? taking.take(dataset, place) : Optional.empty();
        }

        @Override
        protected String name(JsonNode dataset) {
            return taking.name(dataset);
        }

        @Override
        protected void end(Page page, int count) {
            if (isAnswer) CkanAnswer.check(URI.create(page.address()), page.elements());
        }
    }
}
