package org.florilege.api.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.api.setting.Setting;
import org.florilege.api.setting.SettingException;
import org.florilege.api.setting.Settings;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.TdbRecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapFilesTest {

    private static final Instant THEN = Instant.parse("2026-11-20T08:00:00Z");
    private static final PublicAddress PORTAL = new PublicAddress("https://catalogue.example.org");

    private static CatalogRecord record(int number) {
        RecordId id = new RecordId("https://data.example.org/" + number);
        return new CatalogRecord(
                id,
                Kind.DATASET,
                Slug.of("set", id),
                new Provenance(new SourceId("essai"), "", List.of()),
                CanonicalGraph.of(GraphFactory.createGraphMem()));
    }

    private static void put(TdbRecordStore store, int from, int to) {
        List<CatalogRecord> records =
                IntStream.range(from, to).mapToObj(SitemapFilesTest::record).toList();
        store.commit(CommitBatch.of(records, THEN));
    }

    private static Set<String> tags(Sitemap sitemap) {
        return sitemap.files().stream()
                .map(file -> file.path() + file.tag(PORTAL))
                .collect(Collectors.toSet());
    }

    @Test
    void no_file_has_more_addresses_than_allowed_and_a_new_record_changes_one(@TempDir Path directory) {
        try (TdbRecordStore store = TdbRecordStore.open(directory)) {
            put(store, 0, 300);
            Sitemap sitemap = new Sitemap(new Roster(store), 50);

            List<Entry> listed = new ArrayList<>();
            for (Sitemap.File file : sitemap.files()) {
                assertThat(file.entries()).hasSizeLessThanOrEqualTo(50);
                assertThat(sitemap.file(file.bits(), file.number()).entries()).isEqualTo(file.entries());
                listed.addAll(file.entries());
            }
            assertThat(listed).hasSize(300).doesNotHaveDuplicates();

            Set<String> before = tags(sitemap);
            put(store, 300, 301);
            Set<String> changed = new HashSet<>(tags(sitemap));
            changed.removeAll(before);
            assertThat(changed).hasSize(1);
        }
    }

    @Test
    void contacts_are_addresses_or_refused() {
        assertThat(contacts("rssi@example.org, https://example.org/security").addresses())
                .containsExactly("mailto:rssi@example.org", "https://example.org/security");
        assertThat(SecurityContacts.of(Settings.none()).addresses()).isEmpty();
        assertThatThrownBy(() -> contacts("the helpdesk"))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("florilege.security.contact");
    }

    private static SecurityContacts contacts(String text) {
        return SecurityContacts.of(Settings.none().with(Setting.SECURITY_CONTACT, text, "in a test"));
    }
}
