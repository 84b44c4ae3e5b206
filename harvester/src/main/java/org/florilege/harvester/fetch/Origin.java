package org.florilege.harvester.fetch;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;

/// Scheme, host and port of a web address (RFC 6454): one server, as far as secrets and manners are concerned.
///
/// @param scheme `http` or `https`
/// @param host in lower case, an IPv6 address without brackets
/// @param port also where the address leaves it out
public record Origin(String scheme, String host, int port) {

    /// @return the origin of this address
    /// @throws IllegalArgumentException when it is no web address
    public static Origin of(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https"))
            throw new IllegalArgumentException("not an http or https address");
        String authority = String.valueOf(address.getRawAuthority());
        String place = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = place.lastIndexOf(':');
        boolean hasPort = colon > place.lastIndexOf(']');
        String host = hasPort ? place.substring(0, colon) : place;
        if (host.isEmpty() || address.getRawAuthority() == null)
            throw new IllegalArgumentException("an address without a host");
        return new Origin(scheme, plain(host), hasPort ? port(place.substring(colon + 1), scheme) : usual(scheme));
    }

    private static String plain(String host) {
        if (host.startsWith("[") && host.endsWith("]")) return host.substring(1, host.length() - 1);
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    private static int port(String text, String scheme) {
        if (text.isEmpty()) return usual(scheme);
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) throw new IllegalArgumentException("there is no port " + text);
        return port;
    }

    private static int usual(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /// @return whether answers come encrypted and from whom they should
    boolean isSecure() {
        return scheme.equals("https");
    }

    /// @return as it stands in an address
    @Override
    public String toString() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return scheme + "://" + name + (port == usual(scheme) ? "" : ":" + port);
    }
}
