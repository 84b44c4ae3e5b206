package org.florilege.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.florilege.ui.language.UiLanguage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SearchPageTest {
    private final Samples samples = new Samples(UiLanguage.FR);
    private final Document page = PagesTest.rendered(samples.search());

    @Test
    void the_count_and_the_query_head_the_results() {
        assertThat(page.expectFirst("#result-count").text()).isEqualTo("1\u202f264 résultats pour médicaments");
    }

    @Test
    void a_hit_shows_what_it_is_and_marks_what_matched() {
        Element hit = page.expectFirst(".fl-hits article");

        assertThat(hit.expectFirst(".fl-kind").text()).isEqualTo("Jeu de données");
        assertThat(hit.expectFirst(".fl-access").text()).isEqualTo("Accès ouvert");
        assertThat(hit.expectFirst("h3 a").attr("href")).startsWith("/dataset/");
        assertThat(hit.select("h3 mark").text()).isEqualTo("médicaments");
        assertThat(hit.select(".fl-meta").text()).contains("ANSM", "Licence Ouverte 2.0", "3 octobre 2026", "CSV");
    }

    @Test
    void a_hit_in_another_language_says_so() {
        assertThat(page.select(".fl-hits h3 a[lang=en]")).hasSize(1);
    }

    @Test
    void facets_are_links_that_work_without_scripts() {
        Element chosen = page.expectFirst("#bucket-theme-0");

        assertThat(chosen.attr("href")).isEqualTo("/search?q=m%C3%A9dicaments&theme=a");
        assertThat(chosen.attr("aria-current")).isEqualTo("true");
        assertThat(page.expectFirst("#bucket-theme-1").hasAttr("aria-current")).isFalse();
        assertThat(page.select(".fl-facet > ul #bucket-theme-6")).isEmpty();
        assertThat(page.select(".fl-facet-more #bucket-theme-6")).hasSize(1);
    }

    @Test
    void chips_lead_to_the_search_without_them() {
        assertThat(page.select(".fl-chip").eachAttr("href")).containsExactly("/search?q=m", "/search?q=m&kind=dataset");
        assertThat(page.expectFirst(".fl-chip").text()).isEqualTo("Retirer le filtre Type Jeu de données");
    }

    @Test
    void a_new_query_keeps_the_filters() {
        Element form = page.expectFirst("form[role=search]");

        assertThat(form.attr("action")).isEqualTo("/search");
        assertThat(form.attr("method")).isEqualTo("get");
        assertThat(form.select("input[type=hidden][name=kind]").attr("value")).isEqualTo("dataset");
        assertThat(form.select("input[name=q]").attr("value")).isEqualTo("médicaments");
    }

    @Test
    void pages_are_walked_by_links() {
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/search?q=m%C3%A9dicaments");
        assertThat(page.select("a[rel=next]").attr("href")).endsWith("cursor=abc");
        assertThat(page.select(".fl-paging").text()).contains("21–40 sur 1\u202f264");
    }

    @Test
    void an_empty_result_says_how_to_widen() {
        Document empty = PagesTest.rendered(samples.emptySearch());

        assertThat(empty.expectFirst("#result-count").text()).startsWith("Aucun résultat");
        assertThat(empty.select(".fl-empty a").eachText())
                .contains("médicament", "sans « Jeu de données »", "Cancer 97");
    }

    @Test
    void the_fragment_is_the_part_that_a_swap_replaces() {
        Document fragment =
                Jsoup.parse(new String(PagesTest.PAGES.renderFragment(samples.search()), StandardCharsets.UTF_8));

        assertThat(fragment.select("header.fl-header, footer")).isEmpty();
        assertThat(fragment.title()).isEqualTo("médicaments – Recherche – Florilège");
        assertThat(fragment.expectFirst("#search").html())
                .isEqualTo(page.expectFirst("#search").html());
    }
}
