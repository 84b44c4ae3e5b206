package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitemapTest {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final FeedPortal portal;

    SitemapTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
    }

    @BeforeEach
    void clear() {
        portal.clear();
    }

    @AfterAll
    void close() {
        portal.close();
    }

    private Document get(String address) {
        HttpResponse<String> answer = portal.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XmlDocuments.parse(answer.body());
    }

    private List<String> locations(Document document) {
        return XmlDocuments.elements(document, SITEMAP, "loc").stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void every_page_of_a_record_is_listed_once_with_its_languages() {
        portal.put(IntStream.range(0, 12).toArray());

        List<String> pages = new ArrayList<>();
        for (String file : locations(get("/sitemap.xml"))) {
            Document urls = get(file);
            pages.addAll(locations(urls));
            if (file.endsWith("pages.xml")) continue;
            assertThat(XmlDocuments.elements(urls, SITEMAP, "lastmod"))
                    .allSatisfy(moment ->
                            assertThat(Instant.parse(moment.getTextContent())).isEqualTo(portal.now()));
            assertThat(XmlDocuments.elements(urls, XHTML, "link"))
                    .extracting(link -> link.getAttribute("hreflang"))
                    .containsOnly("fr", "en", "x-default");
        }

        assertThat(pages).doesNotHaveDuplicates().hasSize(4 + 12).allMatch(page -> page.startsWith(FeedPortal.BASE));
    }

    @Test
    void a_file_that_has_not_changed_is_not_sent_again() {
        portal.put(1);
        String file = locations(get("/sitemap.xml")).getLast();
        HttpResponse<String> first = portal.get(file);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(portal.get(file, "If-None-Match", tag).statusCode()).isEqualTo(304);
        portal.put(2);
        assertThat(portal.get(file, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_that_is_not_there_is_not_an_empty_one() {
        portal.put(1);

        assertThat(portal.get("/sitemap-0-1.xml").statusCode()).isEqualTo(404);
        assertThat(portal.get("/sitemap-99-1.xml").statusCode()).isEqualTo(404);
        assertThat(portal.get("/sitemap-99999999999-1.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void crawlers_are_shown_the_way_and_kept_out_of_mazes() {
        String robots = portal.get("/robots.txt").body();

        assertThat(robots)
                .contains("Sitemap: " + FeedPortal.BASE + "/sitemap.xml")
                .contains("Disallow: /admin\n");
        assertThat(portal.get("/robots.txt", "X-Forwarded-Host", "other.example.org")
                        .body())
                .contains("https://other.example.org/sitemap.xml");
    }

    @Test
    void without_a_contact_there_is_no_security_txt() {
        assertThat(portal.get("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void an_outage_never_looks_like_an_empty_sitemap(@TempDir Path directory) {
        try (FeedPortal broken = new FeedPortal(directory)) {
            broken.put(1);
            broken.breakStore();

            assertThat(broken.get("/sitemap.xml").statusCode()).isEqualTo(503);
            assertThat(broken.get("/sitemap-0-0.xml").statusCode()).isEqualTo(503);
        }
    }
}
