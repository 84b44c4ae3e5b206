package org.florilege.api.command;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.florilege.api.portal.Portal;
import org.florilege.api.setting.SettingException;
import org.florilege.api.source.DeclaredSources;
import org.florilege.api.source.InvalidSourceException;
import org.florilege.api.source.SourceDraft;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.ProgressLine;
import org.florilege.harvester.harvest.ReportText;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.run.RunOrder;
import org.florilege.harvester.source.Source;
import org.jspecify.annotations.Nullable;
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

    private static final int PATIENCE_SECONDS = 30;

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "WHAT", description = "a source's id, a URL, a file or a folder")
    private String what = "";

    @Option(names = "--dry-run", description = "read and report only; write nothing")
    private boolean dryRun;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "harvest (default), preview, validate, force: read everything again, clear: withdraw everything")
    private String kind = RunKind.HARVEST.id();

    @Option(names = "--confirm", description = "withdraw what is missing, however much it is and without grace")
    private boolean confirmed;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "what a new source speaks, for instance dcat-rdf (default), ckan, oai-pmh")
    private @Nullable String type;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "an option of a new source, see the operator's guide")
    private Map<String, String> choices = new TreeMap<>();

    HarvestCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        RunOrder order = order();
        try (Portal portal = options.open()) {
            new DeclaredSources(portal.sources(), portal.desk(), portal.data().declaredSources())
                    .apply(options.settings().sources());
            Source source = chosen(
                    portal.sources()
                            .resolve(what)
                            .orElseThrow(() -> new SettingException("There is no source, file or folder \"" + what
                                    + "\", and it is no http or https address: check how it is written.")),
                    portal);
            CountDownLatch told = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(portal, told)));
            try {
                HarvestReport report = portal.runs().run(source, order, ProgressLine.onStandardError());
                tell(report);
                return RunEnd.exit(report).code();
            } finally {
                told.countDown();
            }
        }
    }

    /// After Ctrl-C: what was read is kept, and what came of it is told, before the process ends.
    private static void stop(Portal portal, CountDownLatch told) {
        portal.letGo();
        try {
            told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(HarvestReport report) {
        if (RunEnd.exit(report) == Exit.FAILED) RunEnd.tellFailure(report, err);
        else ReportText.of(report).forEach(out::println);
        report.sample().forEach(record -> out.println(record.slug() + "  " + record.id()));
        out.flush();
    }

    private RunOrder order() {
        RunKind chosen = RunKind.ofId(dryRun ? RunKind.VALIDATE.id() : kind)
                .orElseThrow(() -> new SettingException(
                        "--kind is harvest, preview, validate, force or clear, not \"" + kind + "\"."));
        return new RunOrder(chosen, confirmed);
    }

    /// A registered source as it is, unless something else is wished of it; a new one as it would be registered.
    private Source chosen(Source found, Portal portal) {
        boolean known = portal.sources().find(found.id()).isPresent();
        if (known && type == null && choices.isEmpty()) return found;
        Map<String, String> options = new TreeMap<>(found.options().values());
        options.putAll(choices);
        String wanted = type == null ? found.type().id() : type;
        try {
            return portal.desk()
                    .checked(new SourceDraft(
                            found.id().value(),
                            found.title(),
                            found.location().toString(),
                            wanted,
                            options,
                            Optional.empty()));
        } catch (InvalidSourceException wrong) {
            throw new SettingException(wrong.faults().stream()
                    .map(fault -> fault.message().english())
                    .collect(Collectors.joining(" ")));
        }
    }
}
