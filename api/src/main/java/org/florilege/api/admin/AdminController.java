package org.florilege.api.admin;

import org.florilege.api.operator.Access;
import org.florilege.api.operator.FormMark;
import org.florilege.api.page.PageAnswers;
import org.florilege.api.web.ReaderLanguage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// The first page for operators.
@RestController
public final class AdminController {

    private final AdminPages pages;
    private final AdminSourcePages sources;
    private final PageAnswers answers;

    public AdminController(AdminPages pages, AdminSourcePages sources, PageAnswers answers) {
        this.pages = pages;
        this.sources = sources;
        this.answers = answers;
    }

    @GetMapping(Access.ADMIN)
    ResponseEntity<byte[]> home(ServerWebExchange exchange) {
        var language = ReaderLanguage.of(exchange.getRequest());
        return answers.unsharedPage(pages.home(language, sources, FormMark.of(exchange)), exchange.getRequest());
    }
}
