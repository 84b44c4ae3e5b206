package org.florilege.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.florilege.ui.language.UiLanguage;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// The operator's pages, and the page of a report.
class AdminPagesTest {
    private final AdminSamples samples = new AdminSamples(UiLanguage.EN);

    @Test
    void the_first_page_counts_sources_by_state_and_names_what_needs_somebody() {
        Document page = PagesTest.rendered(samples.admin());

        assertThat(page.select(".fl-states li").eachText()).containsExactly("1 To be confirmed", "12 Up to date");
        assertThat(page.select("#running + ul").text()).contains("Catalogue now");
        assertThat(page.select("#failing + ul").text()).contains("Catalogue down", "3 hours ago");
    }

    @Test
    void a_held_source_stands_out_with_its_number_and_what_to_do() {
        Document page = PagesTest.rendered(samples.adminSources());

        assertThat(page.select(".fl-callout-warn").text()).contains("412 records", "Nothing was withdrawn");
        assertThat(page.select(".fl-callout-warn a.btn").attr("href")).isEqualTo("/admin/sources/held/confirm-removal");
    }

    @Test
    void the_list_offers_a_run_or_the_run_that_is_under_way() {
        Document page = PagesTest.rendered(samples.adminSources());

        assertThat(page.select("form[action$=/runs]").eachAttr("action"))
                .containsExactly("/admin/sources/held/runs", "/admin/sources/fresh/runs", "/admin/sources/new/runs");
        assertThat(page.select("form[action$=/runs] input[name=_csrf]").eachAttr("value"))
                .containsOnly("m4rk");
        assertThat(page.select("td a[href^=/admin/runs/].btn").text()).isEqualTo("Watch Catalogue now");
    }

    @Test
    void each_square_of_the_history_says_in_words_what_it_shows() {
        Document page = PagesTest.rendered(samples.adminSource());

        assertThat(page.select(".fl-history .visually-hidden").eachText())
                .containsExactly("1 Nov, 02:15: unreachable", "2 Nov, 02:15: partial", "3 Nov, 02:15: complete");
        assertThat(page.select(".fl-history a")).hasSize(1);
    }

    @Test
    void records_that_look_alike_stand_together_with_what_they_share() {
        Document page = PagesTest.rendered(samples.lookAlikes());

        assertThat(page.select("section.fl-callout h2").eachText())
                .containsExactly("They share the identifier doi:10.5281/zenodo.7", "Same title, same publisher");
        assertThat(page.select("section.fl-callout li a").eachAttr("href"))
                .contains("/dataset/registre-aaaaaaaaaa", "/dataset/registre-bbbbbbbbbb");
        assertThat(page.select("a.btn[href^=/admin/look-alikes]").attr("href"))
                .isEqualTo("/admin/look-alikes?cursor=c");
    }

    @Test
    void an_empty_list_helps_with_the_first_source() {
        Document page = PagesTest.rendered(samples.noSources());

        assertThat(page.select("table")).isEmpty();
        assertThat(page.select(".fl-welcome a").attr("href")).isEqualTo("/admin/sources/new");
    }

    @Test
    void a_live_run_reloads_itself_where_there_are_no_scripts() {
        Document page = PagesTest.rendered(samples.liveRun());

        assertThat(page.select("noscript meta[http-equiv=refresh]")).hasSize(1);
        assertThat(page.expectFirst("[data-run-events]").attr("data-run-events"))
                .endsWith("/events");
        assertThat(page.select("[data-live-value]").eachAttr("data-live-value"))
                .containsExactly("phase", "read", "committed", "refused", "documents", "volume", "rate");
        assertThat(page.select("form[action$=/stop]")).hasSize(1);
    }

    @Test
    void an_ended_run_tells_what_was_found_and_the_address_for_its_owner() {
        Document page = PagesTest.rendered(samples.endedRun());

        assertThat(page.select("meta[http-equiv=refresh], [data-run-events]")).isEmpty();
        assertThat(page.expectFirst("#report").attr("value")).startsWith("https://catalogue.example.org/reports/");
        assertThat(page.select(".fl-findings").text()).contains("The record has no title.", "Add dct:title.");
        assertThat(page.select("a[rel=next]")).hasSize(1);
    }

    @Test
    void a_report_explains_itself_and_leads_to_its_files() {
        Document page = PagesTest.rendered(samples.report());

        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select(".fl-lead").text()).contains("catalogue of open health data");
        assertThat(page.select("main a[href$=.csv], main a[href$=.json]")).hasSize(2);
        assertThat(page.select(".fl-findings").text())
                .contains("https://example.org/d/42", "line 12, column 3", "\"\"@fr");
    }

    @Test
    void a_wrong_field_is_told_in_a_summary_and_at_the_field() {
        Document page = PagesTest.rendered(samples.wrongForm());

        assertThat(page.expectFirst("#faults a").attr("href")).isEqualTo("#f-location");
        assertThat(page.expectFirst("#f-location").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.expectFirst("#f-location").attr("aria-describedby")).contains("f-location-error");
        assertThat(page.expectFirst("#f-location").attr("value")).isEqualTo("nowhere");
    }

    @Test
    void a_secret_is_never_shown() {
        Document page = PagesTest.rendered(samples.form());

        assertThat(page.expectFirst("#f-password").hasAttr("value")).isFalse();
        assertThat(page.html()).doesNotContain("never shown");
    }

    @Test
    void a_try_shows_what_the_catalogue_would_have_and_what_it_would_refuse() {
        Document page = PagesTest.rendered(samples.triedForm());

        assertThat(page.select("#preview").text()).contains("Registre", "2 repairs", "The record has no title.");
    }

    @Test
    void a_confirmation_offers_the_careful_way_first() {
        Document page = PagesTest.rendered(samples.confirm());

        assertThat(page.select("input[name=how]").eachAttr("value")).containsExactly("keep", "clear");
        assertThat(page.expectFirst("input[name=how]").hasAttr("checked")).isTrue();
    }
}
