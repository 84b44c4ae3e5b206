package org.florilege.api.command;

import java.io.PrintStream;
import org.florilege.harvester.harvest.HarvestOutcome;
import org.florilege.harvester.harvest.HarvestReport;

/// What a run tells the shell and who started it.
final class RunEnd {

    private RunEnd() {}

    /// Complete without a refusal, something left out, or nothing done.
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
