package org.florilege.harvester.forge;

import static org.florilege.harvester.forge.Addressing.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.florilege.harvester.code.Fact;
import org.florilege.harvester.code.FileFacts;
import org.florilege.harvester.forge.Forge.RemoteFile;
import org.florilege.harvester.repair.Iris;
import tools.jackson.databind.JsonNode;

/// What the interfaces of GitHub and Gitea have in common.
final class Contents {

    private Contents() {}

    /// A page is a list, or at searches an object with a list in it.
    static List<JsonNode> members(JsonNode page) {
        JsonNode list = page.isArray() ? page : page.path("data");
        return list.isArray() ? List.copyOf(list.values()) : List.of();
    }

    /// @return the first two segments: what follows leads into the repository
    static String ownerAndName(String path) {
        int slash = path.indexOf('/');
        int end = path.indexOf('/', slash + 1);
        String bare = end < 0 ? path : path.substring(0, end);
        return bare.endsWith(".git") ? bare.substring(0, bare.length() - 4) : bare;
    }

    static void common(FileFacts facts, JsonNode stated) {
        facts.text(Fact.TITLE, text(stated, "name"));
        facts.text(Fact.DESCRIPTION, text(stated, "description"));
        facts.text(Fact.CREATED, text(stated, "created_at"));
    }

    static List<RemoteFile> files(JsonNode folder) {
        List<RemoteFile> files = new ArrayList<>();
        if (!folder.isArray()) return files;
        for (JsonNode entry : folder.values()) {
            String content = text(entry, "download_url");
            if (!text(entry, "type").equals("file") || !Iris.isWebAddress(content)) continue;
            files.add(new RemoteFile(
                    text(entry, "name"), URI.create(Iris.encode(content)), Addressing.withoutQuery(content)));
        }
        return files;
    }

    /// Software without a release is what its main branch has.
    static void sourceOfBranch(FileFacts facts, JsonNode stated, String archives) {
        String branch = text(stated, "default_branch");
        if (!facts.values(Fact.VERSION).isEmpty() || branch.isEmpty() || isEmpty(facts, stated)) return;
        String url = text(stated, "html_url");
        ForgeFacts.source(facts, archives + Addressing.path(branch) + ".tar.gz", url, branch);
    }

    /// Gitea says so; GitHub names a branch, counts kilobytes and knows no language.
    private static boolean isEmpty(FileFacts facts, JsonNode stated) {
        boolean small = stated.path("size").isNumber() && stated.path("size").asLong() == 0;
        return Addressing.is(stated, "empty")
                || (small && facts.values(Fact.PROGRAMMING_LANGUAGE).isEmpty());
    }
}
