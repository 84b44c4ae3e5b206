package org.florilege.api.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.page.Reader;
import org.florilege.api.page.RunWords;
import org.florilege.api.portal.Portal;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.run.LiveRun;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.RunSummary;
import org.florilege.harvester.source.SourcePlan;
import org.florilege.ui.view.AdminSourceLine;
import org.florilege.ui.view.Freshness;
import org.florilege.ui.view.Text;

/// Says how sources are, for their operator.
public final class SourceLines {

    /// A harvest that is so late will not come by itself.
    private static final Duration LATE = Duration.ofHours(2);

    private final Portal portal;
    private final Clock clock;

    public SourceLines(Portal portal, Clock clock) {
        this.portal = portal;
        this.clock = clock;
    }

    List<AdminSourceLine> all(Reader reader) {
        Map<SourceId, Long> records = portal.roster().shares();
        return portal.sources().all().stream()
                .map(known -> line(known, records, reader))
                .toList();
    }

    AdminSourceLine line(RegisteredSource known, Reader reader) {
        return line(known, portal.roster().shares(), reader);
    }

    /// What the catalogue has of a source, not what its last run saw: a run that read nothing takes nothing away.
    private AdminSourceLine line(RegisteredSource known, Map<SourceId, Long> records, Reader reader) {
        RunWords words = words(reader);
        Counts counts = known.lastRun().map(RunSummary::counts).orElse(Counts.NONE);
        List<Run> runs = portal.runs().archive().of(known.source().id());
        Optional<Instant> last = known.lastRun().map(RunSummary::finished);
        return new AdminSourceLine(
                known.source().id().value(),
                Text.of(known.source().title()),
                known.source().location().toString(),
                SourceTypes.name(known.source().type(), reader),
                state(known),
                new AdminSourceLine.Moments(
                        last.map(words::ago).orElse(null),
                        last.map(reader::instant).orElse(null),
                        portal.schedule().next(known).map(reader::instant).orElse(null),
                        running(known.source().id())
                                .map(run -> RunController.path(run.id()))
                                .orElse(null),
                        words.history(runs, run -> RunController.path(run.id()))),
                new AdminSourceLine.Counts(
                        records.getOrDefault(known.source().id(), 0L), counts.refused(), held(known)));
    }

    RunWords words(Reader reader) {
        return new RunWords(reader, clock);
    }

    /// The run over a source that is under way in this process.
    Optional<Run> running(SourceId source) {
        return portal.runs().live().stream()
                .map(LiveRun::run)
                .filter(run -> run.source().equals(source))
                .findFirst();
    }

    /// How many records wait for somebody to confirm that they are to be withdrawn; 0 when none does.
    static long held(RegisteredSource known) {
        return known.lastRun()
                .filter(run -> run.outcome().equals("held"))
                .map(run -> Math.max(1, run.counts().missing()))
                .orElse(0L);
    }

    private Freshness state(RegisteredSource known) {
        if (running(known.source().id()).isPresent()) return Freshness.RUNNING;
        String outcome = known.lastRun().map(RunSummary::outcome).orElse("");
        boolean enabled = SourcePlan.of(known.source().options()).enabled();
        return switch (outcome) {
            case "held" -> Freshness.HELD;
            case "unreachable", Run.INTERRUPTED, Run.FAILED -> enabled ? Freshness.FAILED : Freshness.PAUSED;
            case "partial" -> enabled ? Freshness.PARTIAL : Freshness.PAUSED;
            case "complete" -> !enabled ? Freshness.PAUSED : isLate(known) ? Freshness.STALE : Freshness.FRESH;
            default -> enabled ? Freshness.NEVER : Freshness.PAUSED;
        };
    }

    private boolean isLate(RegisteredSource known) {
        Instant deadline = clock.instant().minus(LATE);
        return portal.schedule()
                .next(known)
                .filter(due -> due.isBefore(deadline))
                .isPresent();
    }
}
