package org.florilege.api.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The operator's journey: from an address to a source that was tried, read and reported on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorJourneyTest {

    private @Nullable Browsers browsers;
    private @Nullable HttpServer feed;

    @BeforeAll
    void start() throws IOException {
        browsers = new Browsers();
        feed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        feed.createContext("/", exchange -> {
            try (exchange) {
                String owner = exchange.getRequestURI().getPath();
                byte[] body = """
                        @prefix dcat: <http://www.w3.org/ns/dcat#> .
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://example.org%1$s/1> a dcat:Dataset ; dct:title "A register of hips"@en .
                        <https://example.org%1$s/2> a dcat:Dataset ; dct:description "It has no title."@en .
                        """.formatted(owner).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/turtle");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        feed.start();
    }

    @AfterAll
    void end() {
        if (feed != null) feed.stop(0);
        if (browsers != null) browsers.close();
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void a_source_is_tried_saved_read_and_reported_on(boolean scripts) {
        try (Visit visit = visit(scripts)) {
            Page page = visit.page();
            visit.signIn();
            visit.to("/admin/sources");
            link(page, "New source");
            link(page, "DCAT catalogue (RDF)");

            press(page, "Try without saving");
            assertThat(page.locator("#faults")).containsText("needs a title");
            if (scripts) assertThat(page.locator("#faults")).isFocused();

            page.locator("#f-title").fill("Hips, scripts " + scripts);
            page.locator("#f-location").fill(address("/hips-" + scripts));
            page.getByLabel("Only by hand").check();
            press(page, "Try without saving");
            assertThat(page.locator("#preview")).containsText("A register of hips");
            assertThat(page.locator("#preview")).containsText("title-missing");
            assertThat(page.locator("#f-title")).hasValue("Hips, scripts " + scripts);

            press(page, "Save");
            assertThat(page.locator("h1")).hasText("Hips, scripts " + scripts);
            press(page, "Harvest now");
            page.waitForURL(Pattern.compile(".*/admin/runs/.*"));
            assertThat(page.locator(".fl-outcome").first()).containsText("Complete");
            visit.to(page.url());
            assertThat(page.locator(".fl-findings")).containsText("https://example.org/hips-" + scripts + "/2");

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Open").setExact(true))
                    .click();
            assertThat(page.locator("h1")).containsText("Harvest report");
            assertThat(page.locator(".fl-findings")).containsText("https://example.org/hips-" + scripts + "/2");
        }
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private String address(String path) {
        if (feed == null) throw new IllegalStateException("no feed");
        return "http://127.0.0.1:" + feed.getAddress().getPort() + path;
    }

    private Visit visit(boolean scripts) {
        if (browsers == null) throw new IllegalStateException("no browser");
        return browsers.visit(new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(scripts));
    }
}
