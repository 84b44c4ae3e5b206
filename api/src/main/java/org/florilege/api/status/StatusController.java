package org.florilege.api.status;

import org.florilege.api.page.PageAnswers;
import org.florilege.api.web.ReaderLanguage;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/status`.
@RestController
public final class StatusController {

    private final StatusPages pages;
    private final PageAnswers answers;

    public StatusController(StatusPages pages, PageAnswers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/status")
    ResponseEntity<byte[]> status(ServerHttpRequest request) {
        return answers.page(pages.page(ReaderLanguage.of(request)), request);
    }
}
