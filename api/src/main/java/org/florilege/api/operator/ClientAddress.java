package org.florilege.api.operator;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// From where a request comes, as far as that can be told for counting failures.
///
/// What a proxy in front of the portal says (`X-Forwarded-For`) counts when the proxy is on this machine or one of
/// those that the operator trusts (key `florilege.trusted-proxies`); what comes from anybody else could say anything.
///
/// @param trusted addresses of proxies, besides this machine
public record ClientAddress(Set<InetAddress> trusted) {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    /// Who has one address of IPv6 has the whole network of it.
    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    public ClientAddress {
        trusted = Set.copyOf(trusted);
    }

    /// The name under which failures of this client are counted.
    String of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        return address == null ? "unknown" : of(address, request.getHeaders().getOrDefault(FORWARDED_FOR, List.of()));
    }

    /// @param nearest who is connected
    /// @param lines what it says of who asked it, the nearest last
    String of(InetAddress nearest, List<String> lines) {
        List<String> forwarded = lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        return name(behindProxies(nearest, forwarded));
    }

    /// Each proxy adds at the end who asked it: the last one that is no proxy of ours is the client.
    private InetAddress behindProxies(InetAddress nearest, List<String> forwarded) {
        InetAddress client = nearest;
        for (String before : forwarded.reversed()) {
            if (!isTrusted(client)) return client;
            InetAddress next = literal(before);
            if (next == null) return client;
            client = next;
        }
        return client;
    }

    /// Whether what this neighbour says of a request counts.
    public boolean isTrusted(InetAddress address) {
        return address.isLoopbackAddress() || trusted.contains(address);
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String name(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == IPV6_BYTES
                ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64"
                : address.getHostAddress();
    }
}
