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

/// Gitea and Forgejo (interface version 1).
final class GiteaForge implements Forge {

    private final URI api;
    private final ForgeClient client;
    private final Map<String, Party.Nature> natures = new HashMap<>();

    GiteaForge(URI api, ForgeClient client) {
        this.api = api;
        this.client = client;
    }

    @Override
    public List<URI> listings(String path) {
        if (path.isEmpty()) return List.of(Addressing.at(api, "/repos/search?limit=50&page=1&sort=id"));
        String name = path(path);
        return List.of(
                Addressing.at(api, "/orgs/" + name + "/repos?limit=50&page=1"),
                Addressing.at(api, "/users/" + name + "/repos?limit=50&page=1"));
    }

    @Override
    public boolean isRepository(String path) {
        return path.indexOf('/') > 0;
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
        return new Repository(
                text(stated, "html_url"),
                !is(stated, "private") && !is(stated, "internal"),
                is(stated, "fork"),
                is(stated, "archived"),
                texts(stated.path("topics")),
                text(stated, "updated_at") + " " + text(stated, "default_branch"));
    }

    @Override
    public FileFacts facts(JsonNode stated) {
        Repository repository = summary(stated);
        FileFacts facts = ForgeFacts.begin("Forgejo or Gitea", repository);
        Contents.common(facts, stated);
        facts.text(Fact.MODIFIED, text(stated, "updated_at"));
        link(facts, Fact.LANDING_PAGE, text(stated, "website"));
        texts(stated.path("licenses")).forEach(licence -> facts.text(Fact.LICENCE, licence));
        if (is(stated, "has_issues")) link(facts, Fact.ISSUE_TRACKER, repository.url() + "/issues");
        link(facts, Fact.BASED_ON, text(stated, "parent", "html_url"));
        owner(facts, stated.path("owner"), repository.url());
        String own = "/repos/" + path(text(stated, "full_name"));
        if (repository.topics().isEmpty())
            client.jsonIfAny(Addressing.at(api, own + "/topics"))
                    .ifPresent(answer ->
                            texts(answer.body().path("topics")).forEach(topic -> facts.text(Fact.KEYWORD, topic)));
        client.jsonIfAny(Addressing.at(api, own + "/languages"))
                .ifPresent(answer -> ForgeFacts.languages(facts, answer.body()));
        String archive = repository.url() + "/archive/";
        client.jsonIfAny(Addressing.at(api, own + "/releases?limit=10"))
                .ifPresent(answer -> ForgeFacts.releases(facts, answer.body(), archive + "{0}.tar.gz"));
        Contents.sourceOfBranch(facts, stated, archive);
        return facts;
    }

    private void owner(FileFacts facts, JsonNode owner, String repository) {
        String login = text(owner, "login");
        if (natures.size() > 200) natures.clear();
        Party.Nature nature = natures.computeIfAbsent(
                login,
                name -> client.jsonIfAny(Addressing.at(api, "/orgs/" + path(name)))
                                .isPresent()
                        ? Party.Nature.ORGANISATION
                        : Party.Nature.PERSON);
        String name = text(owner, "full_name");
        String page = repository.substring(0, Math.max(0, repository.lastIndexOf('/')));
        ForgeFacts.owner(facts, page, name.isEmpty() ? login : name, nature);
        if (nature == Party.Nature.ORGANISATION) link(facts, Fact.LOGO, text(owner, "avatar_url"));
    }

    @Override
    public List<RemoteFile> files(JsonNode stated) {
        String branch = text(stated, "default_branch");
        if (branch.isEmpty() || is(stated, "empty")) return List.of();
        String own = "/repos/" + path(text(stated, "full_name"));
        return client.jsonIfAny(Addressing.at(api, own + "/contents?ref=" + Addressing.segment(branch)))
                .map(answer -> Contents.files(answer.body()))
                .orElse(List.of());
    }
}
