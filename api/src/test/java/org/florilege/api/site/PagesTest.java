package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.Site.site;

import java.net.http.HttpResponse;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final String CSP = "Content-Security-Policy";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=cancer",
                "/sources",
                "/sources/exemples-challenges",
                "/api",
                "/problems/unknown-parameter"
            })
    void a_page_answers_in_both_languages_and_remembers_the_choice(String path) {
        HttpResponse<String> french = site().get(path);
        String separator = path.contains("?") ? "&" : "?";
        HttpResponse<String> english = site().get(path + separator + "lang=en");
        HttpResponse<String> preferred = site().get(path, "Accept-Language", "de, en;q=0.5");
        HttpResponse<String> remembered = site().get(path, "Cookie", "lang=en", "Accept-Language", "fr");

        assertThat(french.statusCode()).as(french.body()).isEqualTo(200);
        assertThat(french.body()).contains("<html lang=\"fr\">");
        assertThat(english.body()).contains("<html lang=\"en\">");
        assertThat(preferred.body()).contains("<html lang=\"en\">");
        assertThat(remembered.body()).contains("<html lang=\"en\">");
    }

    @Test
    void a_search_without_hits_offers_only_ways_that_lead_somewhere() {
        Document nothing =
                Jsoup.parse(site().get("/search?q=xyzzyq&kind=dataset&lang=fr").body());
        Document narrow =
                Jsoup.parse(site().get("/search?q=tissuenet&kind=dataset&kind=service&accessRights=PUBLIC&lang=fr")
                        .body());

        assertThat(nothing.select(".fl-empty .fl-tag-theme").eachText()).anyMatch(theme -> theme.startsWith("Santé"));
        assertThat(nothing.select(".fl-empty .fl-tag:not(.fl-tag-theme)")).isEmpty();
        assertThat(narrow.select(".fl-empty .fl-tag").eachText()).isNotEmpty();
    }

    @Test
    void words_that_were_not_found_as_typed_are_said_to_be_so() {
        Document page = Jsoup.parse(site().get("/search?q=dermatolgie&lang=fr").body());

        assertThat(page.select(".fl-results .fl-callout a").text()).isEqualTo("dermatologie");
        assertThat(page.select(".fl-hits article")).isNotEmpty();
    }

    @Test
    void choosing_a_language_sets_a_cookie() {
        assertThat(site().get("/?lang=en").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).startsWith("lang=en").contains("SameSite=Lax"));
        assertThat(site().get("/").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search", "/nothing", "/api/v1/status", "/api/v1/search?colour=red", "/dataset/none"})
    void every_answer_keeps_the_browser_from_doing_more_than_needed(String path) {
        HttpResponse<String> answer = site().get(path);

        assertThat(answer.headers().firstValue(CSP))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
    }

    @Test
    void assets_are_kept_for_ever_under_addresses_that_change() {
        Document home = Jsoup.parse(site().get("/").body());
        String style = home.select("link[rel=stylesheet]").attr("href");

        HttpResponse<String> asset = site().get(style);

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable", "max-age=31536000"));
        assertThat(site().get("/assets/0/florilege.css").statusCode()).isEqualTo(404);
    }

    @Test
    void texts_are_compressed_for_who_can_read_that() {
        assertThat(site().get("/", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .contains("gzip");
        assertThat(site().get("/assets/0/florilege.css")
                        .headers()
                        .allValues("Vary")
                        .toString())
                .contains("Accept-Encoding");
        assertThat(site().get("/").headers().allValues("Vary").toString())
                .contains("Accept-Language", "Accept-Encoding");
    }

    @Test
    void a_facet_narrows_the_search_and_can_be_let_go() {
        Document page = Jsoup.parse(site().get("/search?q=cancer&lang=en").body());
        Element bucket = page.selectFirst("#bucket-kind-0");
        assertThat(bucket).isNotNull();

        String narrowed = Objects.requireNonNull(bucket).attr("href");
        Document fewer = Jsoup.parse(site().get(narrowed).body());

        assertThat(narrowed).contains("q=cancer", "kind=");
        assertThat(fewer.select("[aria-current=true][href*=q=cancer]")).isNotEmpty();
    }

    @Test
    void htmx_gets_the_fragment_and_the_history_gets_the_page() {
        HttpResponse<String> fragment = site().get("/search?q=cancer", "HX-Request", "true");
        HttpResponse<String> restored =
                site().get("/search?q=cancer", "HX-Request", "true", "HX-History-Restore-Request", "true");

        assertThat(fragment.body()).doesNotContain("<html");
        assertThat(restored.body()).contains("<html");
        assertThat(fragment.headers().allValues("Vary").toString()).contains("HX-Request");
    }

    @Test
    void what_newsletters_add_to_an_address_does_no_harm_but_a_wrong_order_is_told() {
        assertThat(site().get("/search?q=cancer&utm_source=letter").statusCode())
                .isEqualTo(200);
        HttpResponse<String> wrong = site().get("/search?sort=colour", "Accept", "text/html");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("sort", "relevance");
    }

    @Test
    void a_browser_that_asks_the_api_wrongly_gets_a_page() {
        HttpResponse<String> answer = site().get("/api/v1/search?colour=red", "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<html", "colour");
    }

    @Test
    void pages_walk_forward_and_back() {
        Document first = Jsoup.parse(site().get("/search?kind=dataset").body());
        String next = first.select("a[rel=next]").attr("href");
        Document second = Jsoup.parse(site().get(next).body());
        Document third = Jsoup.parse(
                site().get(second.select("a[rel=next]").attr("href")).body());
        String back = third.select("a[rel=prev]").attr("href");

        assertThat(Jsoup.parse(site().get(back).body())
                        .select("main h3 a, main h2 a")
                        .eachText())
                .isEqualTo(second.select("main h3 a, main h2 a").eachText());
    }

    @Test
    void a_page_number_of_another_language_leads_to_the_first_page() {
        Document first = Jsoup.parse(site().get("/search?kind=dataset").body());
        String next = first.select("a[rel=next]").attr("href");

        HttpResponse<String> english = site().get(next + "&lang=en");

        assertThat(english.statusCode()).isEqualTo(303);
        assertThat(english.headers().firstValue("Location")).contains("/search?kind=dataset");
    }
}
