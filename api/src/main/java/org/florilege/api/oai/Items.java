package org.florilege.api.oai;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.florilege.api.feed.LeftOut;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.Statement;

/// Writes records and their headers (section 2.5).
final class Items {

    private final RecordStore store;
    private final Sets sets;
    private final RepositoryCard card;
    private final LeftOut leftOut;

    Items(RecordStore store, Sets sets, RepositoryCard card, LeftOut leftOut) {
        this.store = store;
        this.sets = sets;
        this.card = card;
        this.leftOut = leftOut;
    }

    /// What is told of a record without its content.
    ///
    /// @param created when the catalogue first had it
    /// @param changed when it last changed
    record Header(
            RecordKey key,
            Kind kind,
            Collection<SourceId> sources,
            Instant created,
            Instant changed,
            boolean withdrawn) {}

    /// Records that are live, and the sets that these and others are in by what they state or stated last.
    record Live(Map<RecordKey, CatalogRecord> records, Map<RecordKey, Set<String>> sets) {}

    /// The head of the item with this identifier, withdrawn or not.
    ///
    /// @throws RefusedException when there is no such item
    RecordHead head(String identifier) {
        String name = identifier.startsWith(card.prefix())
                ? identifier.substring(card.prefix().length())
                : "";
        if (RecordKey.isKey(name)) {
            RecordKey key = new RecordKey(name);
            RecordHead head = store.heads(List.of(key)).get(key);
            if (head != null
                    && MetadataFormats.ITEMS.contains(head.kind())
                    && head.slug().key().equals(key)) return head;
        }
        throw new RefusedException(
                Fault.Code.ID_DOES_NOT_EXIST, "There is no item \"" + OaiRequest.shown(identifier) + "\".");
    }

    /// Those of these records that are live.
    ///
    /// @param gone what is kept of others
    Live live(Collection<RecordKey> keys, Map<RecordKey, Set<Statement>> gone) {
        Map<RecordKey, CatalogRecord> records = HashMap.newHashMap(keys.size());
        for (CatalogRecord record : store.records(keys)) records.put(record.key(), record);
        return new Live(records, sets.stated(records.values(), gone));
    }

    void header(Header header, Set<String> stated, XmlText out) {
        if (header.withdrawn()) out.open("header", "status", "deleted");
        else out.open("header");
        out.element("identifier", card.identifier(header.key()));
        out.element("datestamp", Window.written(header.changed()));
        Set<String> specs = new TreeSet<>(stated);
        specs.addAll(Sets.of(header.kind(), header.sources()));
        specs.forEach(spec -> out.element("setSpec", spec));
        out.close();
    }

    /// A record that is gone: its header alone.
    void withdrawn(Header header, Set<String> stated, XmlText out) {
        out.open("record");
        header(header, stated, out);
        out.close();
    }

    /// A live record.
    ///
    /// @return false when it cannot be written in this format; nothing is written then, and the operator is
    /// told
    boolean record(
            Header header, CatalogRecord record, Set<String> stated, MetadataFormat.Writing writing, XmlText out) {
        XmlText metadata = new XmlText();
        try {
            writing.write(record, header.created(), metadata);
        } catch (UnwritableException e) {
            leftOut.add(record, String.valueOf(e.getMessage()));
            return false;
        }
        out.open("record");
        header(header, stated, out);
        out.open("metadata").text("\n").fragment(metadata.toString()).close();
        out.close();
        return true;
    }
}
