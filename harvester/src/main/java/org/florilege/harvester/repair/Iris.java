package org.florilege.harvester.repair;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/// Makes IRIs of what documents write in the place of one (RFC 3987, section 3.1). Nothing is looked up; a
/// legal absolute IRI is given back as the same object.
public final class Iris {

    private static final String NEVER = "<>\"{}|\\^`[]";
    private static final String HEX = "0123456789ABCDEF";

    private static final boolean[] SUSPECT = suspects();

    private Iris() {}

    private static boolean[] suspects() {
        boolean[] suspects = new boolean[0x80];
        for (char c = 0; c < suspects.length; c++)
            suspects[c] = c <= ' ' || c == 0x7f || c == '%' || c == '#' || NEVER.indexOf(c) >= 0;
        return suspects;
    }

    /// Nearly every character of nearly every IRI is none: one look-up for these.
    private static boolean isSuspect(char c) {
        return c >= SUSPECT.length || SUSPECT[c];
    }

    /// @return whether the text starts with a scheme, whatever follows
    public static boolean hasScheme(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !letter(text.charAt(0))) return false;
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!letter(c) && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.') return false;
        }
        return true;
    }

    /// @return whether the text starts as addresses on the web do
    public static boolean isWebAddress(String text) {
        return startsWith(text, "http://") || startsWith(text, "https://") || startsWith(text, "ftp://");
    }

    /// @return what is meant by an address whose start is mistyped, as `https:/e.org`, `http//e.org` and
    /// `https: //e.org` are; empty when it is none
    public static Optional<String> mistyped(String text) {
        String bare = text.strip();
        if (isWebAddress(bare) || !startsWith(bare, "http")) return Optional.empty();
        String scheme = startsWith(bare, "https") ? "https" : "http";
        int start = scheme.length();
        while (start < bare.length() && ":/\\ ".indexOf(bare.charAt(start)) >= 0) start++;
        String rest = bare.substring(start);
        boolean slash = bare.substring(scheme.length(), start).chars().anyMatch(c -> c == '/' || c == '\\');
        boolean host = rest.indexOf('.') > 0 && rest.indexOf(' ') < 0;
        return slash && host ? Optional.of(scheme + "://" + rest) : Optional.empty();
    }

    private static boolean startsWith(String text, String start) {
        return text.regionMatches(true, 0, start, 0, start.length());
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// Percent-encodes every character that may not stand where it stands, as UTF-8, and every `%` that is not
    /// followed by two hexadecimal digits.
    ///
    /// @return the same object when there is nothing to encode
    public static String encode(String iri) {
        int first = firstIllegal(iri);
        return first < 0 ? iri : encodeFrom(iri, first);
    }

    private static int firstIllegal(String iri) {
        boolean fragment = false;
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (isSuspect(c)) {
                if (c == '#' && !fragment) fragment = true;
                else if (illegal(iri, i, c)) return i;
            }
        }
        return -1;
    }

    private static boolean illegal(String iri, int at, char c) {
        if (c == '%') return !isEscape(iri, at);
        if (c == '[' || c == ']') return !inHost(iri, at);
        if (c < 0xa0) return true;
        if (Character.isSurrogate(c)) return !isPair(iri, at);
        return (c >= 0xe000 && c <= 0xf8ff) || c >= 0xfff0 || Character.isSpaceChar(c);
    }

    private static boolean isEscape(String iri, int at) {
        return at + 2 < iri.length() && isHex(iri.charAt(at + 1)) && isHex(iri.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    /// Brackets are legal around an IPv6 address only.
    private static boolean inHost(String iri, int at) {
        int start = iri.indexOf("://");
        if (start < 0 || at < start) return false;
        int close = iri.indexOf(']');
        if (close < 0 || at > close || iri.charAt(start + 3) != '[') return false;
        for (int i = start + 4; i < close; i++) {
            char c = iri.charAt(i);
            if (!isHex(c) && c != ':' && c != '.') return false;
        }
        return true;
    }

    private static boolean isPair(String iri, int at) {
        char c = iri.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < iri.length() && Character.isLowSurrogate(iri.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(iri.charAt(at - 1));
    }

    private static String encodeFrom(String iri, int first) {
        StringBuilder legal = new StringBuilder(iri.length() + 16).append(iri, 0, first);
        boolean fragment = iri.lastIndexOf('#', first - 1) >= 0;
        for (int i = first; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c == '#' && !fragment) {
                fragment = true;
                legal.append(c);
            } else if (c == '#' || (isSuspect(c) && illegal(iri, i, c))) escape(c, legal);
            else legal.append(c);
        }
        return legal.toString();
    }

    private static void escape(char c, StringBuilder legal) {
        for (byte octet : String.valueOf(c).getBytes(StandardCharsets.UTF_8))
            legal.append('%').append(HEX.charAt((octet >> 4) & 0xf)).append(HEX.charAt(octet & 0xf));
    }

    /// Resolves a reference (RFC 3986, section 5.2), leniently.
    ///
    /// @param base absolute and legal
    /// @param reference already encoded
    /// @return an absolute IRI
    public static String resolve(String base, String reference) {
        if (hasScheme(reference)) return reference;
        try {
            return IRIx.create(base).resolve(reference).str();
        } catch (IRIException hopeless) {
            return base + "#" + reference.replace("#", "%23");
        }
    }
}
