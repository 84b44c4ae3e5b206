package org.florilege.harvester.forge;

import static org.florilege.harvester.forge.Addressing.is;
import static org.florilege.harvester.forge.Addressing.link;
import static org.florilege.harvester.forge.Addressing.path;
import static org.florilege.harvester.forge.Addressing.text;
import static org.florilege.harvester.forge.Addressing.texts;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.florilege.harvester.code.Fact;
import org.florilege.harvester.code.FileFacts;
import org.florilege.harvester.code.Value.Party;
import tools.jackson.databind.JsonNode;

/// GitHub and GitHub Enterprise (REST interface, version 2022-11-28).
final class GitHubForge implements Forge {

    private final URI api;
    private final ForgeClient client;
    private final Map<String, JsonNode> owners = new HashMap<>();

    GitHubForge(URI api, ForgeClient client) {
        this.api = api;
        this.client = client;
    }

    @Override
    public List<URI> listings(String path) {
        if (path.isEmpty()) return List.of();
        String name = path.substring(path.indexOf('/') + 1);
        URI organisation = Addressing.at(api, "/orgs/" + path(name) + "/repos?per_page=100&type=public&sort=full_name");
        URI user = Addressing.at(api, "/users/" + path(name) + "/repos?per_page=100&type=owner&sort=full_name");
        return List.of(organisation, user);
    }

    @Override
    public boolean isRepository(String path) {
        return path.indexOf('/') > 0 && !path.startsWith("orgs/") && !path.startsWith("users/");
    }

    @Override
    public URI repository(String path) {
        return Addressing.at(api, "/repos/" + path(Contents.ownerAndName(path)));
    }

    @Override
    public List<JsonNode> members(JsonNode page) {
        return Contents.members(page);
    }

    @Override
    public Repository summary(JsonNode stated) {
        String visibility = text(stated, "visibility");
        return new Repository(
                text(stated, "html_url"),
                !is(stated, "private") && (visibility.isEmpty() || visibility.equals("public")),
                is(stated, "fork"),
                is(stated, "archived"),
                texts(stated.path("topics")),
                text(stated, "pushed_at") + " " + text(stated, "updated_at") + " " + text(stated, "default_branch"));
    }

    @Override
    public FileFacts facts(JsonNode stated) {
        Repository repository = summary(stated);
        FileFacts facts = ForgeFacts.begin("GitHub", repository);
        Contents.common(facts, stated);
        facts.text(Fact.MODIFIED, text(stated, "pushed_at"));
        link(facts, Fact.LANDING_PAGE, text(stated, "homepage"));
        String licence = text(stated, "license", "spdx_id");
        if (!licence.equals("NOASSERTION")) facts.text(Fact.LICENCE, licence);
        if (is(stated, "has_issues")) link(facts, Fact.ISSUE_TRACKER, repository.url() + "/issues");
        owner(facts, stated.path("owner"));
        parent(facts, stated);
        String own = "/repos/" + path(text(stated, "full_name"));
        client.jsonIfAny(Addressing.at(api, own + "/languages"))
                .ifPresent(answer -> ForgeFacts.languages(facts, answer.body()));
        String archive = repository.url() + "/archive/refs/";
        client.jsonIfAny(Addressing.at(api, own + "/releases?per_page=10"))
                .ifPresent(answer -> ForgeFacts.releases(facts, answer.body(), archive + "tags/{0}.tar.gz"));
        Contents.sourceOfBranch(facts, stated, archive + "heads/");
        return facts;
    }

    private void owner(FileFacts facts, JsonNode owner) {
        String login = text(owner, "login");
        if (owners.size() > 200) owners.clear();
        JsonNode known = owners.computeIfAbsent(
                login,
                name -> client.jsonIfAny(Addressing.at(api, "/users/" + path(name)))
                        .map(ForgeClient.Answer::body)
                        .orElse(owner));
        String name = text(known, "name");
        boolean organisation = text(owner, "type").equals("Organization");
        ForgeFacts.owner(
                facts,
                text(owner, "html_url"),
                name.isEmpty() ? login : name,
                organisation ? Party.Nature.ORGANISATION : Party.Nature.PERSON);
        if (organisation) link(facts, Fact.LOGO, text(owner, "avatar_url"));
    }

    /// Listings do not say of what a repository is a copy.
    private void parent(FileFacts facts, JsonNode stated) {
        if (!is(stated, "fork")) return;
        JsonNode full = stated.has("parent")
                ? stated
                : client.jsonIfAny(repository(text(stated, "full_name")))
                        .map(ForgeClient.Answer::body)
                        .orElse(stated);
        link(facts, Fact.BASED_ON, text(full, "parent", "html_url"));
    }

    @Override
    public List<RemoteFile> files(JsonNode stated) {
        String branch = text(stated, "default_branch");
        if (branch.isEmpty()) return List.of();
        String own = "/repos/" + path(text(stated, "full_name"));
        return client.jsonIfAny(Addressing.at(api, own + "/contents?ref=" + Addressing.segment(branch)))
                .map(answer -> Contents.files(answer.body()))
                .orElse(List.of());
    }
}
