package org.florilege.api.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// In which language to answer: what the request says (`lang`), else what the reader chose before (cookie), else what
/// the browser prefers (`Accept-Language`), else French.
public final class ReaderLanguage {

    /// The parameter, and the cookie that remembers it.
    public static final String NAME = "lang";

    private ReaderLanguage() {}

    /// The language of an answer to this request.
    public static UiLanguage of(ServerHttpRequest request) {
        return chosen(request)
                .or(() -> remembered(request))
                .or(() -> preferred(request.getHeaders()))
                .orElse(UiLanguage.FR);
    }

    /// The language of an answer of the API, which remembers nothing.
    ///
    /// @param lang the parameter, or null
    /// @param acceptLanguage the header, or null
    public static UiLanguage of(@Nullable String lang, @Nullable String acceptLanguage) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage);
        return named(lang).or(() -> preferred(headers)).orElse(UiLanguage.FR);
    }

    /// The language that this very request asks for.
    public static Optional<UiLanguage> chosen(ServerHttpRequest request) {
        return named(request.getQueryParams().getFirst(NAME));
    }

    private static Optional<UiLanguage> remembered(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(NAME);
        return named(cookie == null ? null : cookie.getValue());
    }

    private static Optional<UiLanguage> named(@Nullable String tag) {
        return Arrays.stream(UiLanguage.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private static Optional<UiLanguage> preferred(HttpHeaders headers) {
        return ranges(headers).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                .flatMap(tag -> named(tag).stream())
                .findFirst();
    }

    /// What cannot be read says nothing.
    private static List<Locale.LanguageRange> ranges(HttpHeaders headers) {
        try {
            return headers.getAcceptLanguage();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
