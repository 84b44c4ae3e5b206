package org.florilege.api.reference;

import java.time.ZoneOffset;
import java.util.Map;
import org.florilege.api.contract.generated.model.HarvestRun;
import org.florilege.api.contract.generated.model.Refusal;
import org.florilege.api.contract.generated.model.Source;
import org.florilege.api.contract.generated.model.SourceList;
import org.florilege.api.contract.generated.model.SourceSummary;
import org.florilege.api.portal.History;
import org.florilege.api.portal.Portal;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.repair.Phrases;
import org.florilege.harvester.run.RunReport;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.RunSummary;
import org.florilege.ui.language.UiLanguage;

/// Sources in the words of the contract.
///
/// @param reader whose language reasons and findings are said in
record SourceAnswers(Portal portal, PublicAddress address, UiLanguage reader) {

    SourceList all() {
        Map<SourceId, Long> records = portal.roster().shares();
        return new SourceList(portal.sources().all().stream()
                .map(source -> summary(source, records))
                .toList());
    }

    Source of(RegisteredSource registered) {
        History history = History.of(portal, registered.source().id());
        return new Source(
                summary(registered, portal.roster().shares()),
                history.runs().map(this::run).toList(),
                history.refusals().map(this::refusal).toList());
    }

    private SourceSummary summary(RegisteredSource registered, Map<SourceId, Long> records) {
        var source = registered.source();
        Counts counts = registered.lastRun().map(RunSummary::counts).orElse(Counts.NONE);
        String state = registered.lastRun().map(RunSummary::outcome).orElse("never");
        SourceSummary summary = new SourceSummary(
                source.id().value(),
                source.title(),
                source.location().toString(),
                SourceSummary.StateEnum.fromValue(state),
                records.getOrDefault(source.id(), 0L),
                counts.refused(),
                address.uri("/sources/" + source.id()));
        summary.type(source.type().id());
        source.options().value("schedule").ifPresent(summary::schedule);
        portal.schedule().next(registered).ifPresent(next -> summary.nextRun(next.atOffset(ZoneOffset.UTC)));
        registered.lastRun().ifPresent(run -> summary.lastRun(run.finished().atOffset(ZoneOffset.UTC)));
        return summary;
    }

    private HarvestRun run(RunSummary run) {
        Counts counts = run.counts();
        HarvestRun answer = new HarvestRun(
                run.started().atOffset(ZoneOffset.UTC),
                run.finished().atOffset(ZoneOffset.UTC),
                HarvestRun.OutcomeEnum.fromValue(run.outcome()),
                counts.taken(),
                counts.unchanged(),
                counts.missing(),
                counts.refused());
        return run.reason().isEmpty() ? answer : answer.note(phrases().say(run.reason()));
    }

    private Refusal refusal(RunReport.Entry entry) {
        var finding = entry.finding();
        return new Refusal(
                entry.place().record(),
                History.spot(entry.place()),
                finding.rule().id(),
                phrases().message(finding),
                phrases().mend(finding));
    }

    private Phrases phrases() {
        return Phrases.in(reader.tag());
    }
}
