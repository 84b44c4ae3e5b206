package org.florilege.api.page;

import java.time.Duration;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.ui.Pages;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.SearchView;
import org.florilege.ui.view.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Renders views and gives them the headers that all pages have.
public final class PageAnswers {

    private static final MediaType HTML = MediaType.parseMediaType(Pages.CONTENT_TYPE);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Pages pages;

    public PageAnswers(Pages pages) {
        this.pages = pages;
    }

    /// The page of this view. A page is asked for anew each time it is shown, since catalogue and language change.
    public ResponseEntity<byte[]> page(View view, ServerHttpRequest request) {
        return answer(pages.render(view), view.frame().lang(), request);
    }

    /// The bytes of this view.
    public byte[] rendered(View view) {
        return pages.render(view);
    }

    /// Only what a new search changes on the search page.
    ResponseEntity<byte[]> fragment(SearchView view, ServerHttpRequest request) {
        return answer(pages.renderFragment(view), view.frame().lang(), request);
    }

    /// The page of this view for the one who asked, which nobody keeps: not even the browser, once they signed out.
    public ResponseEntity<byte[]> unsharedPage(View view, ServerHttpRequest request) {
        return answer(pages.render(view), view.frame().lang(), request, "no-store");
    }

    private static ResponseEntity<byte[]> answer(byte[] body, UiLanguage language, ServerHttpRequest request) {
        return answer(body, language, request, "no-cache");
    }

    private static ResponseEntity<byte[]> answer(
            byte[] body, UiLanguage language, ServerHttpRequest request, String caching) {
        return headed(HttpStatus.OK, language, request, caching).body(body);
    }

    /// The headers of a page that is rendered elsewhere.
    public ResponseEntity.BodyBuilder headed(HttpStatusCode status, UiLanguage language, ServerHttpRequest request) {
        return headed(status, language, request, "no-cache");
    }

    private static ResponseEntity.BodyBuilder headed(
            HttpStatusCode status, UiLanguage language, ServerHttpRequest request, String caching) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE, "HX-Request");
        ReaderLanguage.chosen(request)
                .ifPresent(chosen ->
                        answer.header(HttpHeaders.SET_COOKIE, cookie(chosen).toString()));
        return answer;
    }

    private static ResponseCookie cookie(UiLanguage chosen) {
        return ResponseCookie.from(ReaderLanguage.NAME, chosen.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
    }
}
