package org.florilege.api.discovery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;

/// A file of the sitemap, a thousand addresses at a time; each with its forms in both languages.
final class SitemapBody implements Iterator<byte[]> {

    private static final int AT_ONCE = 1000;
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final List<Entry> entries;
    private final RecordStore store;
    private final PublicAddress portal;
    private final Xml xml = new Xml();
    private int written;
    private boolean begun;
    private boolean ended;

    SitemapBody(List<Entry> entries, RecordStore store, PublicAddress portal) {
        this.entries = entries;
        this.store = store;
        this.portal = portal;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public byte[] next() {
        if (ended) throw new NoSuchElementException();
        if (!begun)
            xml.declaration()
                    .open("urlset", "xmlns", SITEMAP, "xmlns:xhtml", XHTML)
                    .line();
        begun = true;
        int end = Math.min(written + AT_ONCE, entries.size());
        write(entries.subList(written, end));
        written = end;
        ended = written == entries.size();
        if (ended) xml.close();
        return xml.taken().getBytes(StandardCharsets.UTF_8);
    }

    /// One that was withdrawn a moment ago is not there any more.
    private void write(List<Entry> some) {
        Map<RecordKey, RecordHead> heads = store.heads(
                some.stream().map(entry -> entry.place().recordKey()).toList());
        for (Entry entry : some) {
            RecordHead head = heads.get(entry.place().recordKey());
            if (head != null && !head.withdrawn())
                url(xml, portal.page(head.kind(), head.slug()).toString(), head.changed());
        }
    }

    private static void url(Xml xml, String page, Instant changed) {
        xml.open("url").element("loc", page).element("lastmod", changed.toString());
        for (String language : List.of("fr", "en"))
            xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", page + "?lang=" + language);
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", "x-default", "href", page);
        xml.close().line();
    }
}
