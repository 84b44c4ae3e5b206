package org.florilege.api.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.florilege.api.portal.Portal;
import org.florilege.api.setting.SettingException;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.ProgressLine;
import org.florilege.harvester.harvest.ReportText;
import org.florilege.harvester.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `florilege harvest WHAT`.
@Command(
        name = "harvest",
        description = "Harvest one source once and report.",
        footer = "Exit code: 0 complete, 1 nothing could be read, 3 some records were refused or it stopped early.")
final class HarvestCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "WHAT", description = "a source's id, a URL, a file or a folder")
    private String what = "";

    @Option(names = "--dry-run", description = "read and report only; write nothing")
    private boolean dryRun;

    HarvestCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try (Portal portal = options.open()) {
            Source source = portal.sources()
                    .resolve(what)
                    .orElseThrow(() -> new SettingException("There is no source, file or folder \"" + what
                            + "\", and it is no http or https address: check how it is written."));
            HarvestReport report =
                    new Harvester(portal, Clock.systemUTC()).harvest(source, dryRun, ProgressLine.onStandardError());
            Exit exit = Harvester.exit(report);
            if (exit == Exit.FAILED) Harvester.tellFailure(report, err);
            else ReportText.of(report).forEach(out::println);
            return exit.code();
        }
    }
}
