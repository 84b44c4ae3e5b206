package org.florilege.harvester.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgeReadingTest {

    private static final String JSON = "application/json";
    private static final String LISTING = "/api/v3/orgs/agency/repos?per_page=100&type=public&sort=full_name";
    private static final String EMPTY = "[]";

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private void json(String path, String text) {
        server.text(path, JSON, text);
    }

    private static HttpHandler answer(int status, String text, Map<String, String> headers) {
        return exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private Map<String, String> github() {
        return Map.of("api", server.url("/api/v3"));
    }

    private String repository(String name, String more) {
        return """
                {"name": "%1$s", "full_name": "agency/%1$s", "html_url": "%2$s", "private": false,
                 "default_branch": "main", "pushed_at": "2026-01-02T03:04:05Z", "created_at": "2020-01-02T03:04:05Z",
                 "owner": {"login": "agency", "type": "Organization", "html_url": "%3$s",
                   "avatar_url": "https://avatars.example/1"} %4$s}
                """.formatted(name, server.url("/agency/" + name), server.url("/agency"), more);
    }

    /// A repository that has a description at the forge, and nothing else.
    private void bare(String name) {
        json("/api/v3/repos/agency/" + name + "/languages", "{}");
        json("/api/v3/repos/agency/" + name + "/releases?per_page=10", EMPTY);
        json("/api/v3/repos/agency/" + name + "/contents?ref=main", EMPTY);
    }

    private void file(String repository, String... names) {
        StringBuilder folder = new StringBuilder();
        for (String name : names)
            folder.append(folder.isEmpty() ? "[" : ",")
                    .append("""
                    {"type": "file", "name": "%s", "download_url": "%s"}
                    """.formatted(name, server.url("/raw/" + repository + "/" + name + "?token=secret")));
        json("/api/v3/repos/agency/" + repository + "/contents?ref=main", folder + "]");
    }

    @Test
    void an_organisation_on_github_becomes_algorithms() {
        json("/api/v3/users/agency", "{\"login\": \"agency\", \"name\": \"Agence des données\"}");
        json(LISTING, "[" + repository("ecg", """
                , "description": "Rhythms", "topics": ["ecg"], "license": {"spdx_id": "NOASSERTION"},
                  "homepage": "", "archived": true, "has_issues": true, "fork": true,
                  "parent": {"html_url": "https://github.com/other/ecg"}""") + "]");
        json("/api/v3/repos/agency/ecg/languages", "{\"Python\": 900, \"Shell\": 96, \"Awk\": 4}");
        json("/api/v3/repos/agency/ecg/releases?per_page=10", """
                [{"tag_name": "v2.0rc1", "prerelease": true, "html_url": "https://r.example/2"},
                 {"tag_name": "v1.0", "html_url": "https://r.example/1", "published_at": "2025-05-06T00:00:00Z",
                  "body": "First.", "assets": [{"name": "model.onnx", "size": 12, "content_type": "application/zip",
                  "browser_download_url": "https://r.example/model.onnx"}]}]""");
        file("ecg", "codemeta.json", "CITATION.cff", "LICENSE", "train.py");
        server.text("/raw/ecg/codemeta.json?token=secret", JSON, "{\"name\": \"ECG net\" \"version\": 2}");
        server.text("/raw/ecg/CITATION.cff?token=secret", "text/plain", """
                title: ECG-AF net
                authors: [{given-names: Ada, family-names: L}]
                version: 0.9
                """);
        server.text("/raw/ecg/LICENSE?token=secret", "text/plain", "Apache License\n Version 2.0, January 2004\n");

        ForgePass pass = ForgePass.over(server.url("/agency"), github());

        String ecg = server.url("/agency/ecg");
        assertThat(pass.ids()).containsExactly(ecg);
        assertThat(pass.shortfall()).isEmpty();
        assertThat(pass.values(ecg, Terms.DCT + "title")).containsExactly("ECG-AF net");
        assertThat(pass.values(ecg, Terms.DCT + "description")).containsExactly("Rhythms");
        assertThat(pass.values(ecg, Terms.DCT + "license"))
                .containsExactly("http://publications.europa.eu/resource/authority/licence/APACHE_2_0");
        assertThat(pass.values(ecg, Terms.SCHEMA + "programmingLanguage")).containsExactly("Python", "Shell");
        assertThat(pass.values(ecg, Terms.DCAT + "version")).containsExactly("0.9");
        assertThat(pass.values(ecg, Terms.SCHEMA + "creativeWorkStatus")).containsExactly("archived");
        assertThat(pass.values(ecg, Terms.SCHEMA + "isBasedOn")).containsExactly("https://github.com/other/ecg");
        assertThat(pass.values(ecg, Terms.HDC + "sourceArchive")).hasSize(2);
        assertThat(pass.values(ecg, Terms.DCT + "publisher")).containsExactly(server.url("/agency"));
        assertThat(pass.values(ecg, Terms.PROV + "wasDerivedFrom"))
                .containsExactly(server.url("/raw/ecg/CITATION.cff"), server.url("/raw/ecg/LICENSE"));
        assertThat(pass.records().getFirst().body().nTriples())
                .contains("Agence des données")
                .doesNotContain("secret");
        assertThat(pass.remarks())
                .extracting(remark -> remark.finding().rule())
                .containsExactlyInAnyOrder(Rule.CODE_FILE, Rule.CODE_CONFLICT);
    }

    @Test
    void a_repository_without_a_commit_has_no_source_and_a_wiki_that_may_be_empty_is_no_documentation() {
        json(
                LISTING,
                "[" + repository("bare", ", \"size\": 0, \"has_wiki\": true") + ","
                        + repository("small", ", \"size\": 1, \"has_wiki\": true") + "]");
        bare("bare");
        bare("small");

        ForgePass pass = ForgePass.over(server.url("/agency"), github());

        assertThat(pass.values(server.url("/agency/bare"), Terms.HDC + "sourceArchive"))
                .isEmpty();
        assertThat(pass.values(server.url("/agency/small"), Terms.HDC + "sourceArchive"))
                .hasSize(1);
        assertThat(pass.values(server.url("/agency/small"), Terms.FOAF + "page"))
                .isEmpty();
    }

    @Test
    void a_listing_is_read_page_after_page_whatever_host_its_links_name() {
        server.on(
                LISTING,
                answer(
                        200,
                        "[" + repository("a", "") + "," + repository("shut", ", \"private\": true") + "]",
                        Map.of(
                                "Link",
                                "<https://inner.example/organizations/7/repos?page=2>; rel=\"next\", <x>; rel=\"last\"")));
        json("/api/v3/orgs/agency/repos?page=2", "[" + repository("b", "") + "]");
        bare("a");
        bare("b");

        ForgePass pass = ForgePass.over(server.url("/agency"), github());

        assertThat(pass.ids()).containsExactly(server.url("/agency/a"), server.url("/agency/b"));
        assertThat(pass.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.finding().rule()).isEqualTo(Rule.REPOSITORY_CLOSED));
    }

    @Test
    void a_page_that_fails_leaves_the_pass_incomplete() {
        server.on(
                LISTING, answer(200, "[" + repository("a", "") + "]", Map.of("Link", "<https://x/?page=2>; rel=next")));
        server.on("/api/v3/orgs/agency/repos?page=2", answer(500, "", Map.of()));
        bare("a");

        ForgePass pass = ForgePass.over(server.url("/agency"), github());

        assertThat(pass.ids()).containsExactly(server.url("/agency/a"));
        assertThat(pass.failures()).hasSize(1);
    }

    @Test
    void a_repository_that_cannot_be_asked_about_is_refused_and_the_others_are_read() {
        json(LISTING, "[" + repository("a", "") + "," + repository("b", "") + "]");
        bare("a");
        bare("b");
        server.on("/api/v3/repos/agency/a/languages", answer(500, "", Map.of()));

        ForgePass pass = ForgePass.over(server.url("/agency"), github());

        assertThat(pass.ids()).containsExactly(server.url("/agency/b"));
        assertThat(pass.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.record()).isEqualTo(server.url("/agency/a")));
    }

    @Test
    void a_limit_that_ends_soon_is_waited_for() {
        AtomicInteger asked = new AtomicInteger();
        json(LISTING, "[" + repository("a", "") + "]");
        bare("a");
        server.on("/api/v3/repos/agency/a/languages", exchange -> {
            long reset = Instant.now().getEpochSecond();
            HttpHandler refusal =
                    answer(403, "", Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", String.valueOf(reset)));
            (asked.incrementAndGet() == 1 ? refusal : answer(200, "{\"R\": 1}", Map.of())).handle(exchange);
        });

        ForgePass pass = ForgePass.over(server.url("/agency"), github());

        assertThat(pass.values(server.url("/agency/a"), Terms.SCHEMA + "programmingLanguage"))
                .containsExactly("R");
    }

    @Test
    void a_limit_that_lasts_ends_the_pass_incomplete() {
        json(LISTING, "[" + repository("a", "") + "," + repository("b", "") + "]");
        bare("a");
        bare("b");
        server.on("/api/v3/repos/agency/a/languages", answer(403, "", Map.of("Retry-After", "3000")));

        ForgePass pass = ForgePass.over(server.url("/agency"), github(), Duration.ofSeconds(5));

        assertThat(pass.ids()).isEmpty();
        assertThat(pass.failures())
                .singleElement()
                .satisfies(failed -> assertThat(failed.finding().rule()).isEqualTo(Rule.RATE_LIMIT));
    }

    @Test
    void a_list_names_repositories_that_moved_or_are_gone(@TempDir Path folder) throws Exception {
        server.on("/api/v3/repos/agency/old", answer(301, "", Map.of("Location", "/api/v3/repositories/5")));
        json("/api/v3/repositories/5", repository("new", ""));
        json("/api/v3/repos/agency/closed", repository("closed", ", \"visibility\": \"internal\""));
        bare("new");
        Path list = Files.writeString(folder.resolve("list.csv"), """
                name;url
                one;%1$s/agency/old.git
                two;%1$s/agency/gone
                three;%1$s/agency/closed
                four;%1$s/agency/NEW
                """.formatted(server.url("")));
        json("/api/v3/repos/agency/NEW", repository("new", ""));

        ForgePass pass = ForgePass.over(list.toUri().toString(), github());

        assertThat(pass.ids()).containsExactly(server.url("/agency/new"));
        assertThat(pass.refused())
                .extracting(refused -> refused.record())
                .containsExactly(server.url("/agency/gone"), server.url("/agency/closed"));
        assertThat(pass.remarks()).extracting(remark -> remark.finding().rule()).containsExactly(Rule.REPOSITORY_MOVED);
        assertThat(pass.shortfall()).isEmpty();
    }

    @Test
    void a_group_on_a_gitlab_that_nobody_named_is_found_and_read() {
        String project = """
                {"id": 7, "name": "Cœur", "path": "coeur", "path_with_namespace": "sante/equipe/coeur",
                 "web_url": "%s/sante/equipe/coeur", "default_branch": "main", "visibility": "public",
                 "topics": ["cœur"], "last_activity_at": "2026-02-03T04:05:06.789+02:00",
                 "namespace": {"name": "Équipe", "kind": "group", "web_url": "%s/groups/sante/equipe"} %s}
                """;
        String url = server.url("");
        json("/api/v4/projects?per_page=1", "[{}]");
        String listing = "/api/v4/groups/sante%2Fequipe/projects?include_subgroups=true&with_shared=false"
                + "&per_page=100&order_by=id&sort=asc";
        server.on(
                listing,
                answer(200, "[" + project.formatted(url, url, "") + "]", Map.of("X-Next-Page", "", "X-Total", "1")));
        json("/api/v4/projects/7?license=true", project.formatted(url, url, ", \"license\": {\"key\": \"mit\"}"));
        json("/api/v4/projects/7/languages", "{\"Julia\": 98.5, \"Python\": 1.5}");
        json("/api/v4/projects/7/releases?per_page=10", """
                [{"tag_name": "1.1", "released_at": "2026-01-01T00:00:00Z", "description": "Notes",
                  "_links": {"self": "https://g.example/r"}}]""");
        json("/api/v4/projects/7/repository/tree?ref=main&per_page=100&page=1", """
                [{"type": "tree", "name": "src"}, {"type": "blob", "name": "publiccode.yml"}]""");
        server.text("/api/v4/projects/7/repository/files/publiccode.yml/raw?ref=main", "text/plain", """
                name: Cœur
                description: {fr: {shortDescription: Un cœur.}}
                """);

        ForgePass pass = ForgePass.over(server.url("/sante/equipe"), Map.of());

        String coeur = server.url("/sante/equipe/coeur");
        assertThat(pass.values(coeur, Terms.DCT + "description")).containsExactly("Un cœur.");
        assertThat(pass.values(coeur, Terms.DCT + "license"))
                .containsExactly("http://publications.europa.eu/resource/authority/licence/MIT");
        assertThat(pass.values(coeur, Terms.DCAT + "version")).containsExactly("1.1");
        assertThat(pass.values(coeur, Terms.PROV + "wasDerivedFrom"))
                .contains(server.url("/sante/equipe/coeur/-/raw/main/publiccode.yml"));
        assertThat(pass.shortfall()).isEmpty();
        assertThat(pass.failures()).isEmpty();
    }

    @Test
    void a_user_on_a_forgejo_is_read_and_a_wrong_total_is_told() {
        json("/api/v1/version", "{\"version\": \"11.0.1+gitea-1.22.0\"}");
        server.on(
                "/api/v1/users/ada/repos?limit=50&page=1",
                answer(200, """
                [{"name": "net", "full_name": "ada/net", "html_url": "%s/ada/net", "default_branch": "main",
                  "description": "", "updated_at": "2026-02-03T04:05:06Z", "licenses": ["MIT"], "topics": ["x"],
                  "owner": {"login": "ada", "full_name": "Ada L"}}]""".formatted(server.url("")), Map.of("X-Total-Count", "2")));
        json("/api/v1/repos/ada/net/languages", "{\"Go\": 5}");
        json("/api/v1/repos/ada/net/releases?limit=10", EMPTY);
        json("/api/v1/repos/ada/net/contents?ref=main", """
                [{"type": "file", "name": "README.md", "download_url": "%s"}]""".formatted(server.url("/raw/README.md")));
        server.text("/raw/README.md", "text/plain", "# Net\n\nFinds rhythms in long recordings.\n");

        ForgePass pass = ForgePass.over(server.url("/ada"), Map.of());

        String net = server.url("/ada/net");
        assertThat(pass.values(net, Terms.DCT + "description")).containsExactly("Finds rhythms in long recordings.");
        assertThat(pass.values(net, Terms.DCT + "creator")).containsExactly(server.url("/ada"));
        assertThat(pass.values(net, Terms.HDC + "sourceArchive")).hasSize(1);
        assertThat(pass.shortfall())
                .singleElement()
                .satisfies(remark -> assertThat(remark.finding().rule()).isEqualTo(Rule.PAGE_MISSING));
    }

    @Test
    void an_address_that_is_no_forge_says_what_to_do() {
        ForgePass pass = ForgePass.over(server.url("/agency"), Map.of());

        assertThat(pass.records()).isEmpty();
        assertThat(pass.failures())
                .singleElement()
                .satisfies(failed -> assertThat(failed.finding().mend()).contains("kind"));
    }

    @Test
    void topics_forks_and_archived_ones_can_be_left_out() {
        json(
                LISTING,
                "[" + repository("a", ", \"topics\": [\"Algorithme\"]") + "," + repository("b", "") + ","
                        + repository("c", ", \"topics\": [\"algorithme\"], \"fork\": true") + "]");
        bare("a");

        ForgePass pass = ForgePass.over(
                server.url("/agency"), Map.of("api", server.url("/api/v3"), "topics", "algorithme", "forks", "no"));

        assertThat(pass.ids()).containsExactly(server.url("/agency/a"));
    }

    @Test
    void a_repository_that_is_what_it_was_is_not_read_again() {
        json(LISTING, "[" + repository("a", "") + "," + repository("b", "") + "," + repository("c", "") + "]");
        bare("a");
        bare("b");
        server.on("/api/v3/repos/agency/c/languages", answer(500, "", Map.of()));
        ForgePass first = ForgePass.over(server.url("/agency"), github());
        json(
                LISTING,
                "[" + repository("a", "") + "," + repository("b", ", \"updated_at\": \"2026-05-06T07:08:09Z\"") + ","
                        + repository("c", "") + "]");
        bare("c");

        ForgePass second = first.again(server.url("/agency"), github());

        assertThat(first.ids()).containsExactly(server.url("/agency/a"), server.url("/agency/b"));
        assertThat(second.ids()).containsExactly(server.url("/agency/b"), server.url("/agency/c"));
        assertThat(second.stamps()).containsKey(server.url("/agency/a"));
    }
}
