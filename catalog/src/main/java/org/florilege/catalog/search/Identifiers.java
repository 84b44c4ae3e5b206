package org.florilege.catalog.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one form under which an identifier is indexed and looked up, however it is spelled.
final class Identifiers {

    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"<>]+");
    private static final String DOI_START = "10.";
    private static final List<String> WEB = List.of("https://", "http://");
    private static final String WWW = "www.";
    private static final String GIT = ".git";
    private static final String PUNCTUATION = "/.,;)]#";
    private static final int LONGEST = 500;

    private Identifiers() {}

    /// A DOI in any spelling becomes `10.…/…`; a web address loses its scheme and last slash; all is
    /// lower case.
    static String normal(String identifier) {
        String bounded = identifier.length() > LONGEST ? identifier.substring(0, LONGEST) : identifier;
        String text = bounded.strip().toLowerCase(Locale.ROOT).replace("%2f", "/");
        return withoutEnding(doi(text).orElseGet(() -> withoutScheme(text)));
    }

    private static Optional<String> doi(String text) {
        if (!text.contains(DOI_START)) return Optional.empty();
        Matcher doi = DOI.matcher(text);
        return doi.find() ? Optional.of(doi.group()) : Optional.empty();
    }

    private static String withoutScheme(String text) {
        String bare = text;
        for (String scheme : WEB) if (text.startsWith(scheme)) bare = text.substring(scheme.length());
        return bare.startsWith(WWW) ? bare.substring(WWW.length()) : bare;
    }

    private static String withoutEnding(String text) {
        int end = text.length();
        while (end > 0 && PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0) end--;
        String bare = text.substring(0, end);
        return bare.endsWith(GIT) ? bare.substring(0, end - GIT.length()) : bare;
    }
}
