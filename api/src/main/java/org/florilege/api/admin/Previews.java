package org.florilege.api.admin;

import org.florilege.api.page.FindingWords;
import org.florilege.api.page.Reader;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.harvest.HarvestOutcome;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.repair.Phrases;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.run.RunReport;
import org.florilege.ui.view.PreviewResult;
import org.florilege.ui.view.ResourceKind;
import org.florilege.ui.view.RunOutcome;
import org.florilege.ui.view.Text;

/// Puts what a try gave into the reader's words.
record Previews(Reader reader) {

    PreviewResult of(HarvestReport report) {
        Sentence reason = report.outcome().reason();
        return new PreviewResult(
                outcome(report.outcome()),
                reason.isEmpty() ? null : Phrases.in(reader.tag()).say(reason),
                report.sample().stream().map(this::taken).toList(),
                FindingWords.groups(
                        report.refusals().stream()
                                .map(refusal -> new RunReport.Entry(true, refusal.place(), refusal.finding())),
                        reader),
                FindingWords.groups(
                        report.warnings().stream()
                                .map(warning -> new RunReport.Entry(false, warning.place(), warning.finding())),
                        reader));
    }

    private static RunOutcome outcome(HarvestOutcome outcome) {
        return switch (outcome) {
            case HarvestOutcome.Complete _ -> RunOutcome.COMPLETE;
            case HarvestOutcome.Partial _ -> RunOutcome.PARTIAL;
            case HarvestOutcome.Held _ -> RunOutcome.HELD;
            case HarvestOutcome.Unreachable _ -> RunOutcome.UNREACHABLE;
        };
    }

    private PreviewResult.Taken taken(CatalogRecord record) {
        return new PreviewResult.Taken(
                reader.text(Description.of(record).title())
                        .orElseGet(() -> Text.of(record.id().iri())),
                ResourceKind.valueOf(record.kind().name()),
                record.id().iri(),
                record.provenance().repairs().size());
    }
}
