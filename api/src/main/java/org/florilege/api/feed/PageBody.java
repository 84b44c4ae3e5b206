package org.florilege.api.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.florilege.api.record.RecordLookup;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.store.RecordStore;

/// The bytes of a page, a hundred records at a time: the memory that it takes does not grow with the page. For one
/// reader, which may change threads between pieces.
final class PageBody implements Iterator<byte[]> {

    private static final int RECORDS_AT_ONCE = 100;

    private final FeedPage page;
    private final PageHead head;
    private final RecordStore store;
    private final LeftOut leftOut;
    private final GraphWriter writer;
    private final Set<Rendering.Key> shared = new HashSet<>();
    private final Site site;
    private final Map<String, Boolean> others = new HashMap<>();
    private int written;
    private boolean begun;
    private boolean ended;

    PageBody(FeedPage page, Site site, RecordStore store, LeftOut leftOut) {
        this.page = page;
        this.head = new PageHead(page, site);
        this.site = site;
        this.store = store;
        this.leftOut = leftOut;
        this.writer = GraphWriter.of(page.query().form(), page.query().profile().namespaces());
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    /// @throws org.florilege.catalog.store.StoreException when the store fails
    @Override
    public byte[] next() {
        if (ended) throw new NoSuchElementException();
        StringBuilder out = new StringBuilder(1 << 16);
        if (!begun) {
            begun = true;
            writer.begin(out);
            head.write(writer, out, shared);
        }
        int end = Math.min(written + RECORDS_AT_ONCE, page.entries().size());
        write(page.entries().subList(written, end), out);
        written = end;
        if (written == page.entries().size()) {
            ended = true;
            writer.end(out);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A record that was withdrawn a moment ago is not there any more.
    private void write(List<Entry> entries, StringBuilder out) {
        if (entries.isEmpty()) return;
        Map<RecordKey, CatalogRecord> records = new HashMap<>();
        for (CatalogRecord record : store.records(
                entries.stream().map(entry -> entry.place().recordKey()).toList())) records.put(record.key(), record);
        Neighbours neighbours = Neighbours.of(records.values(), page.query().profile(), store);
        Map<Node, List<Triple>> listed = new LinkedHashMap<>();
        for (Entry entry : entries) {
            CatalogRecord record = records.get(entry.place().recordKey());
            if (record != null) write(record, neighbours, listed, out);
        }
        listed.values().forEach(triples -> writer.resource(head.catalogue(), triples, out));
    }

    /// @throws IllegalTermException when the page leaves it out
    List<Rendering.Resource> rendered(CatalogRecord record, Neighbours neighbours) {
        return Rendering.of(record, page.query().profile(), site, iri -> isAnother(iri), neighbours);
    }

    private void write(CatalogRecord record, Neighbours neighbours, Map<Node, List<Triple>> listed, StringBuilder out) {
        Profile.Shown shown = page.query().shown(record.kind());
        List<Rendering.Resource> resources;
        try {
            resources = rendered(record, neighbours);
        } catch (IllegalTermException e) {
            leftOut.add(record, String.valueOf(e.getMessage()));
            return;
        }
        leftOut.remove(record.key());
        for (Rendering.Resource resource : resources) write(record, resource, out);
        listed.computeIfAbsent(shown.listed(), property -> new ArrayList<>())
                .add(Triple.create(head.catalogue(), shown.listed(), record.id().node()));
    }

    /// An organisation or a licence is as the first record on the page describes it: what several say of it, taken
    /// together, would be too much where a standard allows one value.
    private void write(CatalogRecord record, Rendering.Resource resource, StringBuilder out) {
        boolean once = page.query().profile().beside().isEmpty()
                && isOwn(record, resource.subject().getURI());
        if (once || shared.add(resource.key())) writer.resource(resource.subject(), resource.triples(), out);
    }

    private static boolean isOwn(CatalogRecord record, String iri) {
        int length = record.id().iri().length();
        return iri.startsWith(record.id().iri())
                && (iri.length() == length || iri.charAt(length) == '#' || iri.charAt(length) == '.');
    }

    private boolean isAnother(String iri) {
        return others.computeIfAbsent(iri, this::leadsBack);
    }

    private boolean leadsBack(String iri) {
        if (iri.equals(page.catalogue()) || iri.startsWith(page.catalogue() + ".")) return true;
        return RecordLookup.idOf(iri)
                .map(id -> page.walk().contains(RecordKey.of(id)))
                .orElse(false);
    }
}
