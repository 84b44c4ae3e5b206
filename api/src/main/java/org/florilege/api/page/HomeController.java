package org.florilege.api.page;

import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.ApiDocsView;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Place;
import org.florilege.ui.view.Section;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The first page, and the interactive documentation of the API.
@RestController
public final class HomeController {

    private static final String CONTRACT = "/api/v1/openapi.yaml";

    private final HomePages pages;
    private final PageAnswers answers;
    private final PublicAddress portal;

    public HomeController(HomePages pages, PageAnswers answers, PublicAddress portal) {
        this.pages = pages;
        this.answers = answers;
        this.portal = portal;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(ServerHttpRequest request) {
        return answers.page(pages.page(ReaderLanguage.of(request)), request);
    }

    @GetMapping("/api")
    ResponseEntity<byte[]> documentation(ServerHttpRequest request) {
        UiLanguage language = ReaderLanguage.of(request);
        Frame frame = Frame.of(language, Messages.of(language).get("api.title"), Address.of(portal.base(), "/api"))
                .withPlace(Place.of(Section.API));
        return answers.page(new ApiDocsView(frame, CONTRACT), request);
    }
}
