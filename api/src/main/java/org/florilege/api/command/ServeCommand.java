package org.florilege.api.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.web.WebSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `florilege serve`.
@Command(name = "serve", description = "Serve the portal, as florilege.yaml and the environment say.")
final class ServeCommand implements Callable<Integer> {

    private final PrintStream out;

    @Mixin
    private final ServingOptions options = new ServingOptions();

    ServeCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        PortalSettings settings = options.settings();
        WebSettings web = settings.web();
        DataDirectory data = CommonOptions.prepared(settings.data(CommonOptions.DATA), "INFO");
        Serving.requireFree(web);
        Portal portal = Portal.open(data, settings.search(data, false), settings.clock());
        try (portal;
                Serving serving = Serving.start(portal, settings, data, out)) {
            portal.start();
            portal.schedule().start();
            out.println(
                    "Florilège is ready: " + web.portal().base() + " (port " + serving.port() + "; Ctrl-C ends it)");
            serving.await();
            return Exit.COMPLETE.code();
        }
    }
}
