package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.FeedPortal.id;
import static org.florilege.api.site.FeedPortal.record;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.selfcheck.FeedComparison;
import org.florilege.catalog.record.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusPageTest {

    private final FeedPortal portal;

    StatusPageTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
    }

    @BeforeEach
    void fill() {
        portal.clear();
        portal.put(1, 2, 3);
        portal.put(record(Kind.ALGORITHM, "code", "<> dct:title \"Code\"@fr ."));
    }

    @AfterAll
    void close() {
        portal.close();
    }

    private Document page() {
        HttpResponse<String> answer = portal.get("/status", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void what_is_there_is_told_and_what_does_not_answer() {
        Document page = page();

        assertThat(page.select("#engines ~ table tbody tr").eachText())
                .containsExactly(
                        "RDF store Up " + portal.portal().store().state().sequence(), "Search index Starting unknown");
        assertThat(page.select("#records ~ ul li").eachText())
                .contains("3 datasets", "1 algorithm", "0 data challenges");
        assertThat(page.select("footer a[href=/status]")).hasSize(1);
    }

    @Test
    void a_store_that_does_not_answer_is_told_of_and_is_not_the_end_of_the_page(@TempDir Path other) {
        try (FeedPortal broken = new FeedPortal(other)) {
            broken.breakStore();

            HttpResponse<String> answer = broken.get("/status", "Accept-Language", "en");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(answer.body())
                            .select("#engines ~ table tbody tr")
                            .eachText())
                    .first(STRING)
                    .startsWith("RDF store Down");
        }
    }

    @Test
    void what_each_portal_got_at_the_last_check_is_told_with_what_differed() {
        FeedComparison.Difference difference =
                new FeedComparison.Difference(id(3).iri(), FeedComparison.Type.DIFFERENT);
        new FeedCheckResults(portal.portal().data().feedCheck())
                .keep(List.of(
                        new FeedComparison("CKAN", 3, 3, List.of(), 0, Optional.empty()),
                        new FeedComparison("data.europa.eu", 3, 3, List.of(difference), 1, Optional.empty()),
                        new FeedComparison("data.gouv.fr", 3, 0, List.of(), 0, Optional.of("status 500"))));

        Document page = page();

        assertThat(page.select("#check ~ table tbody tr").eachText())
                .containsExactly(
                        "CKAN Complete 3 3 0", "data.europa.eu Incomplete 3 3 1", "data.gouv.fr Broken off 3 0 0");
        assertThat(page.select("#check ~ ul li").eachText()).containsExactly(id(3).iri() + " says something else");
        assertThat(page.select("#check ~ ul a").attr("href")).startsWith("/dataset/jeu-3-");
    }

    @Test
    void a_record_that_feeds_leave_out_is_named_with_the_reason() {
        portal.put(dataset("faulty", "<> dct:relation <https://data.example.org/a\\u0020b> ."));
        portal.get("/catalog.ttl");

        assertThat(page().select("#leftout ~ ul").text())
                .contains(id("faulty").iri(), "the illegal IRI \"https://data.example.org/a b\"");
    }
}
