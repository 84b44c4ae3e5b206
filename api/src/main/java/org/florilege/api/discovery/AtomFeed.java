package org.florilege.api.discovery;

import java.time.Instant;
import java.util.List;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.search.Hit;
import org.florilege.catalog.store.RecordHead;
import org.florilege.ui.asset.Assets;
import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;

/// Writes one page of an Atom feed (RFC 4287, paged after RFC 5005).
final class AtomFeed {

    /// One entry.
    record Item(Hit hit, RecordHead head) {}

    /// The queries of addresses: of the search itself, of this page, of the first and of the next; empty where there is
    /// none.
    record Links(String search, String here, String first, String next) {}

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PATH = "/feed.atom";

    private final PublicAddress portal;
    private final CatalogueCard card;
    private final UiLanguage language;

    AtomFeed(PublicAddress portal, CatalogueCard card, UiLanguage language) {
        this.portal = portal;
        this.card = card;
        this.language = language;
    }

    String write(Links links, String words, List<Item> items) {
        String name = card.title().getOrDefault(language.tag(), "Florilège");
        Instant updated = items.stream()
                .map(item -> item.head().changed())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Xml xml = new Xml()
                .declaration()
                .open("feed", "xmlns", ATOM, "xml:lang", language.tag())
                .line()
                .element("id", portal.of(PATH + links.search()))
                .element("title", words.isEmpty() ? name : name + " – " + words)
                .element("subtitle", card.description().getOrDefault(language.tag(), ""))
                .element("updated", updated.toString())
                .open("author")
                .element("name", card.publisher().name())
                .element("uri", portal.of("/"))
                .close()
                .element("generator", "Florilège", "uri", portal.of("/api"))
                .element("icon", portal.of(Assets.url("favicon.svg")));
        link(xml, "self", "application/atom+xml", PATH + links.here());
        link(xml, "first", "application/atom+xml", PATH + links.first());
        if (!links.next().isEmpty()) link(xml, "next", "application/atom+xml", PATH + links.next());
        link(xml, "alternate", "text/html", "/search" + links.search());
        xml.line();
        for (Item item : items) entry(xml, item);
        return xml.close().taken();
    }

    private void link(Xml xml, String rel, String type, String path) {
        xml.empty("link", "rel", rel, "type", type, "href", portal.of(path));
    }

    private void entry(Xml xml, Item item) {
        Hit hit = item.hit();
        RecordHead head = item.head();
        String path = PublicAddress.path(head.kind(), head.slug());
        xml.open("entry");
        xml.element("id", head.id().iri());
        text(xml, "title", hit.record().title());
        xml.element("updated", head.changed().toString());
        xml.element("published", head.created().toString());
        for (String publisher : hit.facts().publishers())
            xml.open("author").element("name", publisher).close();
        link(xml, "alternate", "text/html", path);
        link(xml, "related", "text/turtle", path + ".ttl");
        xml.empty(
                "category",
                "term",
                head.kind().segment(),
                "label",
                Messages.of(language).label("kind", head.kind()));
        var snippet = hit.snippet();
        if (snippet != null) text(xml, "summary", snippet);
        xml.close().line();
    }

    private void text(Xml xml, String name, Text text) {
        boolean other = !text.language().isEmpty() && !text.language().equals(language.tag());
        if (other) xml.element(name, text.value(), "xml:lang", text.language());
        else xml.element(name, text.value());
    }
}
