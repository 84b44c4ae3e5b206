package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A word, a name or an address that is longer than the screen breaks within its place: no page has to be
/// pushed sideways, on a phone nor on a wide screen.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongWordsTest {

    /// Every text that came from a source becomes one long word.
    private static final String LENGTHEN = """
            () => {
              const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const within = texts.currentNode.parentElement.closest("[dir], dd, .fl-iri, .fl-format, .fl-meta, code");
                if (texts.currentNode.data.trim() && within)
                  texts.currentNode.data = "Hospitalisationsverweildauer".repeat(9);
              }
            }""";

    private static final String SPARE = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

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
        return AccessibilityTest.pages()
                .filter(path -> !path.startsWith("/admin") && !path.equals("/api") && !path.startsWith("/sparql"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_as_wide_as_the_screen(String path) {
        if (browsers == null) throw new IllegalStateException("no browser");
        try (Visit visit = browsers.visit(new Browser.NewContextOptions().setLocale("fr"))) {
            for (int width : List.of(1280, 390)) {
                visit.page().setViewportSize(width, 900);
                visit.to(path);
                visit.page().evaluate(LENGTHEN);

                assertThat(visit.page().evaluate(SPARE))
                        .as("at %d pixels", width)
                        .isEqualTo(0);
            }
        }
    }
}
