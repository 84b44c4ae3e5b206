package org.florilege.harvester.forge;

import static org.florilege.harvester.forge.Addressing.is;
import static org.florilege.harvester.forge.Addressing.link;
import static org.florilege.harvester.forge.Addressing.segment;
import static org.florilege.harvester.forge.Addressing.text;
import static org.florilege.harvester.forge.Addressing.texts;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.florilege.harvester.code.Fact;
import org.florilege.harvester.code.FileFacts;
import org.florilege.harvester.code.Value;
import org.florilege.harvester.code.Value.Party;
import tools.jackson.databind.JsonNode;

/// GitLab, on gitlab.com and elsewhere (REST interface, version 4).
final class GitLabForge implements Forge {

    private static final int MAX_TREE_PAGES = 3;

    private final URI api;
    private final ForgeClient client;

    GitLabForge(URI api, ForgeClient client) {
        this.api = api;
        this.client = client;
    }

    @Override
    public List<URI> listings(String path) {
        if (path.isEmpty())
            return List.of(Addressing.at(
                    api, "/projects?visibility=public&pagination=keyset&order_by=id&sort=asc&per_page=100"));
        String name = segment(path.startsWith("groups/") ? path.substring(7) : path);
        String order = "per_page=100&order_by=id&sort=asc";
        return List.of(
                Addressing.at(api, "/groups/" + name + "/projects?include_subgroups=true&with_shared=false&" + order),
                Addressing.at(api, "/users/" + name + "/projects?" + order));
    }

    /// A path with a slash may be that of a group in a group.
    @Override
    public boolean isRepository(String path) {
        return path.contains("/-/") || path.endsWith(".git");
    }

    @Override
    public URI repository(String path) {
        int inside = path.indexOf("/-/");
        String bare = inside < 0 ? path : path.substring(0, inside);
        if (bare.endsWith(".git")) bare = bare.substring(0, bare.length() - 4);
        return Addressing.at(api, "/projects/" + segment(bare) + "?license=true");
    }

    @Override
    public List<JsonNode> members(JsonNode page) {
        return page.isArray() ? List.copyOf(page.values()) : List.of();
    }

    @Override
    public Repository summary(JsonNode stated) {
        String visibility = text(stated, "visibility");
        List<String> topics = texts(stated.path("topics"));
        return new Repository(
                text(stated, "web_url"),
                visibility.isEmpty() || visibility.equals("public"),
                stated.path("forked_from_project").isObject(),
                is(stated, "archived"),
                topics.isEmpty() ? texts(stated.path("tag_list")) : topics,
                text(stated, "last_activity_at")
                        + " " + text(stated, "updated_at")
                        + " " + text(stated, "default_branch"));
    }

    @Override
    public FileFacts facts(JsonNode listed) {
        JsonNode stated = full(listed);
        Repository repository = summary(stated);
        FileFacts facts = ForgeFacts.begin("GitLab", repository);
        Contents.common(facts, stated);
        facts.text(Fact.MODIFIED, text(stated, "last_activity_at"));
        licence(facts, stated.path("license"));
        if (is(stated, "issues_enabled")) link(facts, Fact.ISSUE_TRACKER, repository.url() + "/-/issues");
        link(facts, Fact.BASED_ON, text(stated, "forked_from_project", "web_url"));
        owner(facts, stated.path("namespace"), text(stated, "avatar_url"));
        String own = "/projects/" + text(stated, "id");
        client.jsonIfAny(Addressing.at(api, own + "/languages"))
                .ifPresent(answer -> ForgeFacts.languages(facts, answer.body()));
        client.jsonIfAny(Addressing.at(api, own + "/releases?per_page=10"))
                .ifPresent(answer -> releases(facts, stated, answer.body()));
        String branch = text(stated, "default_branch");
        if (facts.values(Fact.VERSION).isEmpty() && !branch.isEmpty()) source(facts, stated, branch, repository.url());
        return facts;
    }

    /// Listings do not name the licence.
    private JsonNode full(JsonNode listed) {
        return listed.has("license")
                ? listed
                : client.jsonIfAny(Addressing.at(api, "/projects/" + text(listed, "id") + "?license=true"))
                        .map(ForgeClient.Answer::body)
                        .orElse(listed);
    }

    /// Licences come with a key of lower-case letters, which are those of SPDX.
    private static void licence(FileFacts facts, JsonNode licence) {
        String key = text(licence, "key");
        if (!key.isEmpty() && !key.equals("other")) facts.text(Fact.LICENCE, key.toUpperCase(Locale.ROOT));
    }

    private void owner(FileFacts facts, JsonNode namespace, String avatar) {
        boolean group = text(namespace, "kind").equals("group");
        String name = text(namespace, "name");
        ForgeFacts.owner(
                facts, text(namespace, "web_url"), name, group ? Party.Nature.ORGANISATION : Party.Nature.PERSON);
        link(facts, Fact.LOGO, avatar);
    }

    private void releases(FileFacts facts, JsonNode stated, JsonNode releases) {
        Optional<JsonNode> latest = Optional.empty();
        for (JsonNode release : releases.values()) {
            if (is(release, "upcoming_release")) continue;
            if (latest.isPresent()) link(facts, Fact.OTHER_VERSION, text(release, "_links", "self"));
            else latest = Optional.of(release);
        }
        latest.ifPresent(release -> latest(facts, stated, release));
    }

    private void latest(FileFacts facts, JsonNode stated, JsonNode release) {
        String page = text(release, "_links", "self");
        String tag = text(release, "tag_name");
        ForgeFacts.version(facts, tag, text(release, "released_at"), text(release, "description"));
        source(facts, stated, tag, page);
        for (JsonNode asset : release.path("assets").path("links").values()) {
            String direct = text(asset, "direct_asset_url");
            facts.archive(new Value.Archive(
                    direct.isEmpty() ? text(asset, "url") : direct, page, text(asset, "name"), "", ""));
        }
    }

    private void source(FileFacts facts, JsonNode stated, String version, String page) {
        String file = text(stated, "path") + "-" + version.replace('/', '-') + ".tar.gz";
        String archive = text(stated, "web_url") + "/-/archive/" + Addressing.path(version) + "/" + segment(file);
        ForgeFacts.source(facts, archive, page, version);
    }

    @Override
    public List<RemoteFile> files(JsonNode stated) {
        String branch = text(stated, "default_branch");
        if (branch.isEmpty() || is(stated, "empty_repo")) return List.of();
        List<RemoteFile> files = new ArrayList<>();
        for (int page = 1; page <= MAX_TREE_PAGES; page++) {
            String own = "/projects/" + text(stated, "id") + "/repository/";
            String query = "?ref=" + segment(branch) + "&per_page=100&page=" + page;
            Optional<ForgeClient.Answer> tree = client.jsonIfAny(Addressing.at(api, own + "tree" + query));
            if (tree.isEmpty()) break;
            for (JsonNode entry : tree.get().body().values())
                if (text(entry, "type").equals("blob")) files.add(file(stated, own, branch, text(entry, "name")));
            if (tree.get().headers().firstValue("X-Next-Page").orElse("").isBlank()) break;
        }
        return files;
    }

    private RemoteFile file(JsonNode stated, String own, String branch, String name) {
        URI content = Addressing.at(api, own + "files/" + segment(name) + "/raw?ref=" + segment(branch));
        String address = text(stated, "web_url") + "/-/raw/" + Addressing.path(branch) + "/" + segment(name);
        return new RemoteFile(name, content, address);
    }
}
