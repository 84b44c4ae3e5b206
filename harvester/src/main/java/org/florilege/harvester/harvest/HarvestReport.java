package org.florilege.harvester.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.repair.Refusal;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.repair.Warning;
import org.florilege.harvester.source.RunSummary;
import org.florilege.harvester.source.Source;

/// What is to be said of a run.
///
/// @param source what was harvested
/// @param started when it began
/// @param finished when it ended
/// @param outcome how it ended
/// @param documents how many documents or pages were read
/// @param bytes how many bytes were read, as they came
/// @param refusals the first of them, see [Findings#MAX_KEPT]
/// @param warnings the first of them
/// @param byRule how often each rule mended, warned or refused
/// @param sample the first records of a preview; none otherwise
public record HarvestReport(
        Source source,
        Instant started,
        Instant finished,
        HarvestOutcome outcome,
        long documents,
        long bytes,
        List<Refusal> refusals,
        List<Warning> warnings,
        Map<Rule, Long> byRule,
        List<CatalogRecord> sample) {

    public HarvestReport {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
        byRule = Map.copyOf(byRule);
        sample = List.copyOf(sample);
    }

    /// @return what the registry remembers of the run
    public RunSummary summary() {
        return new RunSummary(started, finished, outcome.name(), outcome.reason(), outcome.counts(), documents, bytes);
    }

    /// @return how long it took
    public Duration duration() {
        return Duration.between(started, finished);
    }
}
