package org.florilege.harvester.reader;

import java.net.URI;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.florilege.harvester.repair.Iris;

/// Where the members of a container are read: below its own IRI or on its host. A FAIR Data Point often has persistent
/// IRIs under another host than its own, `w3id.org` for instance: what follows that of the data point itself is
/// the path below the address of the feed.
final class ContainerAddresses {

    private final URI feed;
    private final String own;

    /// @param feed the source's address
    /// @param own the IRI of the container; empty when it is not known
    ContainerAddresses(URI feed, String own) {
        this.feed = feed;
        this.own = withoutSlash(own);
    }

    /// @return where this is read; empty when it is not the container's
    Optional<URI> of(Node member) {
        if (!member.isURI() || !Iris.isWebAddress(member.getURI())) return Optional.empty();
        try {
            URI iri = URI.create(withoutFragment(member.getURI()));
            if (feed.getHost() != null && feed.getHost().equalsIgnoreCase(iri.getHost())) return Optional.of(iri);
            if (own.isEmpty() || !iri.toString().startsWith(own + "/")) return Optional.empty();
            String below = iri.toString().substring(own.length());
            return Optional.of(URI.create(withoutSlash(feed.toString()) + below));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static String withoutFragment(String iri) {
        int hash = iri.indexOf('#');
        return hash < 0 ? iri : iri.substring(0, hash);
    }
}
