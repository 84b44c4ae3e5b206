package org.florilege.api.command;

import java.io.PrintStream;
import java.time.Clock;
import org.florilege.api.portal.Portal;
import org.florilege.harvester.harvest.AnySourceReader;
import org.florilege.harvester.harvest.Harvest;
import org.florilege.harvester.harvest.HarvestOutcome;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.HarvestSettings;
import org.florilege.harvester.source.RunSummary;
import org.florilege.harvester.source.Source;

/// Harvests a source into a portal and remembers how it went.
record Harvester(Portal portal, Clock clock) {

    /// One run. A dry one writes nothing and is not remembered.
    HarvestReport harvest(Source source, boolean dryRun, HarvestProgress progress) {
        HarvestSettings settings = dryRun ? HarvestSettings.usual().dryRun() : HarvestSettings.usual();
        try (Harvest harvest = new Harvest(source, new AnySourceReader(), portal.store(), settings, clock, progress)) {
            HarvestReport report = harvest.run();
            if (!dryRun) remember(report);
            return report;
        }
    }

    /// A new source of which nothing could be read is most likely a slip of the pen and is not registered.
    private void remember(HarvestReport report) {
        Source source = report.source();
        boolean known = portal.sources().find(source.id()).isPresent();
        if (!known && report.outcome() instanceof HarvestOutcome.Unreachable) return;
        portal.sources().register(source);
        portal.sources().ran(source.id(), summary(report));
        portal.refusals().keep(source.id(), report.refusals());
        portal.follower().wake();
    }

    private static RunSummary summary(HarvestReport report) {
        return new RunSummary(
                report.started(),
                report.finished(),
                report.outcome().name(),
                report.outcome().reason(),
                report.outcome().counts(),
                report.documents(),
                report.bytes());
    }

    /// What a run tells the shell: complete without a refusal, something left out, or nothing done.
    static Exit exit(HarvestReport report) {
        return switch (report.outcome()) {
            case HarvestOutcome.Complete complete -> complete.counts().refused() == 0 ? Exit.COMPLETE : Exit.PARTIAL;
            case HarvestOutcome.Partial partial -> Exit.PARTIAL;
            case HarvestOutcome.Held held -> Exit.PARTIAL;
            case HarvestOutcome.Unreachable unreachable -> Exit.FAILED;
        };
    }

    /// A failed run in one sentence.
    static void tellFailure(HarvestReport report, PrintStream err) {
        err.println("florilege: " + report.source().location() + " was not harvested: "
                + report.outcome().reason());
    }
}
