package org.florilege.api.command;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.florilege.api.feed.Feed;
import org.florilege.api.operator.OperatorPassword;
import org.florilege.api.operator.SignIn;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.selfcheck.FeedCheck;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.selfcheck.FeedComparison;
import org.florilege.api.selfcheck.WebAsking;
import org.florilege.api.setting.SettingException;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.WebServer;
import org.florilege.api.web.WebSettings;
import org.florilege.api.wiring.WebWiring;

/// `florilege verify --feed`: of our own store, served for the while on a free port of this machine; or of a portal
/// that
/// runs somewhere.
final class FeedVerification {

    private static final String HERE = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PrintStream out;

    FeedVerification(PrintStream out) {
        this.out = out;
    }

    /// @param address of a running portal; empty for our own store
    Exit of(String address, CommonOptions options) {
        return told(address.isEmpty() ? ofStore(options) : ofAddress(address));
    }

    private static List<FeedComparison> ofAddress(String address) {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build()) {
            return FeedCheck.ofAddress(new WebAsking(client, new PublicAddress(address).base()));
        } catch (IllegalArgumentException e) {
            throw new SettingException(
                    "\"" + address + "\" is no address of a portal; https://catalogue.example.org would be one.");
        }
    }

    private static List<FeedComparison> ofStore(CommonOptions options) {
        PortalSettings settings = new PortalSettings(options.settings());
        DataDirectory data = CommonOptions.prepared(settings.data(CommonOptions.DATA), "WARN");
        PublicAddress base = settings.web().portal();
        SignIn nobody = new SignIn(
                OperatorPassword.ofText(UUID.randomUUID().toString()), settings.clients(), Clock.systemUTC());
        try (Portal portal =
                        Portal.open(data, settings.search(data, true), settings.secretKeys(data), Clock.systemUTC());
                WebServer web = WebServer.start(
                        new WebSettings(0, HERE, base), WebWiring.class, portal, base, nobody, settings.card())) {
            Feed feed = new Feed(portal.store(), portal.roster(), settings.card());
            List<FeedComparison> found = FeedCheck.ofSelf(web.port(), feed, portal.store(), base);
            new FeedCheckResults(data.feedCheck()).keep(found);
            return found;
        }
    }

    private Exit told(List<FeedComparison> comparisons) {
        for (FeedComparison comparison : comparisons) {
            out.println(comparison.consumer() + ": "
                    + comparison
                            .failure()
                            .map(reason -> "the walk failed: " + reason)
                            .orElse(comparison.received() + " of " + comparison.expected() + " records, "
                                    + comparison.different() + " differ"));
            comparison
                    .differences()
                    .forEach(difference -> out.println("  " + difference.iri() + " "
                            + difference.type().name().toLowerCase(Locale.ROOT)));
        }
        if (comparisons.stream().anyMatch(comparison -> comparison.failure().isPresent())) return Exit.FAILED;
        return comparisons.stream().allMatch(FeedComparison::isGood) ? Exit.COMPLETE : Exit.PARTIAL;
    }
}
