package org.florilege.catalog.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a cluster is and who we are to it (keys `florilege.elasticsearch.*`).
///
/// @param uris `http` or `https` addresses of its nodes, at least one
/// @param apiKey the encoded form, or null
/// @param user with `password`, instead of an API key; or null
/// @param certificateAuthority a PEM file with the certificate that signed theirs, or null for those
/// the JDK trusts
public record ElasticsearchSettings(
        List<URI> uris,
        @Nullable String apiKey,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path certificateAuthority) {

    public ElasticsearchSettings {
        uris = List.copyOf(uris);
        if (uris.isEmpty()) throw new IllegalArgumentException("florilege.elasticsearch.uris must name a server.");
        for (URI uri : uris)
            if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())))
                throw new IllegalArgumentException(
                        "florilege.elasticsearch.uris must be http or https addresses, not \"" + uri + "\".");
        if ((user == null) != (password == null))
            throw new IllegalArgumentException(
                    "florilege.elasticsearch.user and florilege.elasticsearch.password go together.");
        if (apiKey != null && user != null)
            throw new IllegalArgumentException(
                    "florilege.elasticsearch.api-key and florilege.elasticsearch.user exclude each other.");
    }

    /// A server without security, such as the embedded one.
    public static ElasticsearchSettings of(URI uri) {
        return new ElasticsearchSettings(List.of(uri), null, null, null, null);
    }

    /// Without secrets.
    @Override
    public String toString() {
        return uris + (apiKey != null ? " with an API key" : user != null ? " as " + user : "");
    }
}
