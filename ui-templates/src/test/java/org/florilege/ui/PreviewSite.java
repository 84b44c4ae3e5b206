package org.florilege.ui;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.florilege.ui.asset.Asset;
import org.florilege.ui.asset.Assets;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.SearchView;
import org.florilege.ui.view.View;

/// Serves the sample pages on a free port of the loopback, to look at them while working on templates: `/fr/search`,
/// `/en/challenge`, … It prints its address and runs until it is stopped.
final class PreviewSite {
    private static final String SUGGESTIONS = """
            {"suggestions":[{"text":"médicament","kind":"keyword","url":null},\
            {"text":"Base de données publique des médicaments","kind":"dataset","url":"/fr/dataset"},\
            {"text":"Société Française de Pathologie","kind":"organisation","url":"/fr/organisation"}]}""";

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Florilège, version: 1.0.0}
            paths:
              /api/v1/search:
                get:
                  tags: [search]
                  summary: Search the catalogue
                  parameters: [{name: q, in: query, schema: {type: string}}]
                  responses:
                    "200":
                      description: What was found
                      content: {application/json: {schema: {$ref: "#/components/schemas/Results"}}}
            components:
              schemas:
                Results: {type: object, properties: {total: {type: integer, format: int64}}}
            """;

    private final Pages pages = new Pages();

    private PreviewSite() {}

    static Map<String, View> views(UiLanguage language) {
        ResourceSamples samples = new ResourceSamples(language);
        Map<String, View> views = new LinkedHashMap<>();
        views.put("home", samples.home());
        views.put("search", samples.search());
        views.put("empty", samples.emptySearch());
        views.put("dataset", samples.dataset());
        views.put("challenge", samples.challenge());
        views.put("algorithm", samples.algorithm());
        views.put("organisation", samples.organisation());
        views.put("series", samples.series());
        views.put("sources", samples.sources());
        views.put("source", samples.source());
        views.put("status", samples.status());
        views.put("api", samples.apiDocs());
        views.put("signin", samples.signIn());
        views.put("signinagain", samples.signInAgain());
        AdminSamples admin = new AdminSamples(language);
        views.put("admin", admin.admin());
        views.put("adminsources", admin.adminSources());
        views.put("nosources", admin.noSources());
        views.put("adminsource", admin.adminSource());
        views.put("types", admin.types());
        views.put("form", admin.form());
        views.put("wrongform", admin.wrongForm());
        views.put("triedform", admin.triedForm());
        views.put("confirm", admin.confirm());
        views.put("liverun", admin.liveRun());
        views.put("endedrun", admin.endedRun());
        views.put("report", admin.report());
        views.put("notfound", samples.notFound());
        views.put("gone", samples.gone());
        return views;
    }

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PreviewSite site = new PreviewSite();
        server.createContext("/", site::answer);
        server.start();
        System.out.println("http://localhost:" + server.getAddress().getPort() + "/fr/home");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith(Assets.ROOT)) {
            Asset asset = Assets.find(path).orElse(null);
            send(
                    exchange,
                    asset == null ? 404 : 200,
                    asset == null ? "" : asset.contentType(),
                    asset == null ? new byte[0] : bytes(asset.content()));
        } else if (path.equals("/api/v1/suggest")) {
            send(exchange, 200, "application/json", SUGGESTIONS.getBytes(StandardCharsets.UTF_8));
        } else if (path.equals("/api/v1/openapi.yaml")) {
            send(exchange, 200, "application/yaml", CONTRACT.getBytes(StandardCharsets.UTF_8));
        } else {
            page(exchange, path);
        }
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        UiLanguage language = path.startsWith("/en/") ? UiLanguage.EN : UiLanguage.FR;
        Map<String, View> views = views(language);
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean known = views.containsKey(name);
        View shown = views.getOrDefault(name, new Samples(language).notFound());
        boolean fragment = exchange.getRequestHeaders().containsKey("HX-Request");
        byte[] body =
                fragment && shown instanceof SearchView search ? pages.renderFragment(search) : pages.render(shown);
        exchange.getResponseHeaders().set("Content-Security-Policy", Pages.CONTENT_SECURITY_POLICY);
        send(exchange, known ? 200 : 404, Pages.CONTENT_TYPE, body);
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
