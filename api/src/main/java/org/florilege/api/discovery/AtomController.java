package org.florilege.api.discovery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.search.SearchParameters;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.search.Hit;
import org.florilege.catalog.search.SearchIndex;
import org.florilege.catalog.search.SearchPage;
import org.florilege.catalog.search.SearchQuery;
import org.florilege.catalog.search.Sort;
import org.florilege.catalog.search.Suggestion;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;
import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.json.JsonMapper;

/// Searches for programs that browsers and readers of news have: `/feed.atom` is any search as an Atom feed, the last
/// changed first; `/opensearch/suggest` are suggestions for the address bar.
///
/// Parameters were held against the contract before they come here.
@RestController
public final class AtomController {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType SUGGESTIONS =
            new MediaType("application", "x-suggestions+json", StandardCharsets.UTF_8);
    private static final int MOST_SUGGESTIONS = 8;
    private static final int LONGEST = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SearchIndex index;
    private final RecordStore store;
    private final CatalogueCard card;
    private final ForwardedAddress address;

    public AtomController(SearchIndex index, RecordStore store, CatalogueCard card, ForwardedAddress address) {
        this.index = index;
        this.store = store;
        this.card = card;
        this.address = address;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> feed(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        UiLanguage language = language(request);
        SearchQuery asked = SearchParameters.query(request.getQueryParams(), language);
        SearchQuery query = request.getQueryParams().containsKey("sort")
                ? asked
                : new SearchQuery(
                        asked.words(), asked.filters(), Sort.CHANGED, asked.size(), asked.cursor(), asked.language());
        SearchPage page = index.search(query);
        List<RecordKey> keys =
                page.hits().stream().map(hit -> hit.record().key()).toList();
        Map<RecordKey, RecordHead> heads = store.heads(keys);
        List<AtomFeed.Item> items = new ArrayList<>();
        for (Hit hit : page.hits()) {
            RecordHead head = heads.get(hit.record().key());
            if (head != null && !head.withdrawn()) items.add(new AtomFeed.Item(hit, head));
        }
        PublicAddress portal = address.of(request);
        String text = new AtomFeed(portal, card, language).write(links(query, page, request), query.words(), items);
        ResponseEntity<byte[]> answer = Tagged.answer(exchange, ATOM, text);
        HttpHeaders headers = new HttpHeaders(answer.getHeaders());
        headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    /// A feed remembers nothing of its reader.
    private static UiLanguage language(ServerHttpRequest request) {
        return ReaderLanguage.of(
                request.getQueryParams().getFirst(ReaderLanguage.NAME),
                request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static AtomFeed.Links links(SearchQuery query, SearchPage page, ServerHttpRequest request) {
        MultiValueMap<String, String> given = request.getQueryParams();
        Map<String, String> none = Map.of();
        String search = address(given, none);
        @Nullable String cursor = given.getFirst("cursor");
        String lang = Optional.ofNullable(given.getFirst(ReaderLanguage.NAME)).orElse("");
        Map<String, String> here = new HashMap<>();
        if (!lang.isEmpty()) here.put(ReaderLanguage.NAME, lang);
        String first = address(given, here);
        Map<String, String> next = new HashMap<>(here);
        next.put(ReaderLanguage.NAME, query.language());
        if (page.nextCursor() != null) next.put("cursor", page.nextCursor());
        if (cursor != null) here.put("cursor", cursor);
        return new AtomFeed.Links(
                search, address(given, here), first, page.nextCursor() == null ? "" : address(given, next));
    }

    /// The query of a search, always the same for the same search.
    private static String address(MultiValueMap<String, String> given, Map<String, String> more) {
        List<String> pairs = new ArrayList<>();
        pair(pairs, "q", Optional.ofNullable(given.getFirst("q")).orElse("").strip());
        for (Facet facet : Facet.values())
            for (String value : new TreeSet<>(given.getOrDefault(facet.parameter(), List.of())))
                pair(pairs, facet.parameter(), value.strip());
        for (String name : List.of("sort", "size"))
            pair(pairs, name, Optional.ofNullable(given.getFirst(name)).orElse(""));
        for (String name : List.of(ReaderLanguage.NAME, "cursor")) pair(pairs, name, more.getOrDefault(name, ""));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static void pair(List<String> pairs, String name, String value) {
        if (!value.isEmpty()) pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /// Four lists, as the format wants it: what was typed, what may be meant, what it is, where it is.
    @GetMapping("/opensearch/suggest")
    ResponseEntity<byte[]> suggest(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        UiLanguage language = language(request);
        String typed =
                Optional.ofNullable(request.getQueryParams().getFirst("q")).orElse("");
        String bounded = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        PublicAddress portal = address.of(request);
        List<String> texts = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        for (Suggestion suggestion : index.suggest(bounded, language.tag(), MOST_SUGGESTIONS)) {
            var kind = suggestion.kind();
            var slug = suggestion.slug();
            texts.add(suggestion.text());
            if (kind == null || slug == null) {
                kinds.add("");
                pages.add(portal.of("/search?q=" + URLEncoder.encode(suggestion.text(), StandardCharsets.UTF_8)));
            } else {
                kinds.add(Messages.of(language).label("kind", kind));
                pages.add(portal.page(kind, slug).toString());
            }
        }
        return ResponseEntity.ok()
                .contentType(SUGGESTIONS)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(JSON.writeValueAsBytes(List.of(bounded, texts, kinds, pages)));
    }
}
