package org.florilege.api.page;

import java.util.ArrayList;
import java.util.List;
import org.florilege.api.source.SourceNames;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.search.FacetCounts;
import org.florilege.catalog.search.SearchIndex;
import org.florilege.catalog.search.SearchPage;
import org.florilege.catalog.search.SearchQuery;
import org.florilege.catalog.search.Sort;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.Bucket;
import org.florilege.ui.view.Chip;
import org.florilege.ui.view.Facet;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.Machine;
import org.florilege.ui.view.Paging;
import org.florilege.ui.view.Place;
import org.florilege.ui.view.Results;
import org.florilege.ui.view.SearchForm;
import org.florilege.ui.view.SearchView;
import org.florilege.ui.view.Section;
import org.florilege.ui.view.Serialisation;
import org.florilege.ui.view.SortOption;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Topic;
import org.florilege.ui.view.Widening;
import org.florilege.ui.view.Wording;
import org.jspecify.annotations.Nullable;

/// Makes the search page of a query.
public final class SearchPages {

    private static final int THEMES = 8;

    private final SearchIndex index;
    private final SourceNames sources;
    private final PublicAddress portal;

    public SearchPages(SearchIndex index, SourceNames sources, PublicAddress portal) {
        this.index = index;
        this.sources = sources;
        this.portal = portal;
    }

    /// The page of what this query finds.
    ///
    /// @param trail the cursors of the pages before this one, without the first
    public SearchView page(SearchQuery query, List<String> trail, UiLanguage language) {
        Reader reader = new Reader(language);
        SearchAddress here = SearchAddress.of(query, trail);
        SearchPage found = index.search(query);
        List<Facet> facets =
                found.facets().stream().map(facet -> facet(facet, here, reader)).toList();
        return new SearchView(
                frame(query, here, reader),
                form(query, here),
                results(found, here, reader),
                facets,
                chips(found.facets(), here, reader),
                query.filters().isEmpty() ? null : here.withoutFilters().url());
    }

    private Frame frame(SearchQuery query, SearchAddress here, Reader reader) {
        String search = reader.messages().get("search.title");
        String title = query.words().isEmpty() ? search : search + " – " + query.words();
        return Frame.of(
                        reader.language(),
                        title,
                        Address.of(portal.base(), here.first().url()))
                .withPlace(Place.of(Section.SEARCH))
                .withMachine(new Machine("", null, List.of(atom(here)), true))
                .withQuery(query.words());
    }

    /// What is new in this search.
    private static Serialisation atom(SearchAddress here) {
        SearchAddress feed = here.sort() == Sort.RELEVANCE ? here.first() : here.sortedBy(Sort.RELEVANCE);
        String query = feed.url().substring(SearchAddress.PATH.length());
        return new Serialisation("Atom", "application/atom+xml", "/feed.atom" + query);
    }

    private static SearchForm form(SearchQuery query, SearchAddress here) {
        return new SearchForm(
                query.words(),
                here.kept().stream()
                        .map(pair -> new SearchForm.Field(pair.name(), pair.value()))
                        .toList());
    }

    private Facet facet(FacetCounts counts, SearchAddress here, Reader reader) {
        var facet = counts.facet();
        List<Bucket> buckets = new ArrayList<>();
        for (FacetCounts.Bucket bucket : counts.buckets()) {
            SearchAddress toggled =
                    bucket.selected() ? here.without(facet, bucket.value()) : here.with(facet, bucket.value());
            buckets.add(
                    new Bucket(bucket.value(), label(facet, bucket), bucket.count(), bucket.selected(), toggled.url()));
        }
        return new Facet(facet.parameter(), facetLabel(facet.parameter(), reader), buckets);
    }

    private Text label(org.florilege.catalog.search.Facet facet, FacetCounts.Bucket bucket) {
        String label = sources.label(facet, bucket);
        return Text.of(label.isBlank() ? bucket.value() : label);
    }

    private static String facetLabel(String parameter, Reader reader) {
        return reader.messages().get("facet." + parameter);
    }

    private List<Chip> chips(List<FacetCounts> facets, SearchAddress here, Reader reader) {
        return facets.stream()
                .flatMap(facet -> facet.buckets().stream()
                        .filter(FacetCounts.Bucket::selected)
                        .map(bucket -> new Chip(
                                facetLabel(facet.facet().parameter(), reader),
                                label(facet.facet(), bucket),
                                here.without(facet.facet(), bucket.value()).url())))
                .toList();
    }

    private Results results(SearchPage found, SearchAddress here, Reader reader) {
        return new Results(
                found.total(),
                found.hits().stream().map(hit -> Cards.of(hit, reader)).toList(),
                paging(found, here),
                orders(here, reader),
                Wording.valueOf(found.reading().name()),
                found.hits().isEmpty() || found.spelling() != null ? widening(found, here, reader) : Widening.none());
    }

    private static Paging paging(SearchPage found, SearchAddress here) {
        String next = found.nextCursor() == null
                ? null
                : here.next(found.nextCursor()).url();
        String previous = here.cursor() == null ? null : here.previous().url();
        long before = before(here);
        int shown = found.hits().size();
        if (shown == 0) return new Paging(0, 0, previous, next);
        return new Paging(before + 1, before + shown, previous, next);
    }

    /// How many hits are on the pages before this one.
    private static long before(SearchAddress here) {
        return here.cursor() == null ? 0 : (here.trail().size() + 1L) * here.size();
    }

    private static List<SortOption> orders(SearchAddress here, Reader reader) {
        List<SortOption> orders = new ArrayList<>();
        for (Sort sort : Sort.values())
            orders.add(new SortOption(
                    reader.messages().get("sort." + sort.parameter()),
                    here.sortedBy(sort).url(),
                    sort == here.sort()));
        return orders;
    }

    private Widening widening(SearchPage found, SearchAddress here, Reader reader) {
        List<FacetCounts> helpful = found.facets().stream()
                .filter(facet -> facet.buckets().stream().anyMatch(bucket -> bucket.count() > 0))
                .toList();
        List<Link> without = new ArrayList<>();
        for (Chip chip : chips(helpful, here, reader)) without.add(new Link(chip.label(), chip.removeUrl()));
        if (here.filters().size() > 1)
            without.add(Link.of(
                    reader.messages().get("search.clear"), here.withoutFilters().url()));
        List<Topic> themes = found.hits().isEmpty() && without.isEmpty() ? themes(reader) : List.of();
        return new Widening(spelling(found.spelling(), here), without, themes);
    }

    /// What there is to find at all.
    private List<Topic> themes(Reader reader) {
        SearchPage all = index.search(SearchQuery.of("", reader.tag()).withSize(1));
        return HomePages.themes(all.facets(), THEMES);
    }

    private static @Nullable Link spelling(@Nullable String words, SearchAddress here) {
        return words == null ? null : Link.of(words, here.withWords(words).url());
    }
}
