package org.florilege.api.page;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.florilege.api.search.SearchParameters;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.search.InvalidCursorException;
import org.florilege.catalog.search.SearchQuery;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.SearchView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The search page, whole or, for htmx, the part of it that a new search changes.
@RestController
public final class SearchPageController {

    private final SearchPages pages;
    private final PageAnswers answers;

    public SearchPageController(SearchPages pages, PageAnswers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping(SearchAddress.PATH)
    ResponseEntity<byte[]> search(ServerHttpRequest request) {
        UiLanguage language = ReaderLanguage.of(request);
        var parameters = request.getQueryParams();
        List<String> trail = parameters.getOrDefault(SearchAddress.TRAIL, List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
        SearchQuery query = SearchParameters.query(parameters, language);
        try {
            SearchView view = pages.page(query, trail, language);
            return isForFragment(request.getHeaders()) ? answers.fragment(view, request) : answers.page(view, request);
        } catch (InvalidCursorException e) {
            return firstPage(query);
        }
    }

    /// A cursor is of one query in one language: whoever changes the language or edits the address starts over.
    private static ResponseEntity<byte[]> firstPage(SearchQuery query) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(SearchAddress.of(query.at(null), List.of()).url()))
                .build();
    }

    /// When the browser restores a page from its history it needs the whole page.
    private static boolean isForFragment(HttpHeaders headers) {
        return "true".equals(headers.getFirst("HX-Request"))
                && !"true".equals(headers.getFirst("HX-History-Restore-Request"));
    }
}
