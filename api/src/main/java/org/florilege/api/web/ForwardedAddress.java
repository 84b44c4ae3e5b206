package org.florilege.api.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Under which address whoever made a request knows the portal: what a trusted proxy says (`Forwarded`, RFC 7239, else
/// `X-Forwarded-Host`, `-Proto`, `-Port` and `-Prefix`), else what is configured. What anybody else says, the `Host`
/// included, never comes back in a link.
public final class ForwardedAddress {

    private static final String FORWARDED = "Forwarded";

    private final PublicAddress configured;
    private final Predicate<InetAddress> trusted;

    /// @param trusted whether a neighbour is a proxy of ours
    public ForwardedAddress(PublicAddress configured, Predicate<InetAddress> trusted) {
        this.configured = configured;
        this.trusted = trusted;
    }

    /// The address of the portal in answers to this request.
    public PublicAddress of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress neighbour = remote == null ? null : remote.getAddress();
        return neighbour == null ? configured : of(neighbour, request.getHeaders());
    }

    PublicAddress of(InetAddress neighbour, HttpHeaders headers) {
        if (!trusted.test(neighbour)) return configured;
        String path =
                prefix(headers).orElseGet(() -> URI.create(configured.base()).getRawPath());
        return host(headers)
                .flatMap(host -> address(scheme(headers) + "://" + host + path))
                .orElse(configured);
    }

    private static Optional<PublicAddress> address(String base) {
        try {
            URI uri = URI.create(base);
            if (uri.getUserInfo() != null || uri.getPort() == 0 || uri.getPort() > 65_535) return Optional.empty();
            return Optional.of(new PublicAddress(base));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> host(HttpHeaders headers) {
        Optional<String> stated = forwarded(headers, "host");
        if (stated.isPresent()) return stated;
        return last(headers, "X-Forwarded-Host").map(host -> {
            boolean hasPort = host.lastIndexOf(':') > host.lastIndexOf(']');
            return hasPort ? host : host + port(headers).map(port -> ":" + port).orElse("");
        });
    }

    private Optional<String> port(HttpHeaders headers) {
        String usual = scheme(headers).equals("https") ? "443" : "80";
        return last(headers, "X-Forwarded-Port").filter(port -> !port.equals(usual));
    }

    private String scheme(HttpHeaders headers) {
        return forwarded(headers, "proto")
                .or(() -> last(headers, "X-Forwarded-Proto"))
                .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                .orElseGet(() -> URI.create(configured.base()).getScheme());
    }

    private static Optional<String> prefix(HttpHeaders headers) {
        return last(headers, "X-Forwarded-Prefix")
                .filter(prefix -> prefix.startsWith("/") && !prefix.startsWith("//"))
                .map(prefix -> prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix);
    }

    /// The nearest proxy writes last, and it is the one that we trust.
    private static Optional<String> last(HttpHeaders headers, String name) {
        List<String> values = parts(headers, name, ",");
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    private static Optional<String> forwarded(HttpHeaders headers, String parameter) {
        List<String> elements = parts(headers, FORWARDED, ",");
        if (elements.isEmpty()) return Optional.empty();
        return Arrays.stream(elements.getLast().split(";", -1))
                .map(String::strip)
                .filter(pair -> pair.regionMatches(true, 0, parameter + "=", 0, parameter.length() + 1))
                .map(pair -> unquoted(pair.substring(parameter.length() + 1).strip()))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static List<String> parts(HttpHeaders headers, String name, String separator) {
        List<String> parts = new ArrayList<>();
        for (String line : headers.getOrEmpty(name))
            for (String part : line.split(separator, -1)) if (!part.isBlank()) parts.add(part.strip());
        return parts;
    }
}
