package org.florilege.harvester.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.repair.Wording;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.RunSummary;
import org.jspecify.annotations.Nullable;

/// Runs and reports as they are written to files.
final class RunText {

    private RunText() {}

    /// One line of a source's history.
    record Line(
            String id,
            String kind,
            String started,
            @Nullable Ended ended,
            long warnings) {

        static Line of(Run run) {
            return new Line(
                    run.id().value(),
                    run.kind().id(),
                    run.started().toString(),
                    run.result().map(Ended::of).orElse(null),
                    run.warnings());
        }

        Run run(SourceId source) {
            Instant begun = Instant.parse(started);
            return new Run(
                    new RunId(id),
                    source,
                    RunKind.ofId(kind).orElseThrow(() -> new IllegalArgumentException("no kind of run: " + kind)),
                    begun,
                    Optional.ofNullable(ended).map(how -> how.summary(begun)),
                    warnings);
        }
    }

    /// How a run ended.
    ///
    /// @param reason in English, with places for the arguments
    record Ended(
            String finished,
            String outcome,
            String reason,
            @Nullable List<String> arguments,
            @Nullable String place,
            Counts counts,
            long documents,
            long bytes) {

        static Ended of(RunSummary summary) {
            return new Ended(
                    summary.finished().toString(),
                    summary.outcome(),
                    summary.reason().template(),
                    summary.reason().arguments(),
                    summary.reason().place(),
                    summary.counts(),
                    summary.documents(),
                    summary.bytes());
        }

        RunSummary summary(Instant started) {
            Sentence why = new Sentence(
                    reason, Objects.requireNonNullElse(arguments, List.of()), Objects.requireNonNullElse(place, ""));
            return new RunSummary(started, Instant.parse(finished), outcome, why, counts, documents, bytes);
        }
    }

    /// A report.
    record Report(String title, List<Said> entries, Map<String, Long> byRule) {

        static Report of(HarvestReport report) {
            List<Said> entries = new ArrayList<>();
            report.refusals().forEach(refusal -> entries.add(Said.of(true, refusal.place(), refusal.finding())));
            report.warnings().forEach(warning -> entries.add(Said.of(false, warning.place(), warning.finding())));
            Map<String, Long> byRule = new LinkedHashMap<>();
            report.byRule().forEach((rule, times) -> byRule.put(rule.id(), times));
            return new Report(report.source().title(), entries, byRule);
        }

        RunReport report(Run run) {
            return new RunReport(title, run, entries.stream().map(Said::entry).toList(), byRule);
        }
    }

    /// One finding in its place.
    record Said(
            boolean refused,
            String document,
            String record,
            String spot,
            String rule,
            String message,
            String mend,
            List<String> arguments,
            String value) {

        static Said of(boolean refused, Place place, Finding finding) {
            Wording wording = finding.wording();
            return new Said(
                    refused,
                    place.document(),
                    place.record(),
                    place.spot(),
                    finding.rule().id(),
                    wording.message(),
                    wording.mend(),
                    wording.arguments(),
                    finding.value());
        }

        RunReport.Entry entry() {
            Finding finding = new Finding(
                    Rule.ofId(rule).orElse(Rule.RECORD_UNREADABLE), new Wording(message, mend, arguments), value);
            return new RunReport.Entry(refused, new Place(document, record, spot), finding);
        }
    }
}
