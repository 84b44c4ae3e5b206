package org.florilege.harvester.code;

import java.util.Locale;
import java.util.Optional;
import org.florilege.harvester.repair.Iris;

/// The addresses in metadata files: on the web, DOIs, ORCID iDs.
final class Addresses {

    static final String DOI = "https://doi.org/";
    private static final String ORCID = "https://orcid.org/";

    private Addresses() {}

    /// @return the text when it is an address on the web, without surrounding space
    static Optional<String> web(String text) {
        String bare = text.strip();
        boolean web = Iris.isWebAddress(bare) && bare.indexOf(' ') < 0 && bare.indexOf("://") + 3 < bare.length();
        return web ? Optional.of(bare) : Optional.empty();
    }

    /// @return the bare DOI, also of an address at a resolver
    static Optional<String> doi(String text) {
        String bare = text.strip();
        String lower = bare.toLowerCase(Locale.ROOT);
        for (String start : new String[] {
            "https://doi.org/",
            "http://doi.org/",
            "https://dx.doi.org/",
            "http://dx.doi.org/",
            "https://www.doi.org/",
            "http://www.doi.org/",
            "doi.org/",
            "dx.doi.org/",
            "info:doi/",
            "doi:"
        })
            if (lower.startsWith(start))
                return doi(bare.substring(start.length()).strip());
        boolean doi =
                bare.startsWith("10.") && bare.indexOf('/') > 3 && bare.chars().noneMatch(Character::isWhitespace);
        return doi ? Optional.of(bare) : Optional.empty();
    }

    /// @return the address of a DOI or of anything on the web
    static Optional<String> of(String text) {
        return doi(text).map(DOI::concat).or(() -> web(text));
    }

    /// @param file where the file is that says it
    /// @return the address of another file that is named by its path, as `img/logo.svg`
    static Optional<String> beside(String file, String path) {
        String bare = path.strip();
        boolean named = bare.indexOf('.') >= 0 && bare.chars().noneMatch(c -> c <= ' ' || c == ':' || c == '\\');
        if (!named || bare.startsWith("//") || web(file).isEmpty()) return Optional.empty();
        try {
            return Optional.of(Iris.resolve(file, Iris.encode(bare.startsWith("/") ? bare.substring(1) : bare)));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    /// @return the address of an ORCID iD, also of a bare one
    static Optional<String> orcid(String text) {
        String bare = text.strip();
        if (bare.endsWith("/")) bare = bare.substring(0, bare.length() - 1);
        String lower = bare.toLowerCase(Locale.ROOT);
        int start = Math.max(bare.lastIndexOf('/'), lower.startsWith("orcid:") ? 5 : -1);
        String id = bare.substring(start + 1).strip().toUpperCase(Locale.ROOT);
        boolean known = start < 0 || lower.startsWith("orcid:") || lower.contains("orcid.org/");
        return known && isOrcid(id) ? Optional.of(ORCID + id) : Optional.empty();
    }

    private static boolean isOrcid(String id) {
        if (id.length() != 19) return false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean dash = i % 5 == 4;
            if (dash ? c != '-' : !(c >= '0' && c <= '9') && !(i == 18 && c == 'X')) return false;
        }
        return true;
    }

    /// @return a Software Heritage identifier (SWHID), without the address of a resolver
    static Optional<String> swhid(String text) {
        int start = text.indexOf("swh:1:");
        return start < 0 ? Optional.empty() : Optional.of(text.substring(start).strip());
    }

    /// @return what addresses of the same repository or page have in common
    static String key(String address) {
        String key = address.strip().toLowerCase(Locale.ROOT);
        int scheme = key.indexOf("://");
        if (scheme >= 0) key = key.substring(scheme + 3);
        if (key.startsWith("www.")) key = key.substring(4);
        while (key.endsWith("/")) key = key.substring(0, key.length() - 1);
        return key.endsWith(".git") ? key.substring(0, key.length() - 4) : key;
    }

    /// @return the web address of a repository that is named as Git and npm do: `git@host:path`,
    /// `git+https://…`, `git://…`, `github:owner/name`, `scm:git:…`
    static Optional<String> repository(String text) {
        String bare = text.strip();
        if (bare.startsWith("scm:")) bare = bare.substring(bare.indexOf(':', 4) + 1);
        if (bare.startsWith("git+")) bare = bare.substring(4);
        if (bare.startsWith("github:")) bare = "https://github.com/" + bare.substring(7);
        if (bare.startsWith("gitlab:")) bare = "https://gitlab.com/" + bare.substring(7);
        if (bare.startsWith("ssh://git@")) bare = "https://" + bare.substring(10);
        if (bare.startsWith("git://")) bare = "https://" + bare.substring(6);
        if (bare.startsWith("git@")) bare = "https://" + bare.substring(4).replaceFirst(":", "/");
        return web(bare).map(Addresses::withoutGit);
    }

    private static String withoutGit(String address) {
        String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return bare.endsWith(".git") ? bare.substring(0, bare.length() - 4) : bare;
    }
}
