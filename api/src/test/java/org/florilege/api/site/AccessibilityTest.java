package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.RecordHead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// axe-core finds nothing on any type of page, in the light nor in the dark.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

    private static final String SAMPLES = "https://florilege.example/id/";

    private @Nullable Browsers browsers;

    @BeforeAll
    void startBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void endBrowser() {
        if (browsers != null) browsers.close();
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/search",
                "/search?q=cancer&kind=dataset",
                "/search?q=zzzzzzzz&kind=dataset",
                page("dataset/tissuenet"),
                page("challenge/tissuenet"),
                page("algorithm/tissuenet-karelds"),
                page("organisation/sfp"),
                "/sources",
                "/sources/exemples-challenges",
                "/api",
                "/dataset/nothing-0000000000",
                "/problems/unavailable",
                "/sparql",
                "/sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%205",
                "/sparql?query=SELECT%20*%20%7B%20nothing%20%7D",
                "/dumps",
                "/status",
                "/admin/sign-in",
                "/admin/sign-in?failed",
                "/admin",
                "/admin/sources",
                "/admin/look-alikes",
                "/admin/sources/new",
                "/admin/sources/new?type=oai-pmh",
                "/admin/sources/exemples-challenges",
                "/admin/sources/exemples-challenges/edit",
                "/admin/sources/exemples-challenges/delete",
                "/admin/runs/" + lastRun(),
                "/reports/" + lastRun());
    }

    private static String lastRun() {
        return Site.site()
                .portal()
                .runs()
                .archive()
                .of(new SourceId("exemples-challenges"))
                .getFirst()
                .id()
                .value();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_no_obstacle_in_the_light(String path) {
        assertThat(obstacles(path, ColorScheme.LIGHT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_no_obstacle_in_the_dark(String path) {
        assertThat(obstacles(path, ColorScheme.DARK)).isEmpty();
    }

    private List<String> obstacles(String path, ColorScheme scheme) {
        if (browsers == null) throw new IllegalStateException("no browser");
        try (Visit visit =
                browsers.visit(new Browser.NewContextOptions().setLocale("fr").setColorScheme(scheme))) {
            if (path.startsWith("/admin") && !path.startsWith("/admin/sign-in")) visit.signIn();
            visit.to(path);
            if (path.equals("/api")) visit.page().locator(".opblock").first().waitFor();
            List<String> obstacles = new AxeBuilder(visit.page())
                    .setLegacyMode(true).analyze().getViolations().stream()
                            .map(AccessibilityTest::told)
                            .toList();
            if (!path.contains("nothing")) visit.endsWell();
            return obstacles;
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    private static String page(String name) {
        RecordKey key = RecordKey.of(new RecordId(SAMPLES + name));
        RecordHead head = Site.site().portal().store().heads(List.of(key)).get(key);
        if (head == null) throw new IllegalStateException("no sample " + name);
        return PublicAddress.path(head.kind(), head.slug());
    }
}
