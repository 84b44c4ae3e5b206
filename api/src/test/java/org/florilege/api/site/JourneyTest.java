package org.florilege.api.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The researcher's journey: from a word to a dataset, its challenge and the algorithm that came out of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {

    private @Nullable Browsers browsers;

    @BeforeAll
    void startBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void endBrowser() {
        if (browsers != null) browsers.close();
    }

    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @CsvSource({"fr,anatomop,anatomopathologie", "en,whole-sl,whole-slide image"})
    void a_suggestion_a_facet_and_three_links_lead_from_a_word_to_an_algorithm(
            String language, String typed, String suggestion) {
        try (Visit visit = visit(new Browser.NewContextOptions().setLocale(language))) {
            Page page = visit.page();
            visit.to("/");
            assertThat(page.locator("html")).hasAttribute("lang", language);

            page.locator("#q-home").pressSequentially(typed);
            page.getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText(suggestion))
                    .first()
                    .click();
            page.waitForURL(Pattern.compile(".*/search\\?q=.*"));

            walkFromSearchToAlgorithm(page);
            visit.endsWell();
        }
    }

    @Test
    void everything_works_without_javascript() {
        try (Visit visit = visit(new Browser.NewContextOptions().setLocale("fr").setJavaScriptEnabled(false))) {
            Page page = visit.page();
            visit.to("/");

            page.locator("#q-home").fill("anatomopathologie");
            page.locator("#q-home").press("Enter");
            page.waitForURL(Pattern.compile(".*/search\\?q=.*"));

            walkFromSearchToAlgorithm(page);
            visit.endsWell();
        }
    }

    @Test
    void the_language_that_was_chosen_is_kept() {
        try (Visit visit = visit(new Browser.NewContextOptions().setLocale("fr"))) {
            Page page = visit.page();
            visit.to("/");

            page.locator("a[rel=alternate][hreflang=en]").first().click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            visit.to("/search?q=cancer");

            assertThat(page.locator("html")).hasAttribute("lang", "en");
            visit.endsWell();
        }
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void the_operator_signs_in_and_out_with_scripts_and_without(boolean scripts) {
        try (Visit visit = visit(new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(scripts))) {
            Page page = visit.page();

            visit.signIn();
            assertThat(page.locator("h1")).hasText("Administration");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            page.waitForURL(Site.site().base() + "/");
            visit.to("/admin");

            assertThat(page.locator("#password")).isVisible();
            visit.endsWell();
        }
    }

    private static void walkFromSearchToAlgorithm(Page page) {
        page.locator("#bucket-kind-0, [id^=bucket-kind-]")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Jeu de données|Dataset")))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*kind=dataset.*"));
        assertThat(page.locator(".fl-chip")).hasCount(1);

        page.locator(".fl-hits a[href^='/dataset/tissuenet']").first().click();
        page.waitForURL(Pattern.compile(".*/dataset/.*"));
        page.locator("main a[href^='/challenge/tissuenet']").first().click();
        page.waitForURL(Pattern.compile(".*/challenge/.*"));
        page.locator("main a[href^='/algorithm/']").first().click();
        page.waitForURL(Pattern.compile(".*/algorithm/.*"));
        assertThat(page.locator("main a[href^='https://github.com/']").first()).isVisible();
        assertThat(page.locator("main a[href^='/challenge/tissuenet']").first()).isVisible();
        assertThat(page.locator("main a[href^='/dataset/tissuenet']").first()).isVisible();
    }

    private Visit visit(Browser.NewContextOptions reader) {
        if (browsers == null) throw new IllegalStateException("no browser");
        return browsers.visit(reader);
    }
}
