package org.florilege.api.command;

import java.io.PrintStream;
import org.florilege.harvester.harvest.HarvestOutcome;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.repair.Refusal;
import org.florilege.harvester.repair.Sentence;

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

    /// What failed, where and why, and what to do.
    static void tellFailure(HarvestReport report, PrintStream err) {
        Sentence reason = report.outcome().reason();
        String mend = report.refusals().stream()
                .map(Refusal::finding)
                .filter(finding -> Sentence.of(finding).at(reason.place()).equals(reason))
                .map(finding -> " " + finding.mend())
                .findFirst()
                .orElse("");
        err.println("florilege: " + report.source().location() + " was not harvested: " + reason + mend);
    }
}
