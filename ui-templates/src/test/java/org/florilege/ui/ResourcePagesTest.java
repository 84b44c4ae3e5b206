package org.florilege.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.florilege.ui.language.UiLanguage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ResourcePagesTest {
    private final ResourceSamples samples = new ResourceSamples(UiLanguage.EN);

    @Test
    void a_title_that_looks_like_markup_is_shown_and_not_obeyed() {
        Document page = PagesTest.rendered(samples.dataset("<script>alert(1)</script> & \"co\""));

        assertThat(page.expectFirst("h1").text()).isEqualTo("<script>alert(1)</script> & \"co\"");
        assertThat(page.select("h1 script, title script")).isEmpty();
        assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
    }

    @Test
    void json_ld_cannot_leave_its_script_element() {
        Document page = PagesTest.rendered(samples.dataset());

        assertThat(page.expectFirst("script[type=application/ld+json]").data())
                .isEqualTo("{\"@type\":\"Dataset\",\"name\":\"\\u003c/script\\u003e\\u003cb\\u003e\\u0026\"}");
    }

    @Test
    void a_dataset_leads_to_its_files_and_never_to_a_script() {
        Document page = PagesTest.rendered(samples.dataset());

        assertThat(page.select("#distributions ~ table a.btn").eachAttr("href"))
                .containsExactly(
                        "https://example.org/CIS_bdpm.txt", "https://example.org/CIP.csv", "https://example.org/cip");
        assertThat(page.select("[href^=javascript]")).isEmpty();
        assertThat(page.select("#distributions ~ table").text())
                .contains("3.4 MB", "SHA-256 9f86d081", "javascript:alert(1)");
    }

    @Test
    void a_dataset_leads_to_challenges_algorithms_themes_and_its_other_forms() {
        Document page = PagesTest.rendered(samples.dataset());

        assertThat(page.select("#relation-CHALLENGES_ON_DATASET ~ ul a").attr("href"))
                .startsWith("/challenge/");
        assertThat(page.select("#relation-ALGORITHMS_TRAINED_ON_DATASET ~ ul a"))
                .hasSize(2);
        assertThat(page.select("a[href^=/search?keyword=]")).hasSize(3);
        assertThat(page.select("a[type=text/turtle]").attr("href")).endsWith(".ttl");
        assertThat(page.select("link[rel=alternate][type=application/ld+json]").attr("href"))
                .endsWith(".jsonld");
    }

    @Test
    void a_dataset_is_cited_in_a_sentence_and_by_reference_managers() {
        Document page = PagesTest.rendered(samples.dataset());

        assertThat(page.expectFirst(".fl-citation").text()).startsWith("ANSM (2026).");
        assertThat(page.expectFirst("#cite ~ ul a").attr("href")).endsWith(".bib");
        assertThat(page.expectFirst("#cite ~ ul a").attr("type")).isEqualTo("application/x-bibtex");
    }

    @Test
    void of_very_many_files_the_rest_is_told() {
        Document page = PagesTest.rendered(samples.dataset());

        assertThat(page.expectFirst("#distributions ~ p").text()).startsWith("98 more are in the metadata:");
        assertThat(page.select("#distributions ~ p a").eachAttr("href")).anyMatch(url -> url.endsWith(".ttl"));
    }

    @Test
    void a_page_says_where_its_facts_come_from_and_what_was_mended() {
        Document page = PagesTest.rendered(samples.dataset());

        assertThat(page.select(".fl-origins a").eachAttr("href")).contains("/sources/data-gouv-fr");
        assertThat(page.select(".fl-repairs del").text()).isEqualTo("text/cvs");
        assertThat(page.select(".fl-repairs ins").text()).isEqualTo("text/csv");
    }

    @Test
    void texts_in_another_language_say_so() {
        Document page = PagesTest.rendered(samples.dataset());

        assertThat(page.expectFirst("h1").attr("lang")).isEqualTo("fr");
        assertThat(page.expectFirst(".fl-prose").attr("lang")).isEqualTo("fr");
    }

    @Test
    void a_challenge_shows_its_question_its_board_and_who_released_code() {
        Document page = PagesTest.rendered(samples.challenge());
        Element board = page.expectFirst("table.fl-board");

        assertThat(page.expectFirst(".fl-question").text()).contains("most severe epithelial lesion");
        assertThat(page.select(".fl-laureates h3").eachText()).containsExactly("karelds", "kbrodt", "LifeIs2Short");
        assertThat(board.select("tbody tr")).hasSize(4);
        assertThat(board.select("tbody tr").get(0).text()).contains("1", "Tribvn-Healthcare", "0.948", "0.933");
        assertThat(board.select("tbody tr").get(0).text()).contains("code not released");
        assertThat(board.select("tbody tr").get(1).select("a[href^=/algorithm/]"))
                .hasSize(1);
        assertThat(page.expectFirst(".fl-metric").text()).contains("higher is better");
    }

    @Test
    void an_algorithm_leads_to_its_code_its_challenge_and_its_data() {
        Document page = PagesTest.rendered(samples.algorithm());

        assertThat(page.select(".fl-repositories a").attr("href")).startsWith("https://github.com/");
        assertThat(page.select("a[href^=/challenge/]")).isNotEmpty();
        assertThat(page.select("#relation-DATASETS_OF_ALGORITHM ~ ul a").attr("href"))
                .startsWith("/dataset/");
    }

    @Test
    void a_team_shows_its_results_in_every_challenge() {
        Document page = PagesTest.rendered(samples.organisation());

        assertThat(page.select("#results ~ table tbody th").eachText()).containsExactly("VisioMel", "TissueNet");
        assertThat(page.select("#results ~ table").text()).contains("1st prize", "code not released");
    }

    @Test
    void a_series_lists_its_members() {
        Document page = PagesTest.rendered(samples.series());

        assertThat(page.expectFirst("#members").text()).isEqualTo("1 dataset");
        assertThat(page.select("#members ~ ul article")).hasSize(1);
    }
}
