package org.florilege.harvester.fetch;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a source may lie and lead to. What the address of a host is counts when we connect to it, whatever its
/// name said before. Addresses that only this machine's cloud answers, multicast and the like are never asked.
///
/// @param local whether a source may be a file, on this machine or in a private network. One that lies on the
/// public web must stay there all the same: nobody outside may send us to what is inside
/// @param hosts by name: those that may lie in a private network whatever else is said
public record AddressPolicy(boolean local, Set<String> hosts) {

    /// Only the public web: for sources that others than the operator name.
    public static final AddressPolicy PUBLIC_ONLY = new AddressPolicy(false, Set.of());

    /// Files, this machine and private networks too: for sources that the operator names.
    public static final AddressPolicy ALLOW_LOCAL = new AddressPolicy(true, Set.of());

    public AddressPolicy {
        hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @return the public web, and these hosts wherever they lie
    public static AddressPolicy allowing(Set<String> hosts) {
        return new AddressPolicy(false, hosts);
    }
}
