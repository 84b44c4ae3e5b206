package org.florilege.api.admin;

import java.util.Optional;
import org.florilege.api.operator.FormMark;
import org.florilege.api.page.PageAnswers;
import org.florilege.api.page.Reader;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.reference.SourceLookup;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.run.LiveRun;
import org.florilege.harvester.run.RunOrder;
import org.florilege.harvester.run.SourceBusyException;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.ui.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// The operator's list of sources, the page of each, and what its buttons do.
@RestController
public final class SourcesController {

    /// The list.
    static final String SOURCES = "/admin/sources";

    private static final String SOURCE = SOURCES + "/{id}";

    private final Portal portal;
    private final AdminSourcePages pages;
    private final ConfirmPages confirmations;
    private final PageAnswers answers;

    public SourcesController(Portal portal, AdminSourcePages pages, ConfirmPages confirmations, PageAnswers answers) {
        this.portal = portal;
        this.pages = pages;
        this.confirmations = confirmations;
        this.answers = answers;
    }

    static String path(SourceId id) {
        return SOURCES + "/" + id;
    }

    @GetMapping(SOURCES)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sort,
            ServerWebExchange exchange) {
        return answer(pages.list(Sifting.of(state, sort), reader(exchange), FormMark.of(exchange)), exchange);
    }

    @GetMapping(SOURCE)
    ResponseEntity<byte[]> source(@PathVariable String id, ServerWebExchange exchange) {
        return answer(pages.page(known(id), reader(exchange), FormMark.of(exchange)), exchange);
    }

    @PostMapping(SOURCE + "/runs")
    ResponseEntity<Void> run(@PathVariable String id, ServerWebExchange exchange) {
        RunKind kind = Optional.ofNullable(Forms.of(exchange).getFirst("kind"))
                .flatMap(RunKind::ofId)
                .filter(asked -> asked == RunKind.HARVEST || asked == RunKind.FORCE || asked == RunKind.VALIDATE)
                .orElse(RunKind.HARVEST);
        return begun(known(id), RunOrder.of(kind));
    }

    @GetMapping(SOURCE + "/confirm-removal")
    ResponseEntity<byte[]> askRemoval(@PathVariable String id, ServerWebExchange exchange) {
        return answer(confirmations.removal(known(id), reader(exchange), FormMark.of(exchange)), exchange);
    }

    @PostMapping(SOURCE + "/confirm-removal")
    ResponseEntity<Void> confirmRemoval(@PathVariable String id) {
        return begun(known(id), new RunOrder(RunKind.FORCE, true));
    }

    @GetMapping(SOURCE + "/clear")
    ResponseEntity<byte[]> askClear(@PathVariable String id, ServerWebExchange exchange) {
        return answer(confirmations.clear(known(id), reader(exchange), FormMark.of(exchange)), exchange);
    }

    @PostMapping(SOURCE + "/clear")
    ResponseEntity<Void> clear(@PathVariable String id) {
        return begun(known(id), RunOrder.of(RunKind.CLEAR));
    }

    @GetMapping(SOURCE + "/delete")
    ResponseEntity<byte[]> askDelete(@PathVariable String id, ServerWebExchange exchange) {
        return answer(confirmations.delete(known(id), reader(exchange), FormMark.of(exchange)), exchange);
    }

    /// A source that is being read is not deleted: what the run does at its end would register it again.
    @PostMapping(SOURCE + "/delete")
    ResponseEntity<Void> delete(@PathVariable String id, ServerWebExchange exchange) throws InterruptedException {
        SourceId source = known(id).source().id();
        if (pages.lines().running(source).isPresent()) return AdminAnswers.seeOther(path(source));
        if (ConfirmPages.CLEAR.equals(Forms.of(exchange).getFirst("how")) && !cleared(source))
            return AdminAnswers.seeOther(path(source));
        portal.desk().remove(source);
        return AdminAnswers.seeOther(SOURCES);
    }

    private boolean cleared(SourceId source) throws InterruptedException {
        try {
            Optional<LiveRun> clearing = portal.desk().start(source, RunOrder.of(RunKind.CLEAR));
            if (clearing.isEmpty()) return false;
            clearing.get().await();
            return portal.runs()
                    .archive()
                    .find(clearing.get().run().id())
                    .filter(run -> run.outcome().equals("complete"))
                    .isPresent();
        } catch (SourceBusyException busy) {
            return false;
        }
    }

    /// Leads to the run, or to the source when there is a run over it already.
    private ResponseEntity<Void> begun(RegisteredSource known, RunOrder order) {
        SourceId source = known.source().id();
        try {
            return AdminAnswers.seeOther(portal.desk()
                    .start(source, order)
                    .map(run -> RunController.path(run.run().id()))
                    .orElse(SOURCES));
        } catch (SourceBusyException busy) {
            return AdminAnswers.seeOther(pages.lines()
                    .running(source)
                    .map(run -> RunController.path(run.id()))
                    .orElse(path(source)));
        }
    }

    private RegisteredSource known(String id) {
        return SourceLookup.find(portal, id).orElseThrow(() -> new PortalException.NotFound(SOURCES + "/" + id));
    }

    private static Reader reader(ServerWebExchange exchange) {
        return new Reader(ReaderLanguage.of(exchange.getRequest()));
    }

    private ResponseEntity<byte[]> answer(View view, ServerWebExchange exchange) {
        return answers.unsharedPage(view, exchange.getRequest());
    }
}
