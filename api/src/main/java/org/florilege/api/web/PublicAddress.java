package org.florilege.api.web;

import java.net.URI;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Slug;

/// Where the world finds this portal (key `florilege.base-url`), and where its pages are below it.
///
/// @param base absolute, `http` or `https`, without query, fragment or final slash
public record PublicAddress(String base) {

    public PublicAddress {
        if (base.endsWith("/")) base = base.substring(0, base.length() - 1);
        if (!isWebAddress(base))
            throw new IllegalArgumentException(
                    "florilege.base-url must be an http or https address without query and fragment, for instance"
                            + " https://catalogue.example.org, not \"" + base + "\".");
    }

    /// The path of a record's page: `/dataset/…`.
    public static String path(Kind kind, Slug slug) {
        return "/" + kind.segment() + "/" + slug;
    }

    /// The absolute address of a path of ours.
    public String of(String path) {
        return base + path;
    }

    /// The absolute address of a path of ours, as a URI.
    public URI uri(String path) {
        return URI.create(base + path);
    }

    /// The absolute address of a record's page.
    public URI page(Kind kind, Slug slug) {
        return uri(path(kind, slug));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
