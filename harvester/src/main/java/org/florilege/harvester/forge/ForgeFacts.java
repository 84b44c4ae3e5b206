package org.florilege.harvester.forge;

import static org.florilege.harvester.forge.Addressing.is;
import static org.florilege.harvester.forge.Addressing.link;
import static org.florilege.harvester.forge.Addressing.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.florilege.harvester.code.Fact;
import org.florilege.harvester.code.FileFacts;
import org.florilege.harvester.code.Origin;
import org.florilege.harvester.code.Value;
import org.florilege.harvester.code.Value.Party;
import tools.jackson.databind.JsonNode;

/// What all forges say of a repository, in the words of each.
final class ForgeFacts {

    private static final String ARCHIVE = "https://archive.softwareheritage.org/browse/origin/?origin_url=";
    private static final String TAR_GZ = "application/gzip";
    private static final int MAX_LANGUAGES = 20;
    private static final int MAX_ASSETS = 20;
    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.01");

    private ForgeFacts() {}

    /// @param name of the forge, for people
    static FileFacts begin(String name, Forge.Repository repository) {
        FileFacts facts = new FileFacts(Origin.FORGE, name, repository.url());
        link(facts, Fact.REPOSITORY, repository.url());
        repository.topics().forEach(topic -> facts.text(Fact.KEYWORD, topic));
        if (repository.archived())
            facts.text(Fact.ARCHIVED, "archived").text(Fact.STATUS, "https://www.repostatus.org/#unsupported");
        link(facts, Fact.RELATED, ARCHIVE + repository.url());
        return facts;
    }

    /// The owner publishes the software, and made it when no file says who did.
    static void owner(FileFacts facts, String url, String name, Party.Nature nature) {
        if (name.isEmpty()) return;
        Party owner = new Party(url, name, nature, "", "", url);
        facts.add(Fact.PUBLISHER, owner).add(Fact.AUTHOR, owner);
    }

    /// Languages by how much code is in them, in bytes or in percent.
    static void languages(FileFacts facts, JsonNode amounts) {
        if (!amounts.isObject()) return;
        List<Map.Entry<String, JsonNode>> languages = new ArrayList<>(amounts.properties());
        languages.sort(Comparator.comparing((Map.Entry<String, JsonNode> one) -> amount(one.getValue()))
                .reversed()
                .thenComparing(Map.Entry::getKey));
        BigDecimal all = languages.stream().map(one -> amount(one.getValue())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() <= 0) return;
        for (Map.Entry<String, JsonNode> language : languages.subList(0, Math.min(MAX_LANGUAGES, languages.size()))) {
            BigDecimal share = amount(language.getValue()).divide(all, 2, RoundingMode.HALF_UP);
            if (share.compareTo(LEAST_SHARE) < 0) return;
            facts.text(Fact.PROGRAMMING_LANGUAGE, language.getKey());
            facts.add(Fact.LANGUAGE_SHARE, new Value.Measure(language.getKey(), share.toPlainString(), ""));
        }
    }

    private static BigDecimal amount(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
    }

    /// The releases of GitHub and Gitea, newest first.
    ///
    /// @param archive where the source of a tag is, with `{0}` in the place of the tag
    static void releases(FileFacts facts, JsonNode releases, String archive) {
        List<JsonNode> published = new ArrayList<>();
        for (JsonNode release : releases.values()) if (!is(release, "draft")) published.add(release);
        if (published.isEmpty()) return;
        JsonNode latest = published.stream()
                .filter(release -> !is(release, "prerelease"))
                .findFirst()
                .orElse(published.getFirst());
        String page = text(latest, "html_url");
        for (JsonNode release : published)
            if (!text(release, "html_url").equals(page)) link(facts, Fact.OTHER_VERSION, text(release, "html_url"));
        String tag = text(latest, "tag_name");
        version(facts, tag, text(latest, "published_at"), text(latest, "body"));
        source(facts, archive.replace("{0}", Addressing.path(tag)), page, tag);
        int assets = 0;
        for (JsonNode asset : latest.path("assets").values())
            if (assets++ < MAX_ASSETS)
                facts.archive(new Value.Archive(
                        text(asset, "browser_download_url"),
                        page,
                        text(asset, "name"),
                        mediaType(text(asset, "content_type")),
                        text(asset, "size")));
    }

    static void version(FileFacts facts, String tag, String published, String notes) {
        facts.text(Fact.VERSION, tag);
        facts.text(Fact.ISSUED, published);
        facts.text(Fact.VERSION_NOTES, notes);
    }

    /// The source as an archive.
    ///
    /// @param page where people read of it
    static void source(FileFacts facts, String archive, String page, String version) {
        facts.archive(new Value.Archive(archive, page, version, TAR_GZ, ""));
    }

    /// Forges say so of what they do not know.
    private static String mediaType(String stated) {
        return stated.equals("application/octet-stream") ? "" : stated;
    }
}
