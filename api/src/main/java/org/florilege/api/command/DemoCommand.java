package org.florilege.api.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.web.WebSettings;
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
        Portal portal = Portal.open(data, settings.search(data, true), settings.secretKeys(data), settings.clock());
        out.println("Starting the search server …");
        CompletableFuture<Void> started = CompletableFuture.runAsync(portal::start, Thread::startVirtualThread);
        try (portal;
                Serving serving = Serving.start(portal, settings, data, out)) {
            new Samples(portal, data, out, err).harvest();
            join(started);
            portal.follower().catchUp();
            portal.schedule().start();
            out.println();
            out.println(
                    "Florilège is ready: " + web.portal().base() + " (port " + serving.port() + "; Ctrl-C ends it)");
            FirstFeedCheck check = new FirstFeedCheck(portal, settings.card(), web.portal());
            Thread.startVirtualThread(() -> check.run(serving.port()));
            serving.await();
            return Exit.COMPLETE.code();
        }
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
