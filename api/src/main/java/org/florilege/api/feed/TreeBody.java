package org.florilege.api.feed;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.florilege.api.crosswalk.Crosswalk;
import org.florilege.api.crosswalk.Crosswalks;
import org.florilege.api.crosswalk.Surroundings;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.store.RecordStore;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The bytes of a page whose profile is a crosswalk, a hundred records at a time: a `DataCatalog` of
/// schema.org in JSON-LD.
///
/// Datasets follow one another as they are read; the few records that the catalogue lists under another
/// property are kept until its end, since a property of JSON comes once.
final class TreeBody implements Iterator<byte[]> {

    private static final int RECORDS_AT_ONCE = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SAID_BY_THE_PAGE = List.of("@context", "includedInDataCatalog");

    private final FeedPage page;
    private final TreeHead head;
    private final RecordStore store;
    private final Crosswalks crosswalks;
    private final Crosswalk crosswalk;
    private final String first;
    private final Map<String, List<Object>> others = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final JsonGenerator out = JSON.createGenerator(bytes);
    private int written;
    private boolean ended;

    TreeBody(FeedPage page, CatalogueCard card, RecordStore store, Crosswalks crosswalks) {
        this.page = page;
        this.head = new TreeHead(page, card);
        this.store = store;
        this.crosswalks = crosswalks;
        this.crosswalk = crosswalks.named(page.query().profile().name());
        this.first = listed(Kind.DATASET);
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    /// @throws org.florilege.catalog.store.StoreException when the store fails
    @Override
    public byte[] next() {
        if (ended) throw new NoSuchElementException();
        if (written == 0) begin();
        int end = Math.min(written + RECORDS_AT_ONCE, page.entries().size());
        write(page.entries().subList(written, end));
        written = end;
        if (written == page.entries().size()) end();
        out.flush();
        byte[] piece = bytes.toByteArray();
        bytes.reset();
        return piece;
    }

    private void begin() {
        out.writeStartObject();
        head.terms().forEach(out::writePOJOProperty);
        out.writeArrayPropertyStart(first);
    }

    private void end() {
        ended = true;
        out.writeEndArray();
        others.forEach(out::writePOJOProperty);
        out.writeEndObject();
    }

    /// A record that was withdrawn a moment ago is not there any more.
    private void write(List<Entry> entries) {
        Map<RecordKey, CatalogRecord> records = new HashMap<>();
        for (CatalogRecord record :
                store.records(entries.stream().map(Entry::key).toList())) records.put(record.key(), record);
        Surroundings around = crosswalks.around(records.values());
        for (Entry entry : entries) {
            CatalogRecord record = records.get(entry.key());
            if (record != null)
                crosswalk
                        .document(crosswalks.described(record, entry.place().moment(), around), TreeHead.LANGUAGE)
                        .ifPresent(document -> write(listed(record.kind()), document));
        }
    }

    private void write(String listed, Map<String, Object> document) {
        document.keySet().removeAll(SAID_BY_THE_PAGE);
        if (listed.equals(first)) out.writePOJO(document);
        else others.computeIfAbsent(listed, property -> new ArrayList<>()).add(document);
    }

    private String listed(Kind kind) {
        String property = page.query().shown(kind).listed().getURI();
        return property.substring(property.lastIndexOf('/') + 1);
    }
}
