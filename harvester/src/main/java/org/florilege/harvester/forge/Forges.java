package org.florilege.harvester.forge;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.harvester.fetch.Access;
import org.florilege.harvester.fetch.AnswerException;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import tools.jackson.databind.JsonNode;

/// The forges of a source, found by what the operator says of them, by their host, or by asking the host.
final class Forges {

    private static final URI GITHUB_API = URI.create("https://api.github.com");

    /// A forge with the address of its front page.
    ///
    /// @param root without slash at its end
    record Found(Forge forge, String root) {

        /// @return what follows the front page in an address, without slashes at its ends
        String path(URI address) {
            String full = address.getPath() == null ? "" : address.getPath();
            String below = URI.create(root).getPath();
            String path = below != null && !below.isEmpty() && full.startsWith(below + "/")
                    ? full.substring(below.length())
                    : full;
            int start = 0;
            int end = path.length();
            while (start < end && path.charAt(start) == '/') start++;
            while (end > start && path.charAt(end - 1) == '/') end--;
            return path.substring(start, end);
        }
    }

    private record Api(ForgeKind kind, URI address, String root) {}

    private final Source source;
    private final ForgeClient client;
    private final Map<String, Found> byHost = new HashMap<>();

    Forges(Source source, ForgeClient client) {
        this.source = source;
        this.client = client;
    }

    /// What opens a forge opens its interface, also where that has a host of its own.
    static Access access(Source source, Access given) {
        if (source.isLocal()) return given;
        Optional<String> api = source.options().value("api");
        if (api.isPresent() && Iris.isWebAddress(api.get())) return given.alsoTo(URI.create(Iris.encode(api.get())));
        return ofHost(source.location())
                .map(known -> given.alsoTo(known.address))
                .orElse(given);
    }

    /// @return the forge on which this address lies
    /// @throws SourceException when there is none that we know
    Found at(URI address) {
        String host = String.valueOf(address.getRawAuthority());
        Found known = byHost.get(host);
        if (known != null) return known;
        Api api = ofOptions(address).or(() -> ofHost(address)).orElseGet(() -> asked(address));
        Found found = new Found(forge(api), api.root);
        byHost.put(host, found);
        return found;
    }

    private Forge forge(Api api) {
        return switch (api.kind) {
            case GITHUB -> new GitHubForge(api.address, client);
            case GITLAB -> new GitLabForge(api.address, client);
            case GITEA -> new GiteaForge(api.address, client);
        };
    }

    private static String root(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /// What the operator says is meant for the forge of the source's own address; without one, for all.
    private Optional<Api> ofOptions(URI address) {
        boolean own = source.isLocal() || root(address).equals(root(source.location()));
        if (!own) return Optional.empty();
        Optional<ForgeKind> kind = source.options().value("kind").map(this::kind);
        Optional<URI> api = source.options().value("api").map(this::api);
        if (api.isEmpty()) return kind.map(known -> usual(known, address));
        ForgeKind known = kind.or(() -> ForgeKind.ofApi(api.get()))
                .orElseThrow(() -> wrong("api", api.get().toString(), "Say with \"kind\" what the forge is."));
        String path = api.get().getPath() == null ? "" : api.get().getPath();
        String below = path.endsWith(known.path())
                ? path.substring(0, path.length() - known.path().length())
                : "";
        return Optional.of(new Api(known, api.get(), root(address) + below));
    }

    private ForgeKind kind(String name) {
        return ForgeKind.ofName(name).orElseThrow(() -> wrong("kind", name, "Write github, gitlab or gitea."));
    }

    private URI api(String address) {
        try {
            URI api = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
            if (api.getHost() != null) return api;
        } catch (IllegalArgumentException malformed) {
            throw wrong("api", address, "Write an address, for instance https://forge.example/api/v4.");
        }
        throw wrong("api", address, "Write an address, for instance https://forge.example/api/v4.");
    }

    private SourceException wrong(String option, String value, String mend) {
        return new SourceException(
                Place.of(source.location().toString()),
                Finding.of(Rule.UNREACHABLE, "The option {0} cannot be \"{1}\".", mend, option, value));
    }

    private static Api usual(ForgeKind kind, URI address) {
        String root = root(address);
        boolean github = String.valueOf(address.getHost()).endsWith("github.com");
        return new Api(kind, kind == ForgeKind.GITHUB && github ? GITHUB_API : URI.create(root + kind.path()), root);
    }

    private static Optional<Api> ofHost(URI address) {
        return ForgeKind.ofHost(String.valueOf(address.getHost())).map(kind -> usual(kind, address));
    }

    /// Asks each kind's interface for something that it always has. What is not there is not that kind.
    private Api asked(URI address) {
        if (says(address, ForgeKind.GITEA, "/version", body -> body.has("version")))
            return usual(ForgeKind.GITEA, address);
        if (says(address, ForgeKind.GITLAB, "/projects?per_page=1", JsonNode::isArray))
            return usual(ForgeKind.GITLAB, address);
        if (says(address, ForgeKind.GITHUB, "/meta", JsonNode::isObject)) return usual(ForgeKind.GITHUB, address);
        throw new SourceException(
                Place.of(address.toString()),
                Finding.of(
                        Rule.UNREACHABLE,
                        "{0} is no forge that we know.",
                        "Say with the options \"kind\" and \"api\" what it is and where its interface is.",
                        root(address)));
    }

    @FunctionalInterface
    private interface Test {
        boolean passes(JsonNode body);
    }

    private boolean says(URI address, ForgeKind kind, String path, Test test) {
        try {
            return test.passes(
                    client.json(URI.create(root(address) + kind.path() + path)).body());
        } catch (AnswerException refused) {
            return false;
        } catch (SourceException other) {
            if (other.finding().rule() == Rule.SYNTAX) return false;
            throw other;
        }
    }

    /// @return the addresses of the listings of a forge or of one of its organisations, in the order to try
    static List<URI> listings(Found found, URI address) {
        return found.forge.listings(found.path(address));
    }
}
