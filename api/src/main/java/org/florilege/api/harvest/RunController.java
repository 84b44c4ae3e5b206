package org.florilege.api.harvest;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.florilege.api.contract.generated.RunsApi;
import org.florilege.api.contract.generated.model.Run;
import org.florilege.api.contract.generated.model.RunList;
import org.florilege.api.contract.generated.model.RunRequest;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.problem.PortalException.InvalidFields;
import org.florilege.api.reference.SourceLookup;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.run.LiveRun;
import org.florilege.harvester.run.RunId;
import org.florilege.harvester.run.RunOrder;
import org.florilege.harvester.run.SourceBusyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/runs`, and those of one source.
@RestController
public final class RunController implements RunsApi {

    private final Portal portal;
    private final RunWords words;

    public RunController(Portal portal, PublicAddress address) {
        this.portal = portal;
        this.words = new RunWords(portal.runs(), address);
    }

    @Override
    public ResponseEntity<RunList> sourceRuns(String id, Integer size, @Nullable String before) {
        List<Run> page = portal.runs().archive().of(known(id)).stream()
                .filter(run -> before == null || run.id().value().compareTo(before) < 0)
                .limit(size)
                .map(words::of)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new RunList(page));
    }

    @Override
    public ResponseEntity<Run> startRun(String id, RunRequest request) {
        SourceId source = known(id);
        RunOrder order = new RunOrder(kind(request.getKind()), Boolean.TRUE.equals(request.getConfirmed()));
        try {
            LiveRun begun = portal.desk().start(source, order).orElseThrow(() -> new PortalException.NotFound(id));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/runs/" + begun.run().id()))
                    .cacheControl(CacheControl.noStore())
                    .body(words.of(begun));
        } catch (SourceBusyException busy) {
            @Nullable
            String other = RunWords.live(portal.runs(), source)
                    .map(live -> live.run().id().value())
                    .orElse(null);
            throw new PortalException.SourceBusy(id, other);
        }
    }

    private static RunKind kind(@Nullable String name) {
        return RunKind.ofId(name == null ? "" : name)
                .orElseThrow(() -> new InvalidFields(List.of(new InvalidFields.Field(
                        "kind",
                        "A run is one of "
                                + Arrays.stream(RunKind.values())
                                        .map(RunKind::id)
                                        .collect(Collectors.joining(", "))
                                + ", not \"" + name + "\"."))));
    }

    @Override
    public ResponseEntity<Run> run(String id) {
        return answer(HttpStatus.OK, id);
    }

    @Override
    public ResponseEntity<Run> stopRun(String id) {
        RunId.parse(id).flatMap(portal.runs()::live).ifPresent(LiveRun::stop);
        return answer(HttpStatus.ACCEPTED, id);
    }

    private ResponseEntity<Run> answer(HttpStatus status, String id) {
        Run run = RunId.parse(id).flatMap(words::find).orElseThrow(() -> new PortalException.NotFound(id));
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(run);
    }

    private SourceId known(String id) {
        return SourceLookup.find(portal, id)
                .orElseThrow(() -> new PortalException.NotFound(id))
                .source()
                .id();
    }
}
