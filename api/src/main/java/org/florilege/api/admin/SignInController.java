package org.florilege.api.admin;

import java.net.URI;
import java.security.Principal;
import org.florilege.api.operator.Access;
import org.florilege.api.operator.FormMark;
import org.florilege.api.operator.SignInForm;
import org.florilege.api.page.PageAnswers;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.ui.view.SignInView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// The form to sign in. What it sends never arrives here: it is checked on the way.
@RestController
public final class SignInController {

    private final AdminPages pages;
    private final PageAnswers answers;

    public SignInController(AdminPages pages, PageAnswers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping(Access.SIGN_IN)
    ResponseEntity<byte[]> form(ServerWebExchange exchange, @Nullable Principal who) {
        var query = exchange.getRequest().getQueryParams();
        String next = SignInForm.next(query.getFirst(SignInForm.NEXT));
        if (Access.isOperator(who))
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(next))
                    .build();
        SignInView view = pages.signIn(
                ReaderLanguage.of(exchange.getRequest()),
                next,
                query.containsKey(SignInForm.FAILED),
                FormMark.of(exchange));
        return answers.unsharedPage(view, exchange.getRequest());
    }
}
