package org.florilege.harvester.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.DnsResolver;

/// Finds the addresses of hosts and hands out only those that may be asked. The client connects to what it is
/// handed and asks nobody else, so that a name cannot mean one address when it is checked and another when it is
/// used.
final class AddressGuard implements DnsResolver {

    /// A host lies where this source must not lead.
    static final class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Refused(String host) {
            super(host);
        }
    }

    private final AddressPolicy policy;
    private final DnsResolver names;
    private final Set<String> proxies = ConcurrentHashMap.newKeySet();
    private volatile boolean outside;

    /// @param names who knows what a name means
    AddressGuard(AddressPolicy policy, DnsResolver names) {
        this.policy = policy;
        this.names = names;
    }

    /// Between us and the web stands a proxy, which asks for the names itself.
    ///
    /// @throws Refused when we know the host, and must not ask it
    void beyond(String proxy, String host) throws Refused {
        proxies.add(proxy);
        try {
            resolve(host);
        } catch (Refused refused) {
            throw refused;
        } catch (UnknownHostException onlyTheProxyKnows) {
            // then it is none of ours
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.resolve(host);
        if (proxies.contains(host)) return all;
        InetAddress[] allowed =
                Arrays.stream(all).filter(address -> isAllowed(host, address)).toArray(InetAddress[]::new);
        if (allowed.length == 0) throw new Refused(host);
        if (AddressRange.of(allowed[0]) == AddressRange.PUBLIC) outside = true;
        return allowed;
    }

    private boolean isAllowed(String host, InetAddress address) {
        return switch (AddressRange.of(address)) {
            case PUBLIC -> true;
            case LOCAL -> policy.hosts().contains(host) || (policy.local() && !outside);
            case NEVER -> false;
        };
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
