package org.florilege.api.harvest;

import java.time.Duration;
import org.florilege.api.contract.generated.model.Run;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.web.PublicAddress;
import org.florilege.harvester.harvest.HarvestProgress.Phase;
import org.florilege.harvester.run.LiveRun;
import org.florilege.harvester.run.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// `/api/v1/runs/{id}/events`: a run as it goes on, in server-sent events.
@RestController
public final class RunEventController {

    private static final Logger LOG = LoggerFactory.getLogger(RunEventController.class);
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Portal portal;
    private final RunWords words;

    public RunEventController(Portal portal, PublicAddress address) {
        this.portal = portal;
        this.words = new RunWords(portal.runs(), address);
    }

    @GetMapping("/api/v1/runs/{id}/events")
    ResponseEntity<Flux<ServerSentEvent<Run>>> events(@PathVariable String id) {
        RunId run = RunId.parse(id)
                .filter(name -> words.find(name).isPresent())
                .orElseThrow(() -> new PortalException.NotFound(id));
        Mono<ServerSentEvent<Run>> last =
                Mono.defer(() -> Mono.justOrEmpty(words.find(run))).map(ended -> event("ended", ended));
        Flux<ServerSentEvent<Run>> events = portal.runs()
                .live(run)
                .map(live -> progress(live).concatWith(last))
                .orElseGet(last::flux);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(events);
    }

    private Flux<ServerSentEvent<Run>> progress(LiveRun live) {
        Flux<ServerSentEvent<Run>> states = Flux.interval(Duration.ZERO, PACE)
                .onBackpressureDrop()
                .map(tick -> live.state())
                .distinctUntilChanged()
                .map(state -> event("progress", words.of(live)));
        Flux<ServerSentEvent<Run>> heartbeat = Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(tick ->
                        ServerSentEvent.<Run>builder().comment("still there").build());
        return states.mergeWith(heartbeat).takeUntilOther(end(live));
    }

    /// Comes when the run has ended; whoever goes away before is no longer told.
    private static Mono<Boolean> end(LiveRun live) {
        return Mono.create(sink -> {
            AutoCloseable watch = live.watch(state -> {
                if (state.phase() == Phase.DONE) sink.success(true);
            });
            sink.onDispose(() -> close(watch));
        });
    }

    private static void close(AutoCloseable watch) {
        try {
            watch.close();
        } catch (Exception failed) {
            LOG.warn("A watcher of a run cannot be let go", failed);
        }
    }

    private static ServerSentEvent<Run> event(String name, Run run) {
        return ServerSentEvent.builder(run).event(name).build();
    }
}
