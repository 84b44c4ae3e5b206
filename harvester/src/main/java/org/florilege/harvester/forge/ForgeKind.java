package org.florilege.harvester.forge;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Which interface a forge speaks.
enum ForgeKind {
    GITHUB("/api/v3"),
    GITLAB("/api/v4"),
    GITEA("/api/v1");

    private final String path;

    ForgeKind(String path) {
        this.path = path;
    }

    /// @return where forges of this kind have their interface, below their own address
    String path() {
        return path;
    }

    /// @return the kind that operators call so
    static Optional<ForgeKind> ofName(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "github" -> Optional.of(GITHUB);
            case "gitlab" -> Optional.of(GITLAB);
            case "gitea", "forgejo", "codeberg" -> Optional.of(GITEA);
            default -> Optional.empty();
        };
    }

    /// @return the kind that has its interface there
    static Optional<ForgeKind> ofApi(URI api) {
        if ("api.github.com".equals(api.getHost())) return Optional.of(GITHUB);
        for (ForgeKind kind : values()) if (String.valueOf(api.getPath()).endsWith(kind.path)) return Optional.of(kind);
        return Optional.empty();
    }

    /// @return the kind of the well-known forges
    static Optional<ForgeKind> ofHost(String host) {
        return switch (host.toLowerCase(Locale.ROOT)) {
            case "github.com", "www.github.com" -> Optional.of(GITHUB);
            case "gitlab.com", "framagit.org" -> Optional.of(GITLAB);
            case "codeberg.org", "gitea.com" -> Optional.of(GITEA);
            default -> Optional.empty();
        };
    }
}
