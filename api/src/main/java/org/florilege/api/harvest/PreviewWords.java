package org.florilege.api.harvest;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.florilege.api.contract.generated.model.Finding;
import org.florilege.api.contract.generated.model.Kind;
import org.florilege.api.contract.generated.model.PreviewedRecord;
import org.florilege.api.contract.generated.model.SourcePreview;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.repair.Phrases;
import org.florilege.harvester.repair.Sentence;
import org.florilege.ui.language.UiLanguage;

/// What a preview found, in the words of the contract.
///
/// @param reader whose language the findings are in
record PreviewWords(UiLanguage reader) {

    SourcePreview of(HarvestReport report) {
        FindingWords words = new FindingWords(reader);
        List<Finding> findings = Stream.concat(
                        report.refusals().stream().map(refusal -> words.of(true, refusal.place(), refusal.finding())),
                        report.warnings().stream().map(warning -> words.of(false, warning.place(), warning.finding())))
                .toList();
        SourcePreview preview = new SourcePreview(
                SourcePreview.OutcomeEnum.fromValue(report.outcome().name()),
                RunWords.counts(report.outcome().counts()),
                report.documents(),
                report.bytes(),
                report.sample().stream().map(this::record).toList(),
                findings);
        Sentence reason = report.outcome().reason();
        return reason.isEmpty()
                ? preview
                : preview.reason(Phrases.in(reader.tag()).say(reason));
    }

    private PreviewedRecord record(CatalogRecord record) {
        String title = Description.of(record).title().in(reader.tag());
        return new PreviewedRecord(
                record.id().iri(),
                Kind.fromValue(record.kind().segment()),
                title,
                RDFWriter.source(record.graph()).lang(Lang.TURTLE).asString());
    }
}
