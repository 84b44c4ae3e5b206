package org.florilege.api.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.SearchServer;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.WebServer;
import org.florilege.api.web.WebSettings;
import org.florilege.api.wiring.WebWiring;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.jsoup.Jsoup;

/// A portal without records and without search, to try who may enter; its time is ours.
final class Gate implements AutoCloseable {

    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    private int visitors;
    private final Portal portal;
    private final Turning clock = new Turning();
    private final List<WebServer> servers = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    Gate(Path data) {
        SearchServer search = new SearchServer.Cluster(ElasticsearchSettings.of(NOBODY));
        portal = Portal.open(new DataDirectory(data).prepared(), search, Clock.systemUTC());
    }

    /// Somebody before a server that the world finds at this address, and that has seen nobody before.
    Visitor visitor(String publicAddress) {
        PublicAddress address = new PublicAddress(publicAddress);
        WebServer server = WebServer.start(
                new WebSettings(0, "127.0.0.1", address), WebWiring.class, portal, address, Operator.signIn(clock));
        servers.add(server);
        return new Visitor(server.port());
    }

    Portal portal() {
        return portal;
    }

    void wait(Duration duration) {
        clock.now = clock.now.plus(duration);
    }

    @Override
    public void close() {
        servers.forEach(WebServer::close);
        portal.close();
        client.close();
    }

    /// A browser, as far as cookies and forms go, behind a proxy that says that it comes from an address of its own.
    final class Visitor {

        private final int port;
        private final String address = "198.18.0." + ++visitors;
        private final Map<String, String> cookies = new TreeMap<>();

        private Visitor(int port) {
            this.port = port;
        }

        /// Another one before the same server.
        Visitor another() {
            return new Visitor(port);
        }

        Map<String, String> cookies() {
            return cookies;
        }

        HttpResponse<String> get(String path, String... headers) {
            return send("GET", path, "", headers);
        }

        /// Sends the fields (name, value, name, value …) as a form.
        HttpResponse<String> post(String path, List<String> fields, String... headers) {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < fields.size(); i += 2)
                pairs.add(fields.get(i) + "=" + URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
            return send("POST", path, String.join("&", pairs), headers);
        }

        /// Opens the form and sends it with this password.
        HttpResponse<String> signIn(String password, String next, String... headers) {
            String page = get("/admin/sign-in", headers).body();
            return post(
                    "/admin/sign-in",
                    List.of("_csrf", mark(page), "next", next, "account", "operator", "password", password),
                    headers);
        }

        /// The mark that the first form of a page carries.
        String mark(String page) {
            return Jsoup.parse(page).select("input[name=_csrf]").attr("value");
        }

        HttpResponse<String> send(String method, String path, String body, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (!body.isEmpty() && !List.of(headers).contains("Content-Type"))
                request.header("Content-Type", "application/x-www-form-urlencoded");
            if (!cookies.isEmpty() && !List.of(headers).contains("Cookie")) request.header("Cookie", cookieLine());
            if (headers.length > 0) request.headers(headers);
            if (!List.of(headers).contains("X-Forwarded-For")) request.header("X-Forwarded-For", address);
            try {
                HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
                return answer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /// The answer as it comes, for as long as somebody listens.
        InputStream listen(String path) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, BodyHandlers.ofInputStream()).body();
        }

        private String cookieLine() {
            return cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }

        private void keep(String header) {
            String pair = header.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(pair.indexOf('=') + 1);
            if (value.isEmpty() || header.contains("Max-Age=0")) cookies.remove(name);
            else cookies.put(name, value);
        }
    }

    private static final class Turning extends Clock {

        private volatile Instant now = Instant.parse("2026-11-01T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
