package org.florilege.api.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.florilege.api.contract.generated.SearchApi;
import org.florilege.api.contract.generated.model.SearchAnswer;
import org.florilege.api.contract.generated.model.Suggestions;
import org.florilege.api.source.SourceNames;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.search.SearchIndex;
import org.florilege.catalog.search.SearchQuery;
import org.florilege.catalog.search.Sort;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/search` and `/api/v1/suggest`. Parameters were held against the contract before they come here.
@RestController
public final class SearchController implements SearchApi {

    private final SearchIndex index;
    private final SearchAnswers answers;

    public SearchController(SearchIndex index, SourceNames sources, PublicAddress portal) {
        this.index = index;
        this.answers = new SearchAnswers(portal, sources);
    }

    @Override
    public ResponseEntity<SearchAnswer> search(
            @Nullable String q,
            @Nullable List<String> kind,
            @Nullable List<String> theme,
            @Nullable List<String> publisher,
            @Nullable List<String> licence,
            @Nullable List<String> format,
            @Nullable List<String> accessRights,
            @Nullable List<String> language,
            @Nullable List<String> keyword,
            @Nullable List<String> year,
            @Nullable List<String> source,
            @Nullable List<String> challenge,
            @Nullable List<String> programmingLanguage,
            String sort,
            Integer size,
            @Nullable String cursor,
            @Nullable String lang,
            @Nullable String acceptLanguage) {
        UiLanguage reader = ReaderLanguage.of(lang, acceptLanguage);
        Map<Facet, Set<String>> filters = Map.ofEntries(
                filter(Facet.KIND, kind),
                filter(Facet.THEME, theme),
                filter(Facet.PUBLISHER, publisher),
                filter(Facet.LICENCE, licence),
                filter(Facet.FORMAT, format),
                filter(Facet.ACCESS_RIGHTS, accessRights),
                filter(Facet.LANGUAGE, language),
                filter(Facet.KEYWORD, keyword),
                filter(Facet.YEAR, year),
                filter(Facet.SOURCE, source),
                filter(Facet.CHALLENGE, challenge),
                filter(Facet.PROGRAMMING_LANGUAGE, programmingLanguage));
        SearchQuery query = new SearchQuery(
                q == null ? "" : q, filters, Sort.ofParameter(sort).orElse(Sort.RELEVANCE), size, cursor, reader.tag());
        return inLanguage(reader).body(answers.of(index.search(query), reader));
    }

    @Override
    public ResponseEntity<Suggestions> suggest(
            String q, Integer size, @Nullable String lang, @Nullable String acceptLanguage) {
        UiLanguage reader = ReaderLanguage.of(lang, acceptLanguage);
        return inLanguage(reader).body(answers.of(index.suggest(q, reader.tag(), size), reader));
    }

    private static Map.Entry<Facet, Set<String>> filter(Facet facet, @Nullable List<String> values) {
        return Map.entry(
                facet,
                Optional.ofNullable(values).stream()
                        .flatMap(List::stream)
                        .filter(value -> !value.isBlank())
                        .collect(Collectors.toSet()));
    }

    private static ResponseEntity.BodyBuilder inLanguage(UiLanguage reader) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
