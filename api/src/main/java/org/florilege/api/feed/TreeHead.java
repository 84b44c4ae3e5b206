package org.florilege.api.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a page of schema.org says of the catalogue, and of the way to the other pages (Hydra, as in the
/// other profiles).
final class TreeHead {

    /// Trees have room for one language only.
    static final String LANGUAGE = "fr";

    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String ID = "@id";
    private static final String TYPE = "@type";

    private final FeedPage page;
    private final CatalogueCard card;

    TreeHead(FeedPage page, CatalogueCard card) {
        this.page = page;
        this.card = card;
    }

    /// In the order in which they are written.
    Map<String, Object> terms() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("@context", List.of(page.query().profile().id().iri(), Map.of("hydra", HYDRA)));
        terms.put(TYPE, List.of("DataCatalog", "hydra:Collection"));
        terms.put(ID, page.catalogue());
        String title = card.title().getOrDefault(LANGUAGE, "");
        String part = page.scope().name().get(LANGUAGE);
        terms.put("name", part == null ? title : title + " – " + part);
        terms.put("description", card.description().getOrDefault(LANGUAGE, ""));
        terms.put("url", page.base().of("/"));
        terms.put("inLanguage", List.of("fr", "en"));
        terms.put("publisher", publisher());
        terms.put("hydra:view", view());
        return terms;
    }

    private Map<String, Object> publisher() {
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put(TYPE, "Organization");
        publisher.put("name", card.publisher().name());
        String own = card.publisher().page();
        publisher.put("url", own.isEmpty() ? page.base().of("/") : own);
        if (!card.publisher().email().isEmpty())
            publisher.put("email", card.publisher().email());
        return publisher;
    }

    private Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(ID, page.self());
        view.put(TYPE, "hydra:PartialCollectionView");
        view.put("hydra:first", link(page.first()));
        page.previous().ifPresent(address -> view.put("hydra:previous", link(address)));
        page.next().ifPresent(address -> view.put("hydra:next", link(address)));
        view.put("hydra:last", link(page.last()));
        view.put("hydra:totalItems", page.total());
        return view;
    }

    private static Map<String, Object> link(String address) {
        return Map.of(ID, address);
    }
}
