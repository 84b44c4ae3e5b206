package org.florilege.api.admin;

import java.time.Duration;
import java.util.Optional;
import org.florilege.api.operator.FormMark;
import org.florilege.api.page.PageAnswers;
import org.florilege.api.page.Reader;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.web.Heartbeat;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.harvester.harvest.HarvestProgress.Phase;
import org.florilege.harvester.harvest.HarvestProgress.State;
import org.florilege.harvester.run.LiveRun;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.run.RunId;
import org.florilege.ui.view.RunView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/// The operator's page of a run, live while it is under way.
@RestController
public final class RunController {

    private static final String RUN = "/admin/runs/{id}";
    private static final Duration BREATH = Duration.ofMillis(300);

    private final Portal portal;
    private final RunPages pages;
    private final PageAnswers answers;

    public RunController(Portal portal, RunPages pages, PageAnswers answers) {
        this.portal = portal;
        this.pages = pages;
        this.answers = answers;
    }

    static String path(RunId id) {
        return "/admin/runs/" + id;
    }

    @GetMapping(RUN)
    ResponseEntity<byte[]> page(
            @PathVariable String id,
            @RequestParam(defaultValue = "refusals") String show,
            @RequestParam(defaultValue = "1") String page,
            ServerWebExchange exchange) {
        Reader reader = new Reader(ReaderLanguage.of(exchange.getRequest()));
        RunPages.Part part = RunPages.Part.of(show, page);
        return answers.unsharedPage(pages.page(run(id), part, reader, FormMark.of(exchange)), exchange.getRequest());
    }

    /// How the run goes on, as server-sent events: `progress` with what the page shows, and one `done` at its end.
    @GetMapping(path = RUN + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<RunView.Progress>> events(@PathVariable String id, ServerWebExchange exchange) {
        Run run = run(id);
        Reader reader = new Reader(ReaderLanguage.of(exchange.getRequest()));
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        exchange.getResponse().getHeaders().set("X-Accel-Buffering", "no");
        Flux<ServerSentEvent<RunView.Progress>> told = states(run.id())
                .sample(BREATH)
                .map(state -> event("progress", pages.progress(run, state, reader)))
                .concatWith(Flux.defer(() -> Flux.just(event("done", pages.progress(run, ENDED, reader)))));
        return Heartbeat.within(told, Heartbeat.PACE);
    }

    private static final State ENDED = new State(Phase.DONE, 0, 0, 0, 0, 0);

    private static ServerSentEvent<RunView.Progress> event(String name, RunView.Progress progress) {
        return ServerSentEvent.builder(progress).event(name).build();
    }

    /// The states of a run until it has ended; of one that has, none.
    private Flux<State> states(RunId id) {
        Optional<LiveRun> live = portal.runs().live(id);
        if (live.isEmpty()) return Flux.empty();
        return Flux.create(
                sink -> {
                    LiveRun.Watching watch = live.get().watch(state -> {
                        sink.next(state);
                        if (state.phase() == Phase.DONE) sink.complete();
                    });
                    sink.onDispose(watch::close);
                },
                FluxSink.OverflowStrategy.LATEST);
    }

    @PostMapping(RUN + "/stop")
    ResponseEntity<Void> stop(@PathVariable String id) {
        Run run = run(id);
        portal.runs().live(run.id()).ifPresent(LiveRun::stop);
        return AdminAnswers.seeOther(path(run.id()));
    }

    private Run run(String id) {
        return RunId.parse(id)
                .flatMap(name -> portal.runs()
                        .archive()
                        .find(name)
                        .or(() -> portal.runs().live(name).map(LiveRun::run)))
                .orElseThrow(() -> new PortalException.NotFound("/admin/runs/" + id));
    }
}
