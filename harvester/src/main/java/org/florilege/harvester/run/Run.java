package org.florilege.harvester.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.source.RunSummary;

/// One run, under way or ended.
///
/// @param id its name
/// @param source whose
/// @param kind what for
/// @param started when it began
/// @param result how it ended; empty while it is under way
/// @param warnings how many findings did not cost a record
public record Run(
        RunId id, SourceId source, RunKind kind, Instant started, Optional<RunSummary> result, long warnings) {

    /// The outcome of a run whose process died.
    public static final String INTERRUPTED = "interrupted";

    /// The outcome of a run that a fault of ours ended.
    public static final String FAILED = "failed";

    static Run begun(SourceId source, RunKind kind, Instant now) {
        return new Run(RunId.at(now), source, kind, now, Optional.empty(), 0);
    }

    Run ended(HarvestReport report) {
        return new Run(
                id,
                source,
                kind,
                started,
                Optional.of(report.summary()),
                report.warnings().size());
    }

    Run ended(RunSummary how) {
        return new Run(id, source, kind, started, Optional.of(how), 0);
    }

    /// @return whether it is under way
    public boolean isRunning() {
        return result.isEmpty();
    }

    /// @return `running`, `complete`, `partial`, `held`, `unreachable`, `interrupted` or `failed`
    public String outcome() {
        return result.map(RunSummary::outcome).orElse("running");
    }

    /// @param now the present moment, for a run that is under way
    public Duration duration(Instant now) {
        return Duration.between(started, result.map(RunSummary::finished).orElse(now));
    }
}
