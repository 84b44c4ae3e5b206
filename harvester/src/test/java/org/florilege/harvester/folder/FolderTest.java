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
    void a_publiccode_file_of_the_first_version_is_read() {
        web.text(
                "/code/",
                "text/html",
                "<title>Index of /code</title><a href=\"publiccode.yml\">p</a><a href=\"ci.yml\">c</a>");
        web.text("/code/publiccode.yml", "text/plain", """
                publiccode-yaml-version: "http://w3id.org/publiccode/version/0.1"
                name: Medusa
                url: https://e.org/medusa
                """);

        ReadAll result = read("/code/");

        assertThat(result.ids()).containsExactly("https://e.org/medusa");
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

    @Test
    void answers_of_protocols_that_somebody_kept_are_read_like_any_document(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("csw.xml"), """
                <csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2">
                <csw:SearchResults numberOfRecordsMatched="1" numberOfRecordsReturned="1" nextRecord="0">
                <csw:Record xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier>https://e.org/csw</dc:identifier>
                <dc:title>T</dc:title><dc:type>dataset</dc:type></csw:Record></csw:SearchResults></csw:GetRecordsResponse>
                """);
        Files.writeString(folder.resolve("oai.xml"), """
                <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-01-01T00:00:00Z</responseDate>
                <request verb="ListRecords">https://e.org/oai</request><ListRecords><record><header>
                <identifier>https://e.org/oai/1</identifier></header><metadata>
                <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>T</dc:title><dc:type>Dataset</dc:type></oai_dc:dc>
                </metadata></record><resumptionToken>next</resumptionToken></ListRecords></OAI-PMH>
                """);
        Source source = new Source(new SourceId("test"), "Test", folder.toUri(), SourceType.FOLDER);

        ReadAll result = ReadAll.of(source);
        ReadAll alone = ReadAll.of(new Source(
                new SourceId("test"), "Test", folder.resolve("oai.xml").toUri(), SourceType.DCAT_RDF));

        assertThat(result.ids()).containsExactly("https://e.org/csw", "https://e.org/oai/1");
        assertThat(alone.ids()).containsExactly("https://e.org/oai/1");
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void a_page_for_people_on_this_machine_is_read_for_what_it_says_to_programs(@TempDir Path folder) {
        String page = "<!DOCTYPE html><html><head><title>S</title><script type=\"application/ld+json\">" + SCHEMA_ORG
                + "</script></head><body>S</body></html>";
        assertThat(ReadAll.of(Documents.file(folder, "alone.html", page)).ids()).containsExactly("https://e.org/s");
    }

    @Test
    void answers_of_ckan_that_somebody_kept_are_read_under_the_addresses_of_their_portal(@TempDir Path folder)
            throws IOException {
        String help = "\"help\": \"https://ckan.example/data/api/3/action/help_show?name=x\", \"success\": true, ";
        String dataset = "{\"id\": \"%1$s\", \"title\": \"T %1$s\", \"private\": %2$s, \"resources\": []}";
        Files.writeString(
                folder.resolve("1.json"),
                "{" + help + "\"result\": {\"count\": 9, \"facets\": {\"a\": []}, \"results\": ["
                        + dataset.formatted("a", false) + "," + dataset.formatted("b", true) + "]}}");
        Files.writeString(folder.resolve("2.json"), "{" + help + "\"result\": " + dataset.formatted("c", false) + "}");
        Files.writeString(
                folder.resolve("3.json"),
                dataset.formatted("d", false).replace("\"private\": false", "\"owner_org\": \"o\""));
        Files.writeString(
                folder.resolve("4.json"),
                "{" + help + "\"result\": {\"id\": \"o\", \"title\": \"Organisation\", \"packages\": []}}");
        Files.writeString(
                folder.resolve("5.json"), "{" + help.replace("true", "false") + "\"error\": {\"message\": \"No\"}}");

        ReadAll result = ReadAll.of(new Source(new SourceId("test"), "Test", folder.toUri(), SourceType.FOLDER));

        assertThat(result.ids())
                .containsExactly(
                        "https://ckan.example/data/dataset/a",
                        "https://ckan.example/data/dataset/c",
                        "urn:florilege:test:d");
        assertThat(result.refusals()).isEmpty();
        assertThat(result.failures()).extracting(Finding::rule).containsExactly(Rule.NO_RECORDS, Rule.API_ERROR);
    }
}
