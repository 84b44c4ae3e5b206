package org.florilege.api.harvest;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.florilege.api.contract.generated.RunsApi;
import org.florilege.api.contract.generated.model.Run;
import org.florilege.api.contract.generated.model.RunList;
import org.florilege.api.contract.generated.model.RunRequest;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.problem.PortalException.InvalidFields;
import org.florilege.api.reference.SourceLookup;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.run.LiveRun;
import org.florilege.harvester.run.RunId;
import org.florilege.harvester.run.RunOrder;
import org.florilege.harvester.run.SourceBusyException;
import org.florilege.harvester.source.SourceFaults;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/runs`, and those of one source.
@RestController
public final class RunController implements RunsApi {

    private final Portal portal;
    private final PublicAddress address;

    public RunController(Portal portal, PublicAddress address) {
        this.portal = portal;
        this.address = address;
    }

    @Override
    public ResponseEntity<RunList> sourceRuns(
            String id, Integer size, @Nullable String before, @Nullable String lang, @Nullable String acceptLanguage) {
        List<Run> page = portal.runs().archive().of(known(id)).stream()
                .filter(run -> before == null || run.id().value().compareTo(before) < 0)
                .limit(size)
                .map(words(ReaderLanguage.of(lang, acceptLanguage))::of)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new RunList(page));
    }

    @Override
    public ResponseEntity<Run> startRun(
            String id, RunRequest request, @Nullable String lang, @Nullable String acceptLanguage) {
        SourceId source = known(id);
        RunOrder order = new RunOrder(kind(request.getKind()), Boolean.TRUE.equals(request.getConfirmed()));
        try {
            LiveRun begun = portal.desk().start(source, order).orElseThrow(() -> new PortalException.NotFound(id));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/runs/" + begun.run().id()))
                    .cacheControl(CacheControl.noStore())
                    .body(words(ReaderLanguage.of(lang, acceptLanguage)).of(begun));
        } catch (SourceBusyException busy) {
            @Nullable
            String other = RunWords.live(portal.runs(), source)
                    .map(live -> live.run().id().value())
                    .orElse(null);
            throw new PortalException.SourceBusy(id, other);
        }
    }

    private static RunKind kind(@Nullable String name) {
        List<String> known = Arrays.stream(RunKind.values()).map(RunKind::id).toList();
        return RunKind.ofId(name == null ? "" : name)
                .orElseThrow(() -> new InvalidFields(
                        List.of(new InvalidFields.Field("kind", SourceFaults.runKind(String.valueOf(name), known)))));
    }

    @Override
    public ResponseEntity<Run> run(String id, @Nullable String lang, @Nullable String acceptLanguage) {
        return answer(HttpStatus.OK, id, ReaderLanguage.of(lang, acceptLanguage));
    }

    @Override
    public ResponseEntity<Run> stopRun(String id, @Nullable String lang, @Nullable String acceptLanguage) {
        RunId.parse(id).flatMap(portal.runs()::live).ifPresent(LiveRun::stop);
        return answer(HttpStatus.ACCEPTED, id, ReaderLanguage.of(lang, acceptLanguage));
    }

    private ResponseEntity<Run> answer(HttpStatus status, String id, UiLanguage reader) {
        Run run = RunId.parse(id)
                .flatMap(name -> words(reader).find(name))
                .orElseThrow(() -> new PortalException.NotFound(id));
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(run);
    }

    private RunWords words(UiLanguage reader) {
        return new RunWords(portal.runs(), address, reader);
    }

    private SourceId known(String id) {
        return SourceLookup.find(portal, id)
                .orElseThrow(() -> new PortalException.NotFound(id))
                .source()
                .id();
    }
}
