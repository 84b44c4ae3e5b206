package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.Site.site;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.florilege.catalog.record.Kind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AtomTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static Document feed(String path) {
        HttpResponse<String> answer = site().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        return XmlDocuments.parse(answer.body());
    }

    private static List<Element> entries(Document feed) {
        return XmlDocuments.elements(feed, ATOM, "entry");
    }

    private static String text(Element parent, String name) {
        return XmlDocuments.child(parent, ATOM, name).orElseThrow().getTextContent();
    }

    private static Optional<String> link(Element parent, String rel) {
        return XmlDocuments.children(parent, ATOM, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .findFirst();
    }

    private static String path(String address) {
        return address.substring(site().base().length());
    }

    @Test
    void a_feed_and_its_entries_have_all_that_atom_asks_for() {
        Element feed = feed("/feed.atom?q=biopsies&lang=en").getDocumentElement();

        assertThat(text(feed, "id")).isEqualTo(site().base() + "/feed.atom?q=biopsies");
        assertThat(text(feed, "title")).contains("biopsies");
        assertThat(Instant.parse(text(feed, "updated"))).isAfter(Instant.EPOCH);
        assertThat(text(XmlDocuments.child(feed, ATOM, "author").orElseThrow(), "name"))
                .isNotBlank();
        assertThat(link(feed, "self")).contains(site().base() + "/feed.atom?q=biopsies&lang=en");
        assertThat(link(feed, "alternate")).contains(site().base() + "/search?q=biopsies");
        assertThat(entries(feed.getOwnerDocument())).isNotEmpty().allSatisfy(entry -> {
            assertThat(text(entry, "id")).contains(":");
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(Instant.parse(text(entry, "updated"))).isAfterOrEqualTo(Instant.parse(text(entry, "published")));
            assertThat(site().get(path(link(entry, "alternate").orElseThrow())).statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void its_pages_lead_to_every_record_once_the_last_changed_first() {
        List<String> ids = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        Optional<String> next = Optional.of(site().base() + "/feed.atom?kind=dataset&size=9");
        while (next.isPresent()) {
            Document page = feed(path(next.get()));
            for (Element entry : entries(page)) {
                ids.add(text(entry, "id"));
                moments.add(Instant.parse(text(entry, "updated")));
            }
            next = link(page.getDocumentElement(), "next");
        }

        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(site().portal()
                        .store()
                        .state()
                        .live()
                        .getOrDefault(Kind.DATASET, 0L)
                        .intValue());
        assertThat(moments).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void who_has_the_feed_already_is_told_so() {
        String tag =
                site().get("/feed.atom?q=biopsies").headers().firstValue("ETag").orElseThrow();

        assertThat(site().get("/feed.atom?q=biopsies", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(site().get("/feed.atom?q=prostate", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_search_without_hits_is_an_empty_feed_and_a_wrong_one_is_refused() {
        assertThat(entries(feed("/feed.atom?publisher=nobody-at-all"))).isEmpty();
        assertThat(site().get("/feed.atom?keywords=x").statusCode()).isEqualTo(400);
        assertThat(site().get("/feed.atom?size=1000").statusCode()).isEqualTo(400);
        assertThat(site().get("/feed.atom?cursor=x").statusCode()).isEqualTo(400);
    }

    @Test
    void the_search_page_leads_to_the_feed_and_every_page_to_the_search() {
        String page = site().get("/search?q=biopsies&sort=date&lang=fr").body();

        assertThat(page).contains("type=\"application/atom+xml\"").contains("href=\"/feed.atom?q=biopsies\"");
        assertThat(site().get("/").body()).contains("href=\"/opensearch.xml\"");
    }

    @Test
    void a_browser_learns_how_to_search_and_gets_suggestions() {
        HttpResponse<String> answer = site().get("/opensearch.xml");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/opensearchdescription+xml");
        Document description = XmlDocuments.parse(answer.body());
        String openSearch = "http://a9.com/-/spec/opensearch/1.1/";
        assertThat(XmlDocuments.elements(description, openSearch, "ShortName")
                        .getFirst()
                        .getTextContent())
                .hasSizeBetween(1, 16);
        assertThat(XmlDocuments.elements(description, openSearch, "Url"))
                .extracting(url -> url.getAttribute("type"))
                .contains("text/html", "application/atom+xml", "application/x-suggestions+json");

        JsonNode suggestions = JsonMapper.shared()
                .readTree(site().get("/opensearch/suggest?q=tissue&lang=en").body());
        assertThat(suggestions.size()).isEqualTo(4);
        assertThat(suggestions.path(0).asString()).isEqualTo("tissue");
        assertThat(suggestions.path(1)).isNotEmpty();
        assertThat(suggestions.path(3).size()).isEqualTo(suggestions.path(1).size());
    }
}
