package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The portal without a mouse.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTest {

    private static final int STOPS = 25;
    private static final String UNMARKED = """
            () => {
              const focused = document.activeElement;
              const style = getComputedStyle(focused);
              return style.outlineStyle === "none" || style.outlineWidth === "0px" ? focused.outerHTML : "";
            }""";

    private @Nullable Browsers browsers;

    @BeforeAll
    void startBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void endBrowser() {
        if (browsers != null) browsers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=cancer&kind=dataset", "/dataset/nothing-0000000000"})
    void each_place_that_has_the_focus_shows_it(String path) {
        try (Visit visit = visit()) {
            visit.to(path);
            List<String> unmarked = new ArrayList<>();
            for (int stop = 0; stop < STOPS; stop++) {
                visit.page().keyboard().press("Tab");
                unmarked.add(visit.page().evaluate(UNMARKED).toString());
            }

            assertThat(unmarked).allMatch(String::isEmpty);
        }
    }

    @Test
    void suggestions_open_again_after_they_were_sent_away() {
        try (Visit visit = visit()) {
            visit.to("/");
            Page page = visit.page();
            page.locator("main input[name=q]").pressSequentially("tissu");
            page.locator("main [role=option]").first().waitFor();
            page.keyboard().press("Escape");
            assertThat(page.locator("main [role=option]").first().isVisible()).isFalse();

            page.keyboard().press("ArrowDown");

            page.locator("main [role=option]").first().waitFor();
            assertThat(page.locator("main input[name=q]").inputValue()).isEqualTo("tissu");
        }
    }

    private Visit visit() {
        if (browsers == null) throw new IllegalStateException("no browser");
        return browsers.visit(new Browser.NewContextOptions().setLocale("fr"));
    }
}
