package org.florilege.harvester.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.Documents;
import org.florilege.harvester.ReadAll;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    private static final String SCHEMA_ORG =
            "{\"@context\":\"https://schema.org/\",\"@type\":\"Dataset\",\"name\":\"S\",\"url\":\"https://e.org/s\"}";

    private final TestServer web = new TestServer();

    @AfterEach
    void close() {
        web.close();
    }

    private static String dataset(String name) {
        return "<https://e.org/" + name + "> a dcat:Dataset ; dct:title \"T\" .\n";
    }

    private ReadAll read(String path, String... options) {
        return ReadAll.of(web.source(path, SourceType.FOLDER, options));
    }

    @Test
    void an_apache_list_is_walked_downwards_only_and_each_file_is_recognised() {
        web.text("/waf/", "text/html", """
                <html><head><title>Index of /waf</title></head><body><table>
                <tr><th><a href="?C=N;O=D">Name</a></th></tr>
                <tr><td><a href="/">Parent Directory</a></td></tr>
                <tr><td><a href="b.json">b</a> <a href="a.ttl">a</a> <a href="sub/">sub/</a> <a href="logo.png">logo</a>
                <a href="http://other.example/x.ttl">x</a> <a href="../secret.ttl">no</a></td></tr></table></body></html>""");
        web.text(
                "/waf/sub/",
                "text/html",
                "<a href=\"../\">..</a><a href=\"/waf/sub/c.ttl\">c</a><a href=\"/waf/\">up</a>");
        web.turtle("/waf/a.ttl", dataset("a"));
        web.text("/waf/b.json", "application/json", SCHEMA_ORG);
        web.turtle("/waf/sub/c.ttl", dataset("c"));

        ReadAll result = read("/waf/");

        assertThat(result.ids()).containsExactly("https://e.org/a", "https://e.org/s", "https://e.org/c");
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void a_bucket_is_read_to_its_end() {
        String list =
                "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><IsTruncated>%s</IsTruncated>%s"
                        + "<Contents><Key>%s</Key></Contents></ListBucketResult>";
        web.text(
                "/bucket?list-type=2",
                "application/xml",
                list.formatted("true", "<NextContinuationToken>a/b=</NextContinuationToken>", "dir/un é.ttl"));
        web.text(
                "/bucket?list-type=2&continuation-token=a%2Fb%3D",
                "application/xml", list.formatted("false", "", "2.ttl"));
        web.turtle("/bucket/dir/un%20%C3%A9.ttl", dataset("1"));
        web.turtle("/bucket/2.ttl", dataset("2"));

        assertThat(read("/bucket?list-type=2").ids()).containsExactly("https://e.org/1", "https://e.org/2");
    }

    @Test
    void a_list_that_lists_nothing_and_one_that_is_too_deep_make_the_run_incomplete() {
        web.text("/waf/", "text/html", "<a href=\"a/\">a</a>");
        web.text("/waf/a/", "text/html", "<a href=\"b/\">b</a><a href=\"a.ttl\">a</a>");
        web.turtle("/waf/a/a.ttl", dataset("a"));
        web.text("/empty/", "text/html", "<a href=\"../\">..</a>");

        assertThat(read("/waf/", "depth", "1").failures())
                .extracting(Finding::rule)
                .containsExactly(Rule.PAGE_BUDGET);
        assertThat(read("/waf/").ids()).containsExactly("https://e.org/a");
        assertThat(read("/empty/").failures()).extracting(Finding::rule).containsExactly(Rule.EMPTY_DOCUMENT);
    }

    @Test
    void a_folder_on_this_machine_holds_documents_of_every_kind(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.ttl"), Documents.PREFIXES + dataset("a"));
        Files.writeString(folder.resolve("b.json"), SCHEMA_ORG);
        Files.writeString(folder.resolve("c.xml"), "<gmd:MD_Metadata xmlns:gmd=\"http://www.isotc211.org/2005/gmd\"/>");
        Source source = new Source(new SourceId("test"), "Test", folder.toUri(), SourceType.FOLDER);

        ReadAll result = ReadAll.of(source);

        assertThat(result.ids()).containsExactly("https://e.org/a", "https://e.org/s");
    }

    @Test
    void what_stands_in_the_place_of_dcat_is_read_or_named() {
        web.text("/s", "text/plain", SCHEMA_ORG);
        web.text("/map", "text/xml", "<?xml version=\"1.0\"?><!-- map --><urlset></urlset>");
        web.text("/ckan", "application/json", "{\"help\":\"h\",\"success\":true,\"result\":{\"results\":[]}}");
        web.page("/page", SCHEMA_ORG);

        assertThat(ReadAll.of(web.source("/s")).ids()).containsExactly("https://e.org/s");
        assertThat(mend("/map")).contains("schema-org");
        assertThat(mend("/ckan")).contains("type ckan");
        assertThat(mend("/page")).contains("schema-org");
    }

    private String mend(String path) {
        return ReadAll.of(web.source(path)).failures().getFirst().mend();
    }

    @Test
    void a_list_keeps_to_its_own_folder() {
        Listing listing = Listing.of(
                URI.create("http://h/d/list.html"),
                "<a href='x.xml'>x</a><a href='/d/x.xml#top'>top</a><a href='mailto:a@b.c'>m</a><a href='..'>up</a>");

        assertThat(listing.files()).containsExactly(URI.create("http://h/d/x.xml"));
    }
}
