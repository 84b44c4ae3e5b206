package org.florilege.harvester.fetch;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/// A credential and the servers that may see it. No other one ever does, wherever a source redirects or links to.
///
/// @param credential what opens them
/// @param origins the source's own
public record Access(Credential credential, Set<Origin> origins) {

    private static final Credential NOTHING = new Credential.None();

    /// Everything is open.
    public static final Access OPEN = new Access(NOTHING, Set.of());

    public Access {
        origins = Set.copyOf(origins);
    }

    /// @param source where the source lies
    /// @throws IllegalArgumentException when that is no web address
    public static Access to(URI source, Credential credential) {
        return new Access(credential, Set.of(Origin.of(source)));
    }

    /// @param api a further server of the same source, such as `api.github.com` of a repository at `github.com`
    /// @return the same, for that one too; still [#OPEN] when nothing is needed
    public Access alsoTo(URI api) {
        if (credential instanceof Credential.None) return this;
        Set<Origin> more = new HashSet<>(origins);
        more.add(Origin.of(api));
        return new Access(credential, more);
    }

    /// @return what this server may see
    Credential at(Origin server) {
        return origins.contains(server) ? credential : NOTHING;
    }

    /// @return the text with dots in the place of the secret
    public String hide(String text) {
        return credential.hide(text);
    }
}
