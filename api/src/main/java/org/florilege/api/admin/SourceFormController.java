package org.florilege.api.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.florilege.api.admin.SourceFormPages.Outcome;
import org.florilege.api.admin.SourceFormPages.Subject;
import org.florilege.api.operator.FormMark;
import org.florilege.api.page.PageAnswers;
import org.florilege.api.page.Reader;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.reference.SourceLookup;
import org.florilege.api.source.InvalidSourceException;
import org.florilege.api.source.SourceDraft;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.SourceType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// The form on which a source is described, tried and saved.
@RestController
public final class SourceFormController {

    /// Where a new source begins.
    static final String NEW = SourcesController.SOURCES + "/new";

    private static final String EDIT = SourcesController.SOURCES + "/{id}/edit";

    /// Somebody waits for a try.
    private static final Map<String, String> PATIENCE = Map.of("run-time", "60 s", "page-time", "60 s");

    private final Portal portal;
    private final SourceFormPages pages;
    private final PageAnswers answers;

    public SourceFormController(Portal portal, SourceFormPages pages, PageAnswers answers) {
        this.portal = portal;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping(NEW)
    ResponseEntity<byte[]> create(@RequestParam(defaultValue = "") String type, ServerWebExchange exchange) {
        return SourceType.ofId(type)
                .map(chosen -> page(new Subject(chosen, Optional.empty()), SourceForm.empty(), Outcome.NONE, exchange))
                .orElseGet(() -> answers.unsharedPage(
                        pages.types(reader(exchange), FormMark.of(exchange)), exchange.getRequest()));
    }

    @PostMapping(NEW)
    ResponseEntity<?> register(ServerWebExchange exchange) {
        SourceForm form = SourceForm.of(Forms.of(exchange));
        SourceType type = SourceType.ofId(form.value("type")).orElse(SourceType.DCAT_RDF);
        return sent(new Subject(type, Optional.empty()), form, exchange);
    }

    @GetMapping(EDIT)
    ResponseEntity<byte[]> edit(@PathVariable String id, ServerWebExchange exchange) {
        RegisteredSource known = known(id);
        return page(
                new Subject(known.source().type(), Optional.of(known)), SourceForm.of(known), Outcome.NONE, exchange);
    }

    @PostMapping(EDIT)
    ResponseEntity<?> change(@PathVariable String id, ServerWebExchange exchange) {
        RegisteredSource known = known(id);
        return sent(
                new Subject(known.source().type(), Optional.of(known)), SourceForm.of(Forms.of(exchange)), exchange);
    }

    private ResponseEntity<?> sent(Subject subject, SourceForm form, ServerWebExchange exchange) {
        SourceDraft draft = form.draft(subject.type().id(), subject.known());
        try {
            if (form.value("do").equals("try")) {
                Outcome tried = new Outcome(List.of(), Optional.of(portal.desk().preview(patient(draft))));
                return page(subject, form, tried, exchange);
            }
            return AdminAnswers.seeOther(SourcesController.path(saved(subject, draft)));
        } catch (InvalidSourceException wrong) {
            Outcome refused = new Outcome(wrong.faults(), Optional.empty());
            return AdminAnswers.unprocessable(page(subject, form, refused, exchange));
        }
    }

    private SourceId saved(Subject subject, SourceDraft draft) {
        return subject.known()
                .flatMap(known -> portal.desk().change(known.source().id(), draft))
                .orElseGet(() -> portal.desk().register(draft))
                .source()
                .id();
    }

    private static SourceDraft patient(SourceDraft draft) {
        Map<String, String> options = new TreeMap<>(draft.options());
        options.putAll(PATIENCE);
        return new SourceDraft(draft.id(), draft.title(), draft.location(), draft.type(), options, draft.credential());
    }

    private ResponseEntity<byte[]> page(Subject subject, SourceForm form, Outcome outcome, ServerWebExchange exchange) {
        return answers.unsharedPage(
                pages.form(subject, form, outcome, reader(exchange), FormMark.of(exchange)), exchange.getRequest());
    }

    private static Reader reader(ServerWebExchange exchange) {
        return new Reader(ReaderLanguage.of(exchange.getRequest()));
    }

    private RegisteredSource known(String id) {
        return SourceLookup.find(portal, id)
                .orElseThrow(() -> new PortalException.NotFound(SourcesController.SOURCES + "/" + id));
    }
}
