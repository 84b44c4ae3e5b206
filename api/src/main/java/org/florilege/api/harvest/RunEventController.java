package org.florilege.api.harvest;

import java.time.Duration;
import org.florilege.api.contract.generated.model.Run;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.web.Heartbeat;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.harvester.harvest.HarvestProgress.Phase;
import org.florilege.harvester.run.LiveRun;
import org.florilege.harvester.run.RunId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// `/api/v1/runs/{id}/events`: a run as it goes on, in server-sent events.
@RestController
public final class RunEventController {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final Portal portal;
    private final PublicAddress address;

    public RunEventController(Portal portal, PublicAddress address) {
        this.portal = portal;
        this.address = address;
    }

    @GetMapping("/api/v1/runs/{id}/events")
    ResponseEntity<Flux<ServerSentEvent<Run>>> events(@PathVariable String id, ServerWebExchange exchange) {
        RunWords words = new RunWords(portal.runs(), address, ReaderLanguage.of(exchange.getRequest()));
        RunId run = RunId.parse(id)
                .filter(name -> words.find(name).isPresent())
                .orElseThrow(() -> new PortalException.NotFound(id));
        Mono<ServerSentEvent<Run>> last =
                Mono.defer(() -> Mono.justOrEmpty(words.find(run))).map(ended -> event("ended", ended));
        Flux<ServerSentEvent<Run>> events = portal.runs()
                .live(run)
                .map(live -> progress(live, words).concatWith(last))
                .orElseGet(last::flux);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(Heartbeat.within(events, Heartbeat.PACE));
    }

    private static Flux<ServerSentEvent<Run>> progress(LiveRun live, RunWords words) {
        Flux<ServerSentEvent<Run>> states = Flux.interval(Duration.ZERO, PACE)
                .onBackpressureDrop()
                .map(tick -> live.state())
                .distinctUntilChanged()
                .map(state -> event("progress", words.of(live)));
        return states.takeUntilOther(end(live));
    }

    /// Comes when the run has ended; whoever goes away before is no longer told.
    private static Mono<Boolean> end(LiveRun live) {
        return Mono.create(sink -> {
            LiveRun.Watching watch = live.watch(state -> {
                if (state.phase() == Phase.DONE) sink.success(true);
            });
            sink.onDispose(watch::close);
        });
    }

    private static ServerSentEvent<Run> event(String name, Run run) {
        return ServerSentEvent.builder(run).event(name).build();
    }
}
