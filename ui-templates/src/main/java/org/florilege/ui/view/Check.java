package org.florilege.ui.view;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The checks that every view makes of what it is given.
final class Check {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "ftp", "ftps", "tel");
    private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):", Pattern.CASE_INSENSITIVE);

    private Check() {}

    static void text(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is empty");
        }
    }

    /// A page links only to itself and to addresses a browser may safely follow: never to `javascript:` or `data:`.
    static void url(String what, String value) {
        if (!isSafeUrl(value)) {
            throw new IllegalArgumentException(what + " is not an address to link to: " + value);
        }
    }

    static boolean isSafeUrl(String value) {
        if (value.isBlank() || value.chars().anyMatch(c -> c <= ' ' || c == '\\')) {
            return false;
        }
        Matcher scheme = SCHEME.matcher(value);
        if (scheme.find()) {
            return SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
        }
        return !value.startsWith("//");
    }

    static void notNegative(String what, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " is negative: " + value);
        }
    }
}
