package org.florilege.api.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.web.WebSettings;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.SampleFeed;
import org.florilege.harvester.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `florilege demo`: the main job on real samples. The samples are harvested over HTTP while the search server starts.
@Command(name = "demo", description = "Harvest the bundled samples and serve them, everything embedded.")
final class DemoCommand implements Callable<Integer> {

    private static final String DATA = "data/demo";

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private final ServingOptions options = new ServingOptions();

    DemoCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        PortalSettings settings = options.settings();
        WebSettings web = settings.web();
        DataDirectory data = CommonOptions.prepared(settings.data(DATA), "WARN");
        Serving.requireFree(web);
        out.println("Florilège demo, data in " + data.root());
        Portal portal = Portal.open(data, settings.search(data, true), Clock.systemUTC());
        try (portal;
                Serving serving = Serving.start(portal, web)) {
            out.println("Starting the search server …");
            CompletableFuture<Void> started = CompletableFuture.runAsync(portal::start, Thread::startVirtualThread);
            harvestSamples(portal);
            join(started);
            portal.follower().catchUp();
            out.println();
            out.println(
                    "Florilège is ready: " + web.portal().base() + " (port " + serving.port() + "; Ctrl-C ends it)");
            serving.await();
            return Exit.COMPLETE.code();
        }
    }

    private void harvestSamples(Portal portal) {
        Harvester harvester = new Harvester(portal, Clock.systemUTC());
        out.println("Harvesting the samples over HTTP:");
        try (SampleFeed feed = SampleFeed.start()) {
            for (Source source : feed.sources()) tell(harvester.harvest(source, false, HarvestProgress.SILENT));
        }
    }

    private void tell(HarvestReport report) {
        if (Harvester.exit(report) == Exit.FAILED) {
            Harvester.tellFailure(report, err);
            return;
        }
        Counts counts = report.outcome().counts();
        out.printf(
                "  %-45s %3d records, %d new, %d changed, %d refused%n",
                report.source().title(), counts.taken(), counts.created(), counts.updated(), counts.refused());
    }

    private static void join(CompletableFuture<Void> started) {
        try {
            started.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }
}
