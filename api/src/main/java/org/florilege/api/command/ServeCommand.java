package org.florilege.api.command;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.florilege.api.mail.MailSettings;
import org.florilege.api.mail.OwnerReports;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.source.DeclaredSources;
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
        Optional<MailSettings> mail = settings.mail();
        Portal portal = Portal.open(data, settings.search(data, false), settings.secretKeys(data), settings.clock());
        try (portal;
                Serving serving = Serving.start(portal, settings, data, out)) {
            mail.map(way -> new OwnerReports(way, portal.runs().archive(), web.portal(), settings.clock()))
                    .ifPresent(portal.runs()::listen);
            portal.start();
            new DeclaredSources(portal.sources(), portal.desk(), data.declaredSources())
                    .apply(settings.settings().sources());
            portal.schedule().start();
            out.println(
                    "Florilège is ready: " + web.portal().base() + " (port " + serving.port() + "; Ctrl-C ends it)");
            serving.await();
            return Exit.COMPLETE.code();
        }
    }
}
