package org.florilege.harvester.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.florilege.harvester.ReadAll;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.harvest.AnySourceReader;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.PageStamp;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SitemapTest {

    private final TestServer web = new TestServer();

    @AfterEach
    void close() {
        web.close();
    }

    private void dataset(String path) {
        web.page(path, "{\"@context\":\"https://schema.org\",\"@type\":\"Dataset\",\"name\":\"" + path + "\"}");
    }

    private String urls(String... paths) {
        StringBuilder list = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String path : paths)
            list.append("<url><loc>").append(web.url(path)).append("</loc><lastmod>2026-01-01</lastmod></url>");
        return list.append("</urlset>").toString();
    }

    private String index(String... paths) {
        StringBuilder list = new StringBuilder("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String path : paths)
            list.append("<sitemap><loc>").append(web.url(path)).append("</loc></sitemap>");
        return list.append("</sitemapindex>").toString();
    }

    private void packed(String path, String text) {
        web.on(path, exchange -> {
            byte[] body = gzip(text);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private ReadAll read(String path, String... options) {
        return ReadAll.of(web.source(path, SourceType.SCHEMA_ORG, options));
    }

    @Test
    void an_index_leads_to_packed_plain_and_text_sitemaps_and_never_in_circles() {
        web.text("/index.xml", "text/xml", index("/a.xml.gz", "/b.txt", "/index.xml", "/c.xml"));
        packed("/a.xml.gz", urls("/1", "/2"));
        web.text("/b.txt", "text/plain", web.url("/3") + "\n" + web.url("/1") + "\n");
        web.text("/c.xml", "application/xml", urls("/2"));
        for (String page : new String[] {"/1", "/2", "/3"}) dataset(page);

        ReadAll result = read("/index.xml");

        assertThat(result.ids()).containsExactly(web.url("/1"), web.url("/2"), web.url("/3"));
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void a_site_names_its_sitemaps_in_robots_txt_which_is_obeyed() {
        web.text(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /private/\nSitemap: " + web.url("/here.xml") + "\n");
        web.text("/here.xml", "text/xml", urls("/1", "/private/2"));
        dataset("/1");
        dataset("/private/2");

        ReadAll result = read("/");

        assertThat(result.ids()).containsExactly(web.url("/1"));
        assertThat(result.remarks()).contains(Rule.ROBOTS);
    }

    @Test
    void a_site_without_robots_txt_has_its_sitemap_at_the_usual_place() {
        web.html("/", "");
        web.text("/sitemap.xml", "text/xml", urls("/1"));
        dataset("/1");

        assertThat(read("/").ids()).containsExactly(web.url("/1"));
    }

    @Test
    void a_single_page_is_a_source_too() {
        dataset("/data/1");

        assertThat(read("/data/1").ids()).containsExactly(web.url("/data/1"));
    }

    @Test
    void the_operator_chooses_pages_by_pattern_and_number() {
        web.text("/s.xml", "text/xml", urls("/dataset/1", "/dataset/2", "/news/3"));
        for (String page : new String[] {"/dataset/1", "/dataset/2", "/news/3"}) dataset(page);

        ReadAll chosen = read("/s.xml", "include", "*/dataset/*");
        ReadAll first = read("/s.xml", "limit", "1");

        assertThat(chosen.ids()).containsExactly(web.url("/dataset/1"), web.url("/dataset/2"));
        assertThat(chosen.isPart()).isFalse();
        assertThat(first.ids()).containsExactly(web.url("/dataset/1"));
        assertThat(first.isPart()).isTrue();
    }

    @Test
    void pages_that_are_gone_are_told_and_pages_that_fail_make_the_run_incomplete() {
        web.text("/s.xml", "text/xml", urls("/1", "/gone", "/broken"));
        dataset("/1");
        web.on("/broken", exchange -> exchange.sendResponseHeaders(500, -1));

        ReadAll result = read("/s.xml");

        assertThat(result.ids()).containsExactly(web.url("/1"));
        assertThat(result.remarks()).contains(Rule.PAGE_MISSING);
        assertThat(result.failures())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("500");
    }

    @Test
    void pages_of_other_sites_are_left_out() {
        web.text(
                "/s.xml",
                "text/xml",
                urls("/1").replace("</urlset>", "<url><loc>http://other.example/2</loc></url></urlset>"));
        dataset("/1");

        ReadAll result = read("/s.xml");

        assertThat(result.failures()).isEmpty();
        assertThat(result.remarks()).contains(Rule.PAGE_OTHER_HOST);
    }

    @Test
    void what_is_no_sitemap_is_refused_with_a_reason() {
        web.text("/s.xml", "text/xml", "<urlset><url><loc>");

        assertThat(read("/s.xml").ids()).isEmpty();
    }

    @Test
    void pages_that_have_not_changed_are_not_asked_for_again() {
        AtomicInteger asked = new AtomicInteger();
        web.text(
                "/s.xml",
                "text/xml",
                urls("/1")
                        .replace("2026-01-01", "2025-01-01")
                        .replace(
                                "</urlset>",
                                "<url><loc>" + web.url("/2") + "</loc><lastmod>2026-01-02</lastmod></url></urlset>"));
        String page = "<script type=\"application/ld+json\">{\"@type\":\"Dataset\",\"name\":\"D\"}</script>";
        for (String path : new String[] {"/1", "/2"})
            web.on(path, exchange -> {
                asked.incrementAndGet();
                byte[] body = ("<html>" + page + "</html>").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            });
        Source source = web.source("/s.xml", SourceType.SCHEMA_ORG);
        Map<String, PageStamp> stamps = new HashMap<>();

        Bookmark values = walk(source, Bookmark.NONE, stamps, false);
        walk(source, new Bookmark(values.values(), Map.copyOf(stamps)), stamps, true);

        assertThat(asked).hasValue(3);
    }

    private static Bookmark walk(Source source, Bookmark last, Map<String, PageStamp> stamps, boolean unchanged) {
        try (Reading reading = new AnySourceReader().open(source, last)) {
            for (Optional<SourceDocument> next = reading.next(); next.isPresent(); next = reading.next()) {
                reading.stamp().ifPresent(stamp -> stamps.put(stamp.asked(), stamp));
                assertThat(next.get().reception().unchanged()).isEqualTo(unchanged);
                next.get().close();
            }
            return reading.bookmark();
        }
    }
}
