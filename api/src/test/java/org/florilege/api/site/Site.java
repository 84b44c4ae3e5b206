package org.florilege.api.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.SearchServer;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.WebServer;
import org.florilege.api.web.WebSettings;
import org.florilege.api.wiring.WebWiring;
import org.florilege.catalog.elasticsearch.EmbeddedElasticsearchSettings;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.run.RunOrder;
import org.florilege.harvester.source.SampleFeed;
import org.florilege.harvester.source.Source;

/// The portal with the samples in it, started once in a run of the tests and ended with it.
public final class Site {

    private static final Site SITE = new Site();

    private final Path data =
            Path.of("target", "site-" + ProcessHandle.current().pid());
    private final int port = freePort();
    private final Portal portal;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Site() {
        DataDirectory directory = new DataDirectory(data).prepared();
        SearchServer search = new SearchServer.Embedded(
                EmbeddedElasticsearchSettings.of(Path.of(System.getProperty("florilege.elasticsearch.home")), data));
        portal = Portal.open(directory, search, Clock.systemUTC());
        harvestSamples();
        portal.start();
        WebSettings settings = new WebSettings(port, "127.0.0.1", new PublicAddress("http://localhost:" + port));
        WebServer web = WebServer.start(settings, WebWiring.class, portal, settings.portal(), Operator.signIn());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(web)));
    }

    private void end(WebServer web) {
        portal.letGo();
        web.close();
        portal.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void harvestSamples() {
        try (SampleFeed feed = SampleFeed.start()) {
            for (Source source : feed.sources()) {
                portal.runs().run(source, RunOrder.of(RunKind.HARVEST), HarvestProgress.SILENT);
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The portal of this run.
    public static Site site() {
        return SITE;
    }

    /// Its address, without a final slash.
    public String base() {
        return "http://localhost:" + port;
    }

    public Portal portal() {
        return portal;
    }

    /// The answer to a GET of this path with these headers (name, value, name, value …).
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /// The answer to this request.
    public HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
