package org.florilege.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.florilege.ui.asset.Assets;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.View;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every page, in both languages.
class PagesTest {
    static final Pages PAGES = new Pages();

    static Stream<Arguments> pages() {
        return Stream.of(UiLanguage.values())
                .flatMap(language -> PreviewSite.views(language).entrySet().stream()
                        .map(page -> Arguments.of(language, page.getKey(), page.getValue())));
    }

    static Document rendered(View view) {
        return Jsoup.parse(new String(PAGES.render(view), StandardCharsets.UTF_8), Samples.BASE);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("pages")
    void a_page_says_its_language_and_leads_to_itself_in_the_other(UiLanguage language, String name, View view) {
        Document page = rendered(view);

        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language.tag());
        assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                .containsExactly("fr", "en", "x-default");
        assertThat(page.select("a[hreflang=" + language.other().tag() + "]").attr("href"))
                .endsWith("lang=" + language.other().tag());
        assertThat(page.title()).contains("Florilège");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("pages")
    void headings_start_at_one_and_never_skip_a_level(UiLanguage language, String name, View view) {
        List<Integer> levels = rendered(view).select("h1,h2,h3,h4,h5,h6").stream()
                .map(heading -> heading.tagName().charAt(1) - '0')
                .toList();

        assertThat(levels).startsWith(1);
        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("pages")
    void nothing_is_inline_and_nothing_comes_from_elsewhere(UiLanguage language, String name, View view) {
        Document page = rendered(view);

        assertThat(page.select("style, [style], [onclick], [onload], iframe")).isEmpty();
        for (Element script : page.select("script:not([type=application/ld+json])")) {
            assertThat(Assets.find(script.attr("src"))).as(script.toString()).isPresent();
        }
        for (Element file : page.select("link[rel=stylesheet], link[rel=icon], link[rel=preload]")) {
            assertThat(Assets.find(file.attr("href"))).as(file.toString()).isPresent();
        }
        for (Element use : page.select("use")) {
            assertThat(Assets.find(use.attr("href").replaceAll("#.*", "")))
                    .as(use.toString())
                    .isPresent();
        }
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("pages")
    void ids_are_unique_and_every_reference_has_its_target(UiLanguage language, String name, View view) {
        Document page = rendered(view);
        List<String> ids = page.select("[id]").eachAttr("id");
        Set<String> known = new TreeSet<>(ids);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(known).containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
        assertThat(known).containsAll(page.select("label[for]").eachAttr("for"));
        assertThat(page.select("main, header.fl-header, footer, nav[aria-label]"))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.expectFirst("a.fl-skip").attr("href")).isEqualTo("#content");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("pages")
    void tables_have_captions_and_scopes_and_fields_have_labels(UiLanguage language, String name, View view) {
        Document page = rendered(view);

        assertThat(page.select("table:not(:has(caption))")).isEmpty();
        assertThat(page.select("th:not([scope])")).isEmpty();
        for (Element field : page.select("input:not([type=hidden])")) {
            assertThat(page.select("label[for=" + field.id() + "]"))
                    .as(field.toString())
                    .hasSize(1);
        }
    }

    @Test
    void a_page_written_to_a_stream_is_the_page() throws IOException {
        View view = new ResourceSamples(UiLanguage.EN).challenge();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        PAGES.render(view, out);

        assertThat(out.toByteArray()).isEqualTo(PAGES.render(view));
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void both_languages_have_the_same_pages() {
        Map<String, View> french = PreviewSite.views(UiLanguage.FR);

        assertThat(french.keySet()).isEqualTo(PreviewSite.views(UiLanguage.EN).keySet());
    }
}
