package org.florilege.api.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.run.RunReport;
import org.florilege.harvester.source.RunSummary;

/// What everybody may know of the runs over one source that changed the catalogue.
///
/// @param ended the newest first
/// @param last what the newest of them had to say
public record History(List<Run> ended, Optional<RunReport> last) {

    private static final int SHOWN = 20;

    public static History of(Portal portal, SourceId source) {
        var archive = portal.runs().archive();
        List<Run> ended = archive.of(source).stream()
                .filter(run -> run.kind().writes() && !run.isRunning())
                .limit(SHOWN)
                .toList();
        return new History(ended, ended.stream().findFirst().flatMap(run -> archive.report(run.id())));
    }

    /// How they ended.
    public Stream<RunSummary> runs() {
        return ended.stream().map(Run::result).flatMap(Optional::stream);
    }

    /// What the last one refused.
    public Stream<RunReport.Entry> refusals() {
        return last.stream().flatMap(report -> report.entries().stream()).filter(RunReport.Entry::refused);
    }

    /// The document and the spot in it.
    public static String spot(Place place) {
        return place.spot().isEmpty() ? place.document() : place.document() + ", " + place.spot();
    }
}
