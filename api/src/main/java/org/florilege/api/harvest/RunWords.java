package org.florilege.api.harvest;

import java.time.ZoneOffset;
import java.util.Optional;
import org.florilege.api.contract.generated.model.Run;
import org.florilege.api.contract.generated.model.RunCounts;
import org.florilege.api.contract.generated.model.RunKind;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.repair.Phrases;
import org.florilege.harvester.run.LiveRun;
import org.florilege.harvester.run.RunId;
import org.florilege.harvester.run.Runs;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.RunSummary;
import org.florilege.ui.language.UiLanguage;

/// Runs in the words of the contract.
///
/// @param reader whose language reasons are said in
record RunWords(Runs runs, PublicAddress address, UiLanguage reader) {

    /// The run of that name, under way or ended.
    Optional<Run> find(RunId id) {
        return runs.live(id).map(this::of).or(() -> runs.archive().find(id).map(this::of));
    }

    Run of(LiveRun live) {
        return begun(live.run(), live.state());
    }

    Run of(org.florilege.harvester.run.Run run) {
        return run.result()
                .map(result -> ended(run, result))
                .orElseGet(() -> runs.live(run.id()).map(this::of).orElseGet(() -> begun(run, LiveRun.WAITING)));
    }

    private Run begun(org.florilege.harvester.run.Run run, HarvestProgress.State state) {
        RunCounts counts = new RunCounts(state.refused()).read(state.read()).settled(state.committed());
        return run(run, counts, state.documents(), state.bytes());
    }

    private Run ended(org.florilege.harvester.run.Run run, RunSummary result) {
        Run answer = run(run, counts(result.counts()), result.documents(), result.bytes())
                .finished(result.finished().atOffset(ZoneOffset.UTC));
        return result.reason().isEmpty()
                ? answer
                : answer.reason(Phrases.in(reader.tag()).say(result.reason()));
    }

    private Run run(org.florilege.harvester.run.Run run, RunCounts counts, long documents, long bytes) {
        return new Run(
                run.id().value(),
                run.source().value(),
                RunKind.fromValue(run.kind().id()),
                Run.StateEnum.fromValue(run.outcome()),
                run.started().atOffset(ZoneOffset.UTC),
                counts,
                documents,
                bytes,
                run.warnings(),
                address.uri("/reports/" + run.id()));
    }

    static RunCounts counts(Counts counts) {
        return new RunCounts(counts.refused())
                .created(counts.created())
                .updated(counts.updated())
                .unchanged(counts.unchanged())
                .missing(counts.missing())
                .removed(counts.removed());
    }

    /// The run over this source that is under way in this process.
    static Optional<LiveRun> live(Runs runs, SourceId source) {
        return runs.live().stream()
                .filter(live -> live.run().source().equals(source))
                .findFirst();
    }
}
