package org.florilege.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.DateValue;
import org.florilege.ui.view.DumpFile;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.SparqlCell;
import org.florilege.ui.view.SparqlFault;
import org.florilege.ui.view.SparqlResult;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class OtherPagesTest {
    private final Samples samples = new Samples(UiLanguage.EN);

    @Test
    void the_home_page_shows_figures_challenges_the_latest_and_themes() {
        Document page = PagesTest.rendered(samples.home());

        assertThat(page.select(".fl-figure").eachText()).contains("1,264 datasets", "8 data challenges");
        assertThat(page.select(".fl-teaser h3 a").eachAttr("href")).contains("/challenge/tissuenet-7f3k2a");
        assertThat(page.select("#home-latest").parents().select("article")).isNotEmpty();
        assertThat(page.select(".fl-themes a")).hasSize(5);
        assertThat(page.select("form[role=search]")).hasSize(1);
    }

    @Test
    void the_sources_page_says_how_fresh_each_source_is() {
        Document page = PagesTest.rendered(samples.sources());

        assertThat(page.select(".fl-freshness").eachText())
                .containsExactly("Up to date", "Partial", "Failing", "Never harvested");
    }

    @Test
    void a_source_says_how_long_ago_it_was_harvested_and_when_it_is_next() {
        Document page = PagesTest.rendered(samples.source());

        assertThat(page.expectFirst("main").text()).contains("Harvested 3 hours ago", "21 November 2026");
        assertThat(page.select(".fl-history .visually-hidden").eachText())
                .containsExactly("19 Nov: partial", "20 Nov: complete");
        assertThat(page.select("a[href^=/reports], a[href^=/admin/]")).isEmpty();
    }

    @Test
    void a_source_says_what_it_refused_and_how_to_mend_it() {
        Document page = PagesTest.rendered(samples.source());

        assertThat(page.select(".fl-refusals").text())
                .contains("https://catalogue.example.org/d/42", "title-required", "Add dct:title with a language.");
    }

    @Test
    void an_error_says_what_happened_and_what_to_do_and_is_not_indexed() {
        Document page = PagesTest.rendered(samples.notFound());

        assertThat(page.expectFirst("h1").text()).isEqualTo("Page not found");
        assertThat(page.expectFirst("main").text()).contains("Error 404", "Search for the record by its title.");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void a_withdrawn_record_leaves_a_tombstone() {
        Document page = PagesTest.rendered(samples.gone());

        assertThat(page.select(".fl-tombstone").text()).contains("Open Damir", "1 September 2026");
    }

    @Test
    void the_api_documentation_works_from_the_contract() {
        Document page = PagesTest.rendered(samples.apiDocs());

        assertThat(page.expectFirst("#api-docs").attr("data-contract")).isEqualTo("/api/v1/openapi.yaml");
        assertThat(page.select("noscript").text()).contains("contract");
    }

    @Test
    void the_query_page_is_a_form_that_works_without_scripts() {
        Document page = PagesTest.rendered(samples.sparql(null, null));

        assertThat(page.select("form[method=get][action=/sparql] textarea[name=query]")
                        .text())
                .isEqualTo("SELECT * { ?s ?p <https://a.example/\"> }");
        assertThat(page.select("#examples + ul a").eachText()).containsExactly("An example");
        assertThat(page.select("#result, #sparql-fault")).isEmpty();
    }

    @Test
    void an_answer_leads_only_to_what_a_browser_may_follow() {
        SparqlCell link = new SparqlCell("dct:title", "http://purl.org/dc/terms/title", null, "");
        SparqlCell script = new SparqlCell("javascript:alert(1)", "javascript:alert(1)", null, "");
        SparqlCell text = new SparqlCell("Col de l’utérus <b>", null, "fr", "fr");
        Document page = PagesTest.rendered(samples.sparql(
                new SparqlResult(
                        List.of("a", "b", "c", "d"),
                        List.of(List.of(link, script, text, SparqlCell.none())),
                        true,
                        null),
                null));

        assertThat(page.select("tbody a").eachAttr("href")).containsExactly("http://purl.org/dc/terms/title");
        assertThat(page.select("tbody td").eachText())
                .containsExactly("dct:title", "javascript:alert(1)", "Col de l’utérus <b> fr");
        assertThat(page.expectFirst("main").text()).contains("The first row; the answer has more.");
        assertThat(PagesTest.rendered(samples.sparql(SparqlResult.ofTruth(false), null))
                        .expectFirst("#result + p")
                        .text())
                .isEqualTo("No");
    }

    @Test
    void a_mistake_in_a_query_is_told_with_its_place() {
        Document page = PagesTest.rendered(
                samples.sparql(null, new SparqlFault("Not understood", "Encountered <", "Correct it.", 3, 7)));

        assertThat(page.select("#sparql-fault[role=alert]").text())
                .contains("Not understood", "Line 3, column 7.", "Encountered <", "Correct it.");
        assertThat(page.select("textarea").attr("data-line")).isEqualTo("3");
    }

    @Test
    void the_status_says_what_each_portal_got_and_what_differed() {
        Document page = PagesTest.rendered(samples.status());

        assertThat(page.select("#check ~ table tbody tr").eachText())
                .containsExactly(
                        "CKAN Complete 12 12 0", "data.europa.eu Incomplete 12 9 3", "data.gouv.fr Broken off 12 0 0");
        assertThat(page.select("#check ~ h3").eachText())
                .containsExactly("What differs for data.europa.eu", "What differs for data.gouv.fr");
        assertThat(page.expectFirst("main").text()).contains("and 2 more.", "The walk broke off: status 500");
        assertThat(page.select("#leftout ~ ul").text()).contains("https://data.example.org/7 the illegal IRI");
    }

    @Test
    void the_status_says_what_is_down_and_what_nobody_knows() {
        Document page = PagesTest.rendered(samples.status(null));

        assertThat(page.select("#engines ~ table tbody tr").eachText())
                .containsExactly("RDF store Up 41", "Search index Down unknown");
        assertThat(page.expectFirst("main").text()).contains("The feed has not been checked yet.");
    }

    @Test
    void the_dumps_are_listed_with_their_checksums() {
        DumpFile file = new DumpFile(
                Link.of("florilege.nq.gz", "/dumps/florilege.nq.gz"),
                "N-Quads",
                new DateValue("25 November 2026", "2026-11-25T02:30:00Z"),
                "1,264",
                "3.1 MB",
                "5f70bf18");

        assertThat(PagesTest.rendered(samples.dumps(file)).select("tbody tr").text())
                .contains("florilege.nq.gz", "N-Quads", "25 November 2026", "1,264", "3.1 MB", "5f70bf18");
        assertThat(PagesTest.rendered(samples.dumps()).expectFirst("main").text())
                .contains("There is no file yet.");
    }

    @Test
    void the_form_to_sign_in_sends_back_its_mark_and_where_to_go() {
        Document page = PagesTest.rendered(samples.signIn());

        assertThat(page.select("form[method=post] input").eachAttr("name"))
                .containsExactly("_csrf", "next", "account", "password");
        assertThat(page.select("input[type=hidden]").eachAttr("value")).containsExactly("m4rk", "/admin");
        assertThat(page.select("[role=alert]")).isEmpty();
    }

    @Test
    void a_wrong_password_is_told_where_a_screen_reader_finds_it() {
        Document page = PagesTest.rendered(samples.signInAgain());

        assertThat(page.expectFirst("[role=alert]").text()).contains("password is wrong");
        assertThat(page.expectFirst("#password").attr("aria-describedby"))
                .isEqualTo(page.expectFirst("[role=alert]").id());
    }

    @Test
    void a_page_of_the_operator_shows_where_it_is_and_how_to_sign_out() {
        Document page = PagesTest.rendered(new AdminSamples(UiLanguage.EN).admin());

        assertThat(page.select(".fl-adminbar [aria-current]").text()).isEqualTo("Overview");
        assertThat(page.select("form[action=/admin/sign-out] input").eachAttr("value"))
                .containsExactly("m4rk");
    }
}
