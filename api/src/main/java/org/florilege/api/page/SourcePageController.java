package org.florilege.api.page;

import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.reference.SourceLookup;
import org.florilege.api.web.ReaderLanguage;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The pages of the sources.
@RestController
public final class SourcePageController {

    private final Portal portal;
    private final SourcePages pages;
    private final PageAnswers answers;

    public SourcePageController(Portal portal, SourcePages pages, PageAnswers answers) {
        this.portal = portal;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/sources")
    ResponseEntity<byte[]> sources(ServerHttpRequest request) {
        return answers.page(pages.all(ReaderLanguage.of(request)), request);
    }

    @GetMapping("/sources/{id}")
    ResponseEntity<byte[]> source(@PathVariable String id, ServerHttpRequest request) {
        var source = SourceLookup.find(portal, id).orElseThrow(() -> new PortalException.NotFound("/sources/" + id));
        return answers.page(pages.page(source, ReaderLanguage.of(request)), request);
    }
}
